package org.dateline.reading.mentions;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.name.NameReader;
import org.dateline.mention.people.PeopleReader;
import org.dateline.mention.place.PlaceContext;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.place.PlaceReader;
import org.dateline.mention.quantity.QuantityReader;
import org.dateline.mention.thing.ThingReader;
import org.dateline.mention.time.CreditReader;
import org.dateline.mention.time.DatelineHead;
import org.dateline.mention.time.DatelineReader;
import org.dateline.mention.time.TimeAnchor;
import org.dateline.mention.time.TimeReader;
import org.dateline.report.Report;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;

/** Annotates a report and runs every mention room over it, each once. May be shared by threads. */
public final class MentionCollector {
    private final Annotator annotator;
    private final TimeReader times = TimeReader.standard();
    private final QuantityReader quantities = new QuantityReader();
    private final NameReader names = new NameReader();
    private final PeopleReader people = new PeopleReader();
    private final ThingReader things = new ThingReader();
    private final PlaceReader places = PlaceReader.standard();

    public MentionCollector(Annotator annotator) {
        this.annotator = annotator;
    }

    public Mentions collect(Report report) {
        AnnotatedText text = annotator.annotate(report.text());
        Optional<DatelineHead> dateline =
                DatelineReader.find(report.text(), report.published().flatMap(TimeAnchor::findDay));
        TimeAnchor anchor = TimeAnchor.of(dateline, report.published());
        List<NameMention> named = names.read(text);
        PlaceContext context = PlaceContext.of(report, dateline);
        List<PlaceMention> told = places.read(text, context);
        Optional<Headline> headline =
                report.title().filter(title -> !title.isBlank()).map(title -> headline(title, context.ofTitle(told)));
        return new Mentions(
                report,
                text,
                headline,
                dateline,
                CreditReader.list(report.text()),
                anchor,
                times.read(text, anchor),
                quantities.read(text),
                told,
                named,
                people.read(text, named),
                things.read(text));
    }

    /** Where a title begins with a dateline, its place is that of the desk. */
    private Headline headline(String title, PlaceContext context) {
        Optional<DatelineHead> filed = DatelineReader.find(title, Optional.empty());
        return new Headline(
                title,
                places.read(annotator.annotate(title), context).stream()
                        .filter(place -> filed.filter(head -> head.span().contains(place.span()))
                                .isEmpty())
                        .toList());
    }
}
