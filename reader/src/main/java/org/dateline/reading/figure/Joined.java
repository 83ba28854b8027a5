package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.List;
import org.dateline.lexicon.Outcome;

/** "killed or injured", "dead and wounded": one count of both. */
final class Joined {
    private Joined() {}

    static List<Sighting> bothOutcomes(List<Sighting> sightings, Line line) {
        List<Sighting> kept = new ArrayList<>(sightings);
        for (Sighting killed : sightings) {
            for (Sighting hurt : sightings) {
                if (killed.outcome() == Outcome.KILLED
                        && hurt.outcome() == Outcome.INJURED
                        && killed.phrase().equals(hurt.phrase())) {
                    join(killed, hurt, line, kept);
                }
            }
        }
        return kept;
    }

    private static void join(Sighting killed, Sighting hurt, Line line, List<Sighting> kept) {
        int from = Math.min(killed.word().end(), hurt.word().end());
        int to = Math.max(killed.word().first(), hurt.word().first());
        String between = line.words(from, to);
        boolean passiveBoth = between.equals("and")
                && killed.phrase().end() <= killed.word().first()
                && killed.phrase().quantity().isPresent()
                && !killed.phrase().isNone();
        if (between.equals("or") || between.equals("and / or") || passiveBoth) {
            kept.remove(hurt);
            kept.replaceAll(s -> s.equals(killed) ? killed.as(Outcome.KILLED_OR_INJURED) : s);
        } else if (hurt.isSoft()) {
            kept.remove(hurt);
        }
    }
}
