package org.dateline.incident.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How common words are in news: in how many documents of a background collection each stands.
 *
 * <p>Weights words by inverse document frequency (Spärck Jones 1972). The table is fixed, so that what is one incident today does
 * not become two because of what else was read.
 */
public final class Background {
    private static final String TABLE = "document-frequencies.tsv";

    private final int documents;
    private final Map<String, Integer> frequency;

    Background(int documents, Map<String, Integer> frequency) {
        this.documents = documents;
        this.frequency = Map.copyOf(frequency);
    }

    /** The table that ships with the program. */
    public static Background shipped() {
        try (InputStream in = Background.class.getResourceAsStream(TABLE)) {
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Background read(BufferedReader in) throws IOException {
        Map<String, Integer> frequency = new HashMap<>();
        int documents = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] cells = line.split("\t");
            if (cells.length == 2 && cells[0].equals("#documents")) {
                documents = Integer.parseInt(cells[1]);
            } else if (cells.length == 2 && !cells[0].startsWith("#")) {
                frequency.put(cells[0], Integer.parseInt(cells[1]));
            }
        }
        return new Background(documents, frequency);
    }

    /** Natural logarithm of the inverse document frequency, 0 for a word that is everywhere. */
    public double weight(String word) {
        return Math.log((documents + 1.0) / (frequency.getOrDefault(word, 0) + 1.0));
    }

    /** Whether fewer than one document in two hundred holds the word. */
    public boolean rare(String word) {
        return frequency.getOrDefault(word, 0) * 200L < documents;
    }
}
