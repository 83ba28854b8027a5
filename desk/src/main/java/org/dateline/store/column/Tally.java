package org.dateline.store.column;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.IncidentKind;
import org.dateline.store.Facets;

/** Counts what is chosen, by its values, in one going through: each row adds to its family and to its month; families are summed then. */
final class Tally {
    private Tally() {}

    static Facets of(Table table, Chosen chosen) {
        int[] families = new int[table.families.size()];
        int[] days = table.days;
        int[] inFamilies = table.inFamilies;
        int first = Cells.month(table.earliest);
        int[] months = new int[Cells.month(table.latest) - first + 1];
        int candidates = chosen.candidates();
        for (int n = 0; n < candidates; n++) {
            int at = chosen.candidate(n);
            if (chosen.holds(at)) {
                families[inFamilies[at]]++;
                if (days[at] > 0) {
                    months[Cells.month(days[at]) - first]++;
                }
            }
        }
        return facets(table, families, named(months, first));
    }

    private static Map<String, Long> named(int[] months, int first) {
        Map<String, Long> named = new TreeMap<>();
        for (int i = 0; i < months.length; i++) {
            if (months[i] > 0) {
                named.put(Cells.monthText(i + first), (long) months[i]);
            }
        }
        return named;
    }

    private static Facets facets(Table table, int[] counts, Map<String, Long> months) {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        return new Facets(
                total,
                sorted(by(table, counts, it -> IncidentKind.values()[it.kind()].toString())),
                sorted(by(table, counts, Table.Family::country)),
                sorted(by(table, counts, it -> Status.values()[it.status()].toString())),
                sorted(months));
    }

    /** What has no value has an empty name, and is left out. */
    private static Map<String, Long> by(Table table, int[] counts, Function<Table.Family, String> name) {
        Map<String, Long> sums = new TreeMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                sums.merge(name.apply(table.families.get(i)), (long) counts[i], Long::sum);
            }
        }
        sums.remove("");
        return sums;
    }

    /** The most frequent first. */
    private static Map<String, Long> sorted(Map<String, Long> counts) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }
}
