package org.dateline.store.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns themselves, one array of numbers each, longer than {@link #size}; as {@link Cells} has them. A row keeps its place for
 * good; one that is none any more is of the family {@link #GONE}. {@link Columns} sees to it that nobody reads what is being written.
 */
final class Table {
    static final int GONE = 0;
    private static final int FEW = 1024;

    /** The values of which there are few, together: a million rows have some thousands of families, and each is asked once whether it is wanted. */
    record Family(int kind, int stage, int status, String country) {}

    final Places places = new Places();
    final List<Family> families = new ArrayList<>(List.of(new Family(-1, -1, -1, "")));
    private final Map<Family, Integer> familyNumbers = new HashMap<>();
    int size;
    long[] numbers = new long[FEW];
    int[] inFamilies = new int[FEW];
    int[] days = new int[FEW];
    int[] lastDays = new int[FEW];
    int[] norths = new int[FEW];
    int[] easts = new int[FEW];
    int[] killed = new int[FEW];
    long[] firstReported = new long[FEW];
    long[] lastChanges = new long[FEW];
    /** The first and the last day there has been; 0 where there was none. */
    int earliest;

    int latest;

    void put(Cells it) {
        int at = place(it.number());
        numbers[at] = it.number();
        inFamilies[at] = family(new Family(it.kind(), it.stage(), it.status(), it.country()));
        days[at] = it.day();
        lastDays[at] = it.lastDay();
        norths[at] = it.north();
        easts[at] = it.east();
        killed[at] = it.killed();
        firstReported[at] = it.firstReported();
        lastChanges[at] = it.lastChange();
        latest = Math.max(latest, it.day());
        earliest = earliest == 0 || it.day() > 0 && it.day() < earliest ? it.day() : earliest;
    }

    void remove(long number) {
        int at = places.of(number);
        if (at >= 0) {
            inFamilies[at] = GONE;
        }
    }

    private int place(long number) {
        int at = places.of(number);
        if (at < 0) {
            at = size;
            if (at == numbers.length) {
                grow(at + (at >> 1));
            }
            places.put(number, at);
            size++;
        }
        return at;
    }

    private int family(Family it) {
        Integer known = familyNumbers.get(it);
        if (known != null) {
            return known;
        }
        families.add(it);
        familyNumbers.put(it, families.size() - 1);
        return families.size() - 1;
    }

    private void grow(int to) {
        numbers = Arrays.copyOf(numbers, to);
        inFamilies = Arrays.copyOf(inFamilies, to);
        days = Arrays.copyOf(days, to);
        lastDays = Arrays.copyOf(lastDays, to);
        norths = Arrays.copyOf(norths, to);
        easts = Arrays.copyOf(easts, to);
        killed = Arrays.copyOf(killed, to);
        firstReported = Arrays.copyOf(firstReported, to);
        lastChanges = Arrays.copyOf(lastChanges, to);
    }
}
