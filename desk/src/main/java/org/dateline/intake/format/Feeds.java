package org.dateline.intake.format;

import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.intake.Arrival;
import org.dateline.intake.Charsets;
import org.dateline.intake.Limits;
import org.dateline.intake.Origin;
import org.dateline.intake.RefusedException;
import org.dateline.report.Report;

/** Feeds as reports, an item each. */
public final class Feeds {
    private Feeds() {}

    /** Hands on every item of a feed in XML. */
    public static void take(byte[] bytes, Origin origin, Consumer<Arrival> to) {
        Optional<Feed> feed = FeedReader.read(Charsets.decodePage(bytes), Optional.empty());
        if (feed.isEmpty()) {
            to.accept(Arrival.refused(origin.name(), "looks like a feed but has no channel"));
            return;
        }
        take(feed.get(), origin, to);
    }

    /** Hands on every item of a feed. */
    static void take(Feed feed, Origin origin, Consumer<Arrival> to) {
        if (feed.items().isEmpty()) {
            to.accept(Arrival.refused(origin.name(), "is a feed without an item"));
        }
        long number = 0;
        for (Feed.Item item : feed.items()) {
            number++;
            String id = item.id().orElse(origin.lineName(number));
            to.accept(new Arrival(id, () -> report(item, id, origin.file())));
        }
    }

    /**
     * An item as a report.
     *
     * @param source where the feed came from
     * @throws RefusedException if it has no text
     */
    public static Report report(Feed.Item item, String id, Optional<String> source) throws RefusedException {
        if (item.text().isBlank()) {
            throw new RefusedException("is an item without text"
                    + item.link().map(it -> "; the article is at " + it).orElse(""));
        }
        return new Report(
                Charsets.withoutLoneSurrogates(id),
                Limits.checkedText(item.text()),
                item.title().map(Charsets::withoutLoneSurrogates),
                item.published(),
                item.outlet().map(Charsets::withoutLoneSurrogates),
                source,
                item.link(),
                item.language());
    }
}
