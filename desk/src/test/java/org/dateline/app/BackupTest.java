package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dateline.app.desk.Accounts;
import org.dateline.app.desk.Role;
import org.dateline.publish.Made;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.store.desk.DeskBook;
import org.dateline.store.desk.Watch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk's folder goes into one file while it is written to, and comes out of it whole or not at all. */
class BackupTest {
    @TempDir
    private Path folder;

    private Path desk;
    private Path zip;

    @BeforeEach
    void fill() throws Exception {
        desk = Files.createDirectory(folder.resolve("desk"));
        zip = folder.resolve("desk.zip");
        Accounts.in(desk.resolve("accounts.json")).put("Ana", Role.ADMIN, "correct horse battery");
        DeskBook.open(desk.resolve("desk.db"), InstantSource.system())
                .watches()
                .add(new Watch("w", "Ana", "Iraq", "country=IQ", Instant.EPOCH));
    }

    @Test
    void whatWentInComesOut() throws Exception {
        try (Ledger ledger = Ledgers.open(desk.resolve("ledger.db").toString())) {
            ledger.add(Entry.of(Made.reading("r1", "Haditha")));
            assertThat(Backup.write(desk, zip)).containsExactly("ledger.db", "desk.db", "accounts.json");
        }
        Path again = folder.resolve("again");
        assertThat(Backup.restore(zip, again)).containsExactly("ledger.db", "desk.db", "accounts.json");
        try (Ledger ledger = Ledgers.open(again.resolve("ledger.db").toString())) {
            assertThat(ledger.counts().incidents()).isEqualTo(1);
            assertThat(ledger.verify().problems()).isEmpty();
        }
        assertThat(DeskBook.open(again.resolve("desk.db"), InstantSource.system())
                        .watches()
                        .find("w"))
                .isPresent();
        assertThat(Accounts.in(again.resolve("accounts.json")).isEmpty()).isFalse();
        assertThatThrownBy(() -> Backup.restore(zip, again)).hasMessageContaining("already");
        try (var left = Files.list(again)) {
            assertThat(left.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void whatIsNoBackupIsRefusedAndLeavesNothing() throws Exception {
        for (List<String> entry : List.of(
                List.of("../evil", "x"),
                List.of("accounts.json", "{}"),
                List.of("manifest.json", "{\"version\":1,\"hashes\":{\"accounts.json\":\"0\"}}"),
                List.of("manifest.json", "no JSON"))) {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry(entry.get(0)));
                out.write(entry.get(1).getBytes(StandardCharsets.UTF_8));
            }
            Path to = folder.resolve("to");
            assertThatThrownBy(() -> Backup.restore(zip, to)).isInstanceOf(Backup.WrongException.class);
            try (var left = Files.list(to)) {
                assertThat(left).isEmpty();
            }
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }
}
