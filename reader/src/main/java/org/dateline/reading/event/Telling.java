package org.dateline.reading.event;

import java.util.List;
import java.util.Optional;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.time.TimeMention;

/**
 * One event mention with what its own sentence says of it.
 *
 * @param because cue that gave the status
 * @param step how the time was tied to it
 * @param sentence index of the sentence
 * @param patients lemmas of those that it was done to
 */
record Telling(
        EventMention event,
        Status status,
        String because,
        Optional<TimeMention> time,
        Optional<String> step,
        List<Spot> spots,
        int sentence,
        List<String> patients) {
    Telling as(Status other, String why) {
        return new Telling(event, other, why, time, step, spots, sentence, patients);
    }
}
