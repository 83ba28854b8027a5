package org.dateline.incident.match;

import org.dateline.incident.match.Geography.Nearness;
import org.dateline.lexicon.Family;
import org.dateline.lexicon.Outcome;

/**
 * Incidents of one report: the report keeps them apart, so we do, unless nothing at all tells one from the other.
 */
final class Siblings {
    private static final int CLASH_MINUTES = 90;

    private Siblings() {}

    /** Whether the two stand in one report, which tells them as two incidents. */
    static boolean apart(Profile a, Profile b) {
        return a.slot().sameReport(b.slot()) && a.slot().index() != b.slot().index() && !alike(a, b);
    }

    /** Whether nothing tells the two apart: one of them is the reading's own double. */
    static boolean alike(Profile a, Profile b) {
        return seizedOnce(a, b)
                || sameDay(a, b)
                        && samePlace(a, b)
                        && sameKind(a, b)
                        && sameToll(a, b, Outcome.KILLED)
                        && sameToll(a, b, Outcome.INJURED);
    }

    /** A seizure lasts: one report tells of the day on which people were taken, and of that on which they came free. */
    private static boolean seizedOnce(Profile a, Profile b) {
        return a.kind().family() == Family.SEIZURE
                && b.kind().family() == Family.SEIZURE
                && samePlace(a, b)
                && sameToll(a, b, Outcome.KIDNAPPED);
    }

    private static boolean sameDay(Profile a, Profile b) {
        if (a.moment().isEmpty() || b.moment().isEmpty()) {
            return true;
        }
        Moment one = a.moment().get();
        Moment other = b.moment().get();
        return one.daysApart(other) == 0
                && one.minutesApart(other).filter(m -> m > CLASH_MINUTES).isEmpty();
    }

    private static boolean samePlace(Profile a, Profile b) {
        boolean points = !a.spots().isEmpty()
                && !b.spots().isEmpty()
                && a.spots().getFirst().small()
                && b.spots().getFirst().small();
        Nearness nearness =
                points ? a.spots().getFirst().to(b.spots().getFirst()) : Geography.between(a.spots(), b.spots());
        return nearness.compareTo(Nearness.UNKNOWN) <= 0;
    }

    private static boolean sameKind(Profile a, Profile b) {
        return a.kind() == b.kind()
                || a.kind().family() == Family.UNKNOWN
                || b.kind().family() == Family.UNKNOWN;
    }

    private static boolean sameToll(Profile a, Profile b, Outcome outcome) {
        Toll one = a.tolls().get(outcome);
        Toll other = b.tolls().get(outcome);
        return one == null || other == null || one.agrees(other) || other.agrees(one);
    }
}
