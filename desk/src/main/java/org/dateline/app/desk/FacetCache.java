package org.dateline.app.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.dateline.store.Facets;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Ledger;
import org.dateline.store.Order;

/**
 * Counts of filters, remembered while nothing changed; every page of a list asks for them, and they go through all of it. Where counting
 * is dear, as over a million incidents, counts may be a little old while reports keep coming in: twenty times as long as they took. May
 * be shared by threads.
 */
final class FacetCache {
    private static final int MOST = 200;
    private static final long DEAR_MILLIS = 50;
    private static final long OLDER_TIMES = 20;
    /** Other programs may write into the ledger too, and are heard a little later. */
    private static final long LONGEST_MILLIS = 5_000;

    private record Counted(Facets facets, long change, long at, long cost) {}

    private final Ledger ledger;
    private final LongSupplier millis;
    private final AtomicLong changes = new AtomicLong();
    private final ReentrantLock counting = new ReentrantLock();
    private final Map<IncidentQuery, Counted> known = new LinkedHashMap<>(16, 0.75f, true);

    FacetCache(Ledger ledger, LongSupplier millis) {
        this.ledger = ledger;
        this.millis = millis;
        ledger.listen(it -> changed());
    }

    /** Something changed, here or in another program. */
    void changed() {
        changes.incrementAndGet();
    }

    /** The counts of a query, whatever its order and page. */
    Facets of(IncidentQuery query) {
        IncidentQuery key = query.by(Order.HAPPENED).limit(1).after(Optional.empty());
        Optional<Counted> before = find(key);
        if (before.filter(this::isGood).isPresent()) {
            return before.get().facets();
        }
        if (before.filter(it -> it.cost() >= DEAR_MILLIS).isPresent() && counting.isLocked()) {
            return before.get().facets(); // somebody is at it
        }
        counting.lock();
        try {
            return find(key).filter(this::isGood).map(Counted::facets).orElseGet(() -> count(key));
        } finally {
            counting.unlock();
        }
    }

    private boolean isGood(Counted it) {
        long age = millis.getAsLong() - it.at();
        return it.change() == changes.get()
                ? age < Math.max(LONGEST_MILLIS, it.cost() * OLDER_TIMES)
                : it.cost() >= DEAR_MILLIS && age < it.cost() * OLDER_TIMES;
    }

    private Facets count(IncidentQuery key) {
        long change = changes.get();
        long from = millis.getAsLong();
        Facets facets = ledger.facets(key);
        long now = millis.getAsLong();
        put(key, new Counted(facets, change, now, now - from));
        return facets;
    }

    private Optional<Counted> find(IncidentQuery key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key));
        }
    }

    private void put(IncidentQuery key, Counted it) {
        synchronized (known) {
            known.put(key, it);
            if (known.size() > MOST) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }
}
