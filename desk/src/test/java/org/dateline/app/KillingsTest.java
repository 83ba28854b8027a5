package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same with a ledger in PostgreSQL, at moments of chance; {@code benchmarks/README.md} says how to kill hundreds of times. */
class KillingsTest {
    private static final long SEED = 20260806;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereAndNothingIsHalfWritten() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            Killings.Tally tally = new Killings(folder, Killings.inDatabases(server), Ran.START, SEED).run(2);
            assertThat(tally.killed() + tally.endedItself()).isEqualTo(2);
        }
    }
}
