package org.dateline.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class RareWordsTest {
    private static final long SELDOM = -7;
    private static final long COMMON = 8;
    private static final long FULL = 9;
    private static final long NEVER = 10;

    private static void note(Handle handle, long word, int tellings) {
        for (int report = 0; report < tellings; report++) {
            handle.execute("INSERT INTO block VALUES (?, ?, 0)", word, report);
        }
    }

    @Test
    void whatStandsInTooManyTellingsFindsNothingAndAtLastIsNotNoted() {
        try (Handle handle = Jdbi.open("jdbc:sqlite::memory:")) {
            handle.execute("CREATE TABLE block (key INTEGER, report INTEGER, place INTEGER)");
            note(handle, SELDOM, RareWords.COMMON);
            note(handle, COMMON, RareWords.COMMON + 1);
            note(handle, FULL, RareWords.FULL);
            RareWords words = new RareWords();
            List<Long> all = List.of(FULL, SELDOM, COMMON, NEVER);
            assertThat(words.rare(handle, all)).containsExactly(SELDOM, NEVER);
            assertThat(words.noted(handle, all)).containsExactly(SELDOM, COMMON, NEVER);
            handle.execute("DELETE FROM block WHERE key = ?", FULL);
            assertThat(words.rare(handle, all)).as("remembered").doesNotContain(FULL);
            words.forget();
            assertThat(words.rare(handle, all)).containsExactly(FULL, SELDOM, NEVER);
        }
    }
}
