package org.dateline.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dateline.publish.Made;
import org.dateline.store.Entry;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts are counted again when something changed, and by themselves after some seconds, as other programs write too. */
class FacetCacheTest {
    @TempDir
    private Path folder;

    private long now;
    private long step;

    private long tick() {
        now += step;
        return now;
    }

    @Test
    void whatIsCheapIsNeverOld() {
        String file = folder.resolve("ledger.db").toString();
        try (Ledger ledger = Ledgers.open(file);
                Ledger other = Ledgers.open(file)) {
            FacetCache cache = new FacetCache(ledger, this::tick);
            assertThat(cache.of(IncidentQuery.ALL).total()).isZero();
            ledger.add(Entry.of(Made.reading("r1", "Haditha")));
            assertThat(cache.of(IncidentQuery.ALL).total()).isEqualTo(1);
            other.judge(
                    new org.dateline.store.Act.Withdraw(
                            ledger.listIncidents(IncidentQuery.ALL)
                                    .items()
                                    .getFirst()
                                    .id(),
                            java.util.Optional.empty()),
                    "Ana");
            assertThat(cache.of(IncidentQuery.ALL).total()).isEqualTo(1);
            now += 5_001;
            assertThat(cache.of(IncidentQuery.ALL.limit(7)).total()).isZero();
        }
    }

    @Test
    void whatIsDearMayBeALittleOld() {
        try (Ledger ledger = Ledgers.open(folder.resolve("ledger.db").toString())) {
            FacetCache cache = new FacetCache(ledger, this::tick);
            step = 100;
            assertThat(cache.of(IncidentQuery.ALL).total()).isZero();
            step = 0;
            ledger.add(Entry.of(Made.reading("r1", "Haditha")));
            assertThat(cache.of(IncidentQuery.ALL).total()).isZero();
            now += 2_000;
            assertThat(cache.of(IncidentQuery.ALL).total()).isEqualTo(1);
        }
    }
}
