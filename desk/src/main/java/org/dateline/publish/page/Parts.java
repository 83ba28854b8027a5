package org.dateline.publish.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.Status;
import org.dateline.publish.Summary;
import org.dateline.store.IncidentRow;

/** Small pieces that several pages show alike. */
final class Parts {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private Parts() {}

    /** The page of an incident, under the policy and at the moment of the page that leads there. */
    static String href(Query query, IncidentRow it) {
        Query to = Query.of("/incidents/" + it.id());
        for (String kept : List.of("policy", "as_of")) {
            to = query.find(kept).isPresent() ? to.with(kept, query.find(kept).orElseThrow()) : to;
        }
        return to.url();
    }

    /** How well it is borne out, in colour and in words. */
    static Html chip(Status status) {
        return Html.of("<span class=\"chip {}\">{}</span>", status, Summary.words(status));
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static Html moment(Instant at) {
        return Html.of("<time datetime=\"{}\">{}</time>", at, MINUTE.format(at.atOffset(ZoneOffset.UTC)));
    }

    static String many(long n, String one) {
        return n + " " + one + (n == 1 ? "" : "s");
    }

    /** {@code 6} or {@code 4 to 6} or {@code 5 or more}. */
    static String range(Casualties it) {
        String low = it.low().map(Object::toString).orElse("?");
        return it.high()
                .map(high -> high.toString().equals(low) ? low : low + " to " + high)
                .orElse(low + " or more");
    }

    static Html link(String href, Object words) {
        return Html.of("<a href=\"{}\">{}</a>", href, words);
    }

    static Html list(List<Html> items, String cssClass) {
        Html rows = items.stream().map(it -> Html.of("<li>{}</li>", it)).collect(Html.joined());
        return items.isEmpty() ? Html.NOTHING : Html.of("<ul class=\"{}\">{}</ul>", cssClass, rows);
    }

    static Html quiet(Optional<?> words) {
        return words.map(it -> Html.of("<small>{}</small>", it)).orElse(Html.NOTHING);
    }

    /** A page's title line. */
    static Html heading(String words) {
        return Html.of("<h1>{}</h1>", words);
    }
}
