package org.dateline.reading.mentions;

import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.quantity.Quantity;
import org.dateline.mention.thing.ThingMention;
import org.dateline.mention.time.Credit;
import org.dateline.mention.time.DatelineHead;
import org.dateline.mention.time.TimeAnchor;
import org.dateline.mention.time.TimeMention;
import org.dateline.report.Report;
import org.dateline.text.AnnotatedText;

/**
 * Everything that the mention rooms found in one report; all spans hold chars of its text.
 *
 * @param headline what the title names, where the report has one
 * @param anchor the day that relative times were counted from
 */
public record Mentions(
        Report report,
        AnnotatedText text,
        Optional<Headline> headline,
        Optional<DatelineHead> dateline,
        List<Credit> credits,
        TimeAnchor anchor,
        List<TimeMention> times,
        List<Quantity> quantities,
        List<PlaceMention> places,
        List<NameMention> names,
        List<PeopleMention> people,
        List<ThingMention> things) {
    public Mentions {
        credits = List.copyOf(credits);
        times = List.copyOf(times);
        quantities = List.copyOf(quantities);
        places = List.copyOf(places);
        names = List.copyOf(names);
        people = List.copyOf(people);
        things = List.copyOf(things);
    }

    /** Whether words stand in the dateline, which tells where and when the report was filed, not what happened. */
    public boolean inDateline(Span words) {
        return dateline.filter(head -> head.span().contains(words)).isPresent();
    }
}
