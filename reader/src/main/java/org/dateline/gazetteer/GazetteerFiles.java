package org.dateline.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads the files that lie beside this class. */
final class GazetteerFiles {
    private static final String PLACES = "gazetteer.bin";
    private static final String NATIONALITIES = "nationalities.tsv";

    private GazetteerFiles() {}

    static Gazetteer read() {
        return new Gazetteer(new PlaceTable(unpack(bytes(PLACES))), nationalities());
    }

    private static Map<String, String> nationalities() {
        Map<String, String> codes = new HashMap<>();
        for (String line : new String(bytes(NATIONALITIES), StandardCharsets.UTF_8)
                .lines()
                .skip(2)
                .toList()) {
            int tab = line.indexOf('\t');
            for (String word : line.substring(tab + 1).split(";", -1)) {
                codes.put(Fold.key(word), line.substring(0, tab));
            }
        }
        return codes;
    }

    private static byte[] unpack(byte[] packed) {
        byte[] data = new byte[ByteBuffer.wrap(packed).getInt()];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed, 4, packed.length - 4);
            int length = inflater.inflate(data);
            if (length != data.length || !inflater.finished()) {
                throw new IllegalStateException(PLACES + " is cut off: " + length + " of " + data.length + " bytes");
            }
        } catch (DataFormatException broken) {
            throw new IllegalStateException(PLACES + " cannot be unpacked", broken);
        } finally {
            inflater.end();
        }
        return data;
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(GazetteerFiles.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + name, failed);
        }
    }
}
