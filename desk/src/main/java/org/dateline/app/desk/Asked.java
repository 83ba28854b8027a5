package org.dateline.app.desk;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.incident.merge.Policy;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;
import org.dateline.publish.page.Query;
import org.dateline.store.Box;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Order;
import org.dateline.store.View;

/** What an address asks for, checked. What is not understood is told, and not passed by. */
final class Asked {
    private static final int LONGEST = 2000;

    private Asked() {}

    /** The state of a page. */
    static Query query(Context context) {
        Map<String, List<String>> values = new LinkedHashMap<>(context.queryParamMap());
        if (values.values().stream().flatMap(List::stream).anyMatch(it -> it.length() > LONGEST)) {
            throw Refusal.wrong("A value in the address is too long.");
        }
        return new Query(context.path(), values);
    }

    static View view(Query query) {
        Policy policy = query.find("policy")
                .map(it -> AskedFor.policy(it)
                        .orElseThrow(() -> Refusal.wrong("policy takes " + AskedFor.POLICIES + ", not '" + it + "'.")))
                .orElse(Policy.BALANCED);
        View view = View.NOW.under(policy);
        return query.find("as_of")
                .map(it -> view.at(AskedFor.moment(it)
                        .orElseThrow(() -> Refusal.wrong("as_of takes a time as 2024-08-06T12:00, not '" + it + "'."))))
                .orElse(view);
    }

    /** The incidents that an address asks for; words to search for are not in it. */
    static IncidentQuery incidents(Query query, int limit) {
        IncidentQuery all = IncidentQuery.ALL
                .of(words(query, "kind", IncidentKind.values()).toArray(IncidentKind[]::new))
                .in(query.list("country").toArray(String[]::new))
                .standing(words(query, "status", Status.values()).toArray(Status[]::new))
                .at(words(query, "stage", Stage.values()).toArray(Stage[]::new))
                .between(day(query, "from"), day(query, "to"))
                .by(word(
                        query.find("order").orElse("happened"),
                        "order",
                        Order.values(),
                        it -> it.name().toLowerCase(Locale.ROOT)))
                .seen(view(query))
                .limit(limit)
                .after(query.find("after"));
        all = query.find("killed").isPresent() ? all.killedAtLeast(number(query, "killed")) : all;
        return query.find("bbox").isPresent()
                ? all.within(box(query.find("bbox").orElseThrow()))
                : all;
    }

    private static <T> List<T> words(Query query, String name, T[] values) {
        return query.list(name).stream()
                .map(it -> word(it, name, values, Object::toString))
                .toList();
    }

    private static <T> T word(String word, String name, T[] values, Function<T, String> written) {
        return Arrays.stream(values)
                .filter(it -> written.apply(it).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.wrong(name + " takes one of "
                        + Arrays.stream(values).map(written).toList() + ", not '" + word + "'."));
    }

    private static Optional<LocalDate> day(Query query, String name) {
        try {
            return query.find(name).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw Refusal.wrong(name + " takes a day as 2024-08-06, not '"
                    + query.find(name).orElse("") + "'.");
        }
    }

    static int number(Query query, String name) {
        String text = query.find(name).orElseThrow(() -> Refusal.wrong(name + " is needed."));
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.wrong(name + " takes a number, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    /** How many rows, 1 to 1000. */
    static int limit(Query query, int usual) {
        int limit = query.find("limit").isPresent() ? number(query, "limit") : usual;
        if (limit < 1 || limit > org.dateline.store.Page.LONGEST) {
            throw Refusal.wrong("limit takes 1 to " + org.dateline.store.Page.LONGEST + ".");
        }
        return limit;
    }

    private static Box box(String text) {
        try {
            return Box.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.wrong("bbox takes west,south,east,north in degrees, not '" + text + "'.");
        }
    }
}
