package org.dateline.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.dateline.publish.Made;
import org.dateline.publish.search.SearchIndex;
import org.dateline.store.ChangeEntry;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another program writes is told and found, each once, while the desk runs and after it was started again. */
class FollowerTest {
    @TempDir
    private Path folder;

    private final Queue<ChangeEntry> told = new ConcurrentLinkedQueue<>();

    private Ledger ledger(String name) {
        return Ledgers.open(folder.resolve(name).toString());
    }

    private Follower follower(Ledger ledger, SearchIndex index) {
        Follower follower = new Follower(ledger, index, (where, what) -> {
            throw new AssertionError(where + ": " + what);
        });
        follower.tell(told::addAll);
        return follower;
    }

    private static boolean finds(SearchIndex index, String word) {
        return index.search(word, 5).size() == 1;
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        Instant patience = Instant.now().plusSeconds(60);
        while (!holds.getAsBoolean() && Instant.now().isBefore(patience)) {
            Thread.sleep(20);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    @Test
    void anotherProgramIsHeardAndItsReportsAreFound() throws InterruptedException {
        try (Ledger mine = ledger("a.db");
                Ledger other = ledger("a.db");
                SearchIndex index = SearchIndex.inMemory();
                Follower follower = follower(mine, index)) {
            follower.start();
            other.add(Entry.of(Made.reading("r1", "Haditha")));
            mine.add(Entry.of(Made.reading("r2", "Kunduz")));
            List<ChangeEntry> all = mine.listChanges(0, 1000);
            until(() -> told.size() >= all.size() && finds(index, "Haditha") && finds(index, "Kunduz"));
            assertThat(told).containsExactlyElementsOf(all);
        }
    }

    @Test
    void whatCameMeanwhileIsFoundAfterwards() {
        try (Ledger ledger = ledger("a.db");
                SearchIndex index = SearchIndex.in(folder.resolve("search"))) {
            ledger.add(Entry.of(Made.reading("r1", "Haditha")));
            follower(ledger, index).close();
            assertThat(index.upTo()).isEqualTo(1);
        }
        try (Ledger ledger = ledger("a.db");
                SearchIndex index = SearchIndex.in(folder.resolve("search"))) {
            assertThat(index.upTo()).isEqualTo(1);
            ledger.add(Entry.of(Made.reading("r2", "Kunduz")));
            follower(ledger, index).close();
            assertThat(finds(index, "Haditha") && finds(index, "Kunduz")).isTrue();
            assertThat(told).isEmpty();
        }
    }

    @Test
    void anIndexOfAnotherLedgerIsMadeAnew() {
        try (Ledger one = ledger("a.db");
                Ledger another = ledger("b.db");
                SearchIndex index = SearchIndex.inMemory()) {
            one.add(Entry.of(Made.reading("r1", "Haditha")));
            another.add(Entry.of(Made.reading("r2", "Kunduz")));
            follower(one, index).close();
            follower(another, index).close();
            assertThat(finds(index, "Haditha")).isFalse();
            assertThat(finds(index, "Kunduz")).isTrue();
        }
    }
}
