package org.dateline.store.column;

import java.util.List;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;
import org.dateline.store.Box;
import org.dateline.store.IncidentQuery;

/** Whether a row is among those that a query finds: the query with each of its conditions as a number or a table to look up. */
final class Chosen {
    private final int[] inFamilies;
    private final int[] days;
    private final int[] lastDays;
    private final int[] killed;
    private final long[] lastChanges;
    private final int[] norths;
    private final int[] easts;
    private final boolean[] families;
    /** Whether nothing but the family is asked, as mostly. */
    private final boolean byFamily;

    private final int from;
    private final int to;
    private final int leastKilled;
    private final long changedAfter;
    private final boolean inBox;
    private final int south;
    private final int north;
    private final int west;
    private final int east;
    /** The only rows there are, where ids are asked for; else all. */
    private final int[] among;

    private final int size;

    Chosen(Table table, IncidentQuery query) {
        size = table.size;
        inFamilies = table.inFamilies;
        days = table.days;
        lastDays = table.lastDays;
        killed = table.killed;
        lastChanges = table.lastChanges;
        norths = table.norths;
        easts = table.easts;
        families = families(table, query);
        from = query.from().map(it -> Cells.day(it.toString())).orElse(Integer.MIN_VALUE);
        to = query.to().map(it -> Cells.day(it.toString())).orElse(Integer.MAX_VALUE);
        leastKilled = query.leastKilled().orElse(Integer.MIN_VALUE);
        changedAfter = query.changedAfter().orElse(Long.MIN_VALUE);
        inBox = query.box().isPresent();
        Box box = query.box().orElse(Box.WORLD);
        south = Cells.units(box.south());
        north = Cells.units(box.north());
        west = Cells.units(box.west());
        east = Cells.units(box.east());
        among = query.among().map(ids -> among(table, ids)).orElse(null);
        byFamily = query.from().isEmpty()
                && query.to().isEmpty()
                && query.leastKilled().isEmpty()
                && query.changedAfter().isEmpty()
                && !inBox;
    }

    private static boolean[] families(Table table, IncidentQuery query) {
        boolean[] all = new boolean[table.families.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i != Table.GONE && isWanted(table.families.get(i), query);
        }
        return all;
    }

    private static boolean isWanted(Table.Family it, IncidentQuery query) {
        return has(query.kinds(), IncidentKind.values()[it.kind()])
                && has(query.stages(), Stage.values()[it.stage()])
                && has(query.statuses(), Status.values()[it.status()])
                && has(query.countries(), it.country());
    }

    private static <T> boolean has(List<T> some, T one) {
        return some.isEmpty() || some.contains(one);
    }

    /** The rows of some ids, in the order of rows; ids that are none of ours have none. */
    private static int[] among(Table table, List<String> ids) {
        return ids.stream()
                .filter(Cells::isId)
                .mapToInt(id -> table.places.of(Cells.number(id)))
                .filter(at -> at >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    /** How many rows are to be gone through. */
    int candidates() {
        return among == null ? size : among.length;
    }

    /** Which row the n-th of them is. */
    int candidate(int n) {
        return among == null ? n : among[n];
    }

    boolean holds(int at) {
        return families[inFamilies[at]] && (byFamily || fits(at));
    }

    private boolean fits(int at) {
        return (!inBox || isWithin(at)) && isBetween(at) && killed[at] >= leastKilled && lastChanges[at] > changedAfter;
    }

    /** What has no day lies on none; a month is not before any of its days, and not after. */
    private boolean isBetween(int at) {
        return lastDays[at] >= from && (to == Integer.MAX_VALUE || (days[at] > 0 && days[at] <= to));
    }

    /** Without a jump for each edge, as nobody can guess whether the next one lies within: any difference below zero makes all of it so. */
    private boolean isWithin(int at) {
        long x = easts[at];
        long y = norths[at];
        if (west > east) {
            return (x >= west || x <= east) && x != Cells.NOWHERE && y >= south && y <= north;
        }
        return (x - west | east - x | y - south | north - y) >= 0;
    }
}
