package org.dateline.publish.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.Question;
import org.dateline.publish.Summary;
import org.dateline.reading.record.ReadingJson;

/**
 * What an alert remembers of an incident that it told of: its revision, and which questions were open.
 *
 * @param asOf publication of the latest report then
 * @param questions report and words of each
 */
public record OpenOnes(int revision, Optional<String> asOf, List<String> questions) {
    public OpenOnes {
        questions = List.copyOf(questions);
    }

    /** As an incident stands. */
    public static OpenOnes of(IncidentRecord it) {
        return new OpenOnes(
                it.revision(),
                it.asOf(),
                it.openQuestions().stream()
                        .filter(q -> q.closedBy().isEmpty())
                        .map(OpenOnes::key)
                        .toList());
    }

    /** What was written down. */
    public static OpenOnes parse(String json) {
        return ReadingJson.recordMapper().readValue(json, OpenOnes.class);
    }

    /** To write down. */
    public String json() {
        return ReadingJson.recordMapper().writeValueAsString(this);
    }

    /** Those that were open and are answered now. */
    public List<Happening> answered(IncidentRecord now) {
        List<Happening> all = new ArrayList<>();
        for (Question it : now.openQuestions()) {
            if (it.closedBy().isPresent() && questions.contains(key(it))) {
                all.add(new Happening(
                        Happening.Kind.ANSWERED,
                        Optional.of("open_questions"),
                        "answered: " + Summary.words(it.about()) + " (" + it.text() + ")"));
            }
        }
        return all;
    }

    private static String key(Question it) {
        return it.report() + " " + it.text();
    }
}
