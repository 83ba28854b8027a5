package org.dateline.reading.incident;

import java.util.Optional;
import org.dateline.evidence.Offsets;
import org.dateline.evidence.Span;
import org.dateline.reading.event.Owners;
import org.dateline.reading.mentions.Mentions;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.role.Entities;
import org.dateline.reading.statement.Speakers;
import org.dateline.text.AnnotatedText;

/** What every field of every incident of one report is filled from. */
record Setting(Mentions mentions, Offsets offsets, Speakers speakers, Owners owners) {
    AnnotatedText text() {
        return mentions.text();
    }

    Entities entities() {
        return new Entities(mentions.people(), mentions.names(), mentions.things());
    }

    String words(Span span) {
        return span.of(text().text());
    }

    Evidence evidence(Span span) {
        return Evidence.at(offsets.toCodePoints(span));
    }

    Optional<Attribution> attribution(Span words) {
        return speakers.attribution(words, offsets);
    }
}
