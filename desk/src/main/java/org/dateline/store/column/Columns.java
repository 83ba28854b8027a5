package org.dateline.store.column;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.dateline.store.Facets;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Spot;

/**
 * What lists are chosen, sorted and counted by, of all incidents. May be shared by threads: those that ask do so at once, one that writes
 * has it to itself.
 *
 * <pre>{@code
 * Columns columns = new Columns();
 * cells.forEach(columns::put);
 * columns.facets(IncidentQuery.ALL.in("IQ")).total();
 * }</pre>
 */
public final class Columns {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Table table = new Table();

    /** Where a page begins: what the last row before it was sorted by, and its id. */
    public record After(long value, long number) {}

    private <T> T reading(Function<Table, T> work) {
        lock.readLock().lock();
        try {
            return work.apply(table);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Puts an incident in, or in the place of its old cells. */
    public void put(Cells cells) {
        lock.writeLock().lock();
        try {
            table.put(cells);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes an incident out, if it is in. */
    public void remove(long number) {
        lock.writeLock().lock();
        try {
            table.remove(number);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Whether a query can be answered from here: it is of now, and no words are looked for. */
    public static boolean answers(IncidentQuery query) {
        return query.view().asOf().isEmpty() && query.words().isEmpty();
    }

    /** How many a query finds, by value. */
    public Facets facets(IncidentQuery query) {
        return reading(it -> Tally.of(it, new Chosen(it, query)));
    }

    /**
     * The ids of a page in its order, and one more where there is a next page.
     *
     * @param after where the page before ended
     */
    public List<String> page(IncidentQuery query, Optional<After> after) {
        return reading(it -> new Foremost(it, query.order(), query.limit() + 1, after).of(new Chosen(it, query)));
    }

    /** What a query finds on the map, in squares of a grid with about so many columns in the query's box, or in the world. */
    public List<Spot> spots(IncidentQuery query, int across) {
        return reading(it -> Grid.spots(it, new Chosen(it, query), query.box(), across));
    }
}
