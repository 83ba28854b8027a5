package org.dateline.incident.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dateline.report.Sha256;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the readings in the kept ledger of the first version, which no change of the reader changes. */
class ProfileBytesTest {
    /** The version, and a digest of what it makes. Where the digest differs, {@link ProfileBytes#VERSION} goes up with it. */
    private static final String MADE = "2 9968c67e02cf";

    @TempDir
    private Path folder;

    private final List<List<Profile>> all = new ArrayList<>();

    @BeforeEach
    void profiles() throws IOException {
        Path old = folder.resolve("old.db");
        try (InputStream in = Ledger.class.getResourceAsStream("ledger-v1.db")) {
            Files.copy(in, old);
        }
        Kin kin = Kin.shipped();
        try (Ledger ledger = Ledgers.open(old.toString())) {
            ledger.eachReading(reading -> all.add(kin.profiles(reading)));
        }
        assertThat(all.stream().mapToLong(List::size).sum()).isGreaterThan(5);
    }

    @Test
    void whatWasPackedComesBackAsItWas() {
        for (List<Profile> profiles : all) {
            assertThat(ProfileBytes.unpack(ProfileBytes.pack(profiles))).contains(profiles);
        }
    }

    @Test
    void anotherVersionsBytesReadAsNothing() {
        byte[] bytes = ProfileBytes.pack(all.getFirst());
        ByteBuffer.wrap(bytes).putShort((short) (ProfileBytes.VERSION - 1));
        assertThat(ProfileBytes.unpack(bytes)).isEmpty();
        assertThat(ProfileBytes.unpack(new byte[0])).isEmpty();
    }

    @Test
    void whoeverChangesProfilesCountsTheVersionUp() {
        StringBuilder hex = new StringBuilder();
        all.forEach(it -> hex.append(HexFormat.of().formatHex(ProfileBytes.pack(it))));
        assertThat(ProfileBytes.VERSION + " " + Sha256.of(hex.toString()).substring(0, 12))
                .isEqualTo(MADE);
    }
}
