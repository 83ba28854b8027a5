package org.dateline.store.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.store.Box;
import org.dateline.store.Spot;

/**
 * Squares of the map, with what of a query lies in each. Their sides are 360 degrees halved some times, and they begin at the south-west
 * corner of the world, so that a spot stays where it is while the map is moved.
 */
final class Grid {
    private static final int ROUND = 360;
    private static final int MOST_HALVINGS = 24;

    private final Table table;
    private final double perUnit;
    private final long firstColumn;
    private final long firstRow;
    private final int across;
    private final int[] counts;
    private final int[] ones;
    private final long[] norths;
    private final long[] easts;
    private final long[] killed;
    private final int[] south;
    private final int[] north;
    private final int[] west;
    private final int[] east;

    private Grid(Table table, Box box, int wanted) {
        this.table = table;
        boolean over = box.west() > box.east();
        double width = over ? ROUND : Math.max(box.east() - box.west(), (box.north() - box.south()));
        this.perUnit = 1 / (side(width / wanted) * Cells.DEGREE);
        this.firstColumn = column(over ? Cells.units(-180) : Cells.units(box.west()));
        this.firstRow = row(Cells.units(box.south()));
        this.across = (int) (column(over ? Cells.units(180) : Cells.units(box.east())) - firstColumn) + 1;
        int cells = across * ((int) (row(Cells.units(box.north())) - firstRow) + 1);
        counts = new int[cells];
        ones = new int[cells];
        norths = new long[cells];
        easts = new long[cells];
        killed = new long[cells];
        south = filled(cells, Integer.MAX_VALUE);
        north = filled(cells, Integer.MIN_VALUE);
        west = filled(cells, Integer.MAX_VALUE);
        east = filled(cells, Integer.MIN_VALUE);
    }

    /** The next side that is no longer than wanted. */
    private static double side(double wanted) {
        double side = ROUND;
        for (int halved = 0; side > wanted && halved < MOST_HALVINGS; halved++) {
            side /= 2;
        }
        return side;
    }

    private static int[] filled(int length, int with) {
        int[] all = new int[length];
        Arrays.fill(all, with);
        return all;
    }

    private long column(int units) {
        return (long) ((units + 180L * Cells.DEGREE) * perUnit);
    }

    private long row(int units) {
        return (long) ((units + 90L * Cells.DEGREE) * perUnit);
    }

    static List<Spot> spots(Table table, Chosen chosen, Optional<Box> box, int across) {
        Grid grid = new Grid(table, box.orElse(Box.WORLD), across);
        int[] norths = table.norths;
        int candidates = chosen.candidates();
        for (int n = 0; n < candidates; n++) {
            int at = chosen.candidate(n);
            if (norths[at] != Cells.NOWHERE && chosen.holds(at)) {
                grid.add(at);
            }
        }
        return grid.spots();
    }

    private void add(int at) {
        int y = table.norths[at];
        int x = table.easts[at];
        int cell = (int) ((row(y) - firstRow) * across + column(x) - firstColumn);
        counts[cell]++;
        ones[cell] = at;
        norths[cell] += y;
        easts[cell] += x;
        killed[cell] += Math.max(0, table.killed[at]);
        south[cell] = Math.min(south[cell], y);
        north[cell] = Math.max(north[cell], y);
        west[cell] = Math.min(west[cell], x);
        east[cell] = Math.max(east[cell], x);
    }

    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                spots.add(spot(cell));
            }
        }
        return spots;
    }

    private Spot spot(int cell) {
        int count = counts[cell];
        return new Spot(
                count,
                Cells.degrees((double) norths[cell] / count),
                Cells.degrees((double) easts[cell] / count),
                new Box(
                        Cells.degrees(west[cell]),
                        Cells.degrees(south[cell]),
                        Cells.degrees(east[cell]),
                        Cells.degrees(north[cell])),
                killed[cell],
                count == 1 ? Optional.of(Cells.id(table.numbers[ones[cell]])) : Optional.empty());
    }
}
