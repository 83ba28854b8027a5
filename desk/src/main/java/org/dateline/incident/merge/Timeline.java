package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.incident.match.Passage;
import org.dateline.incident.match.Telling;
import org.dateline.incident.match.Words;
import org.dateline.incident.record.DevelopmentEntry;
import org.dateline.incident.record.Sourced;
import org.dateline.incident.record.TimelineEntry;
import org.dateline.reading.record.Development;
import org.dateline.reading.record.When;

/** What happened in the world's order: the attack, then what followed. */
final class Timeline {
    private static final String LAST = "9999";

    private Timeline() {}

    /** What followed, each thing once. */
    static List<DevelopmentEntry> developments(List<Telling> tellings) {
        List<DevelopmentEntry> found = new ArrayList<>();
        for (Telling telling : tellings) {
            for (Development d : telling.told().developments()) {
                boolean known = found.stream()
                        .anyMatch(
                                o -> o.kind() == d.kind() && Words.of(o.text()).equals(Words.of(d.text())));
                if (!known) {
                    found.add(new DevelopmentEntry(
                            d.kind(),
                            d.text(),
                            d.when(),
                            d.where(),
                            d.actors(),
                            d.status(),
                            telling.reportId(),
                            d.attribution(),
                            d.evidence()));
                }
            }
        }
        return found;
    }

    static List<TimelineEntry> of(Telling first, Optional<Sourced<When>> when, List<DevelopmentEntry> developments) {
        List<TimelineEntry> entries = new ArrayList<>();
        var anchor = first.told().evidence().stream().findFirst();
        String text = anchor.flatMap(e -> Passage.sentence(first, e))
                .or(() -> first.report().title())
                .orElse(first.told().kind().toString());
        entries.add(
                new TimelineEntry(when.flatMap(w -> at(w.value())), "attack", text.strip(), first.reportId(), anchor));
        developments.stream()
                .map(d -> new TimelineEntry(
                        d.when().flatMap(Timeline::at), d.kind().toString(), d.text(), d.report(), d.evidence()))
                .sorted(Comparator.comparing(e -> e.at().orElse(LAST)))
                .forEach(entries::add);
        return entries;
    }

    private static Optional<String> at(When when) {
        return when.start().or(when::end);
    }
}
