package org.dateline.publish.compare;

import java.util.List;
import org.dateline.store.IncidentRow;

/**
 * Two datasets beside each other.
 *
 * @param onlyTheirs events that we have nothing of
 * @param onlyOurs incidents on days and in countries that their file covers, and that it has nothing of
 */
public record Comparison(ForeignFile file, List<Pair> pairs, List<Foreign> onlyTheirs, List<IncidentRow> onlyOurs) {
    public Comparison {
        pairs = List.copyOf(pairs);
        onlyTheirs = List.copyOf(onlyTheirs);
        onlyOurs = List.copyOf(onlyOurs);
    }

    /** How the numbers of dead of a pair go together. */
    public enum Count {
        /** The same, or both tell of none. */
        SAME,
        /** Ours stands within their range. */
        WITHIN,
        /** They differ. */
        DIFFERS,
        /** Only one of both tells a number. */
        ONE_SILENT
    }

    /**
     * An event of theirs that is an incident of ours.
     *
     * @param sureness 0 to 1
     */
    public record Pair(Foreign theirs, IncidentRow ours, double sureness, Count count) {}

    /** How many pairs there are of a kind. */
    public long count(Count kind) {
        return pairs.stream().filter(it -> it.count() == kind).count();
    }
}
