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
    private final boolean[] among;

    Chosen(Table table, IncidentQuery query) {
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
                && !inBox
                && among == null;
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

    private static boolean[] among(Table table, List<String> ids) {
        boolean[] all = new boolean[table.size];
        ids.stream()
                .filter(Cells::isId)
                .mapToInt(id -> table.places.of(Cells.number(id)))
                .filter(at -> at >= 0)
                .forEach(at -> all[at] = true);
        return all;
    }

    boolean holds(int at) {
        return families[inFamilies[at]] && (byFamily || fits(at));
    }

    private boolean fits(int at) {
        return isBetween(at)
                && killed[at] >= leastKilled
                && lastChanges[at] > changedAfter
                && (!inBox || isWithin(at))
                && (among == null || among[at]);
    }

    /** What has no day lies on none; a month is not before any of its days, and not after. */
    private boolean isBetween(int at) {
        return lastDays[at] >= from && (to == Integer.MAX_VALUE || (days[at] > 0 && days[at] <= to));
    }

    private boolean isWithin(int at) {
        int x = easts[at];
        int y = norths[at];
        boolean inside = west > east ? x >= west || x <= east : x >= west && x <= east;
        return inside && x != Cells.NOWHERE && y >= south && y <= north;
    }
}
