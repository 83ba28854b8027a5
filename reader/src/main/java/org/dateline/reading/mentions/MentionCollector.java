package org.dateline.reading.mentions;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.name.NameReader;
import org.dateline.mention.people.PeopleReader;
import org.dateline.mention.place.PlaceContext;
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
        return new Mentions(
                report,
                text,
                dateline,
                CreditReader.list(report.text()),
                anchor,
                times.read(text, anchor),
                quantities.read(text),
                places.read(text, PlaceContext.of(report, dateline)),
                named,
                people.read(text, named),
                things.read(text));
    }
}
