package org.dateline.intake.page;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Words that sites put around articles: share bars, newsletter boxes, related lists, cookie texts. */
final class Phrases {
    private static final List<Phrase> TABLE = Tables.rows("phrases.tsv", 4).stream()
            .map(row -> new Phrase(
                    row[0], Pattern.compile(row[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), row[2], row[3]))
            .toList();

    /** Furniture says its purpose at once; longer texts are searched at their beginning and end. */
    private static final int EDGE = 160;

    /** Menus and boxes are the same on every page of a site, so what was found in short texts is kept, and all of it let go when it is much. */
    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST_KNOWN = 5_000;

    private Phrases() {}

    /**
     * One row of the table.
     *
     * @param group what the words are for
     * @param nearMiss words that look alike and are no furniture
     */
    record Phrase(String group, Pattern pattern, String example, String nearMiss) {
        boolean isIn(String text) {
            return pattern.matcher(text).find();
        }
    }

    static List<Phrase> list() {
        return TABLE;
    }

    /** The groups of phrases that some text has. */
    static Set<String> groups(String text) {
        if (text.length() > EDGE) {
            return search(text);
        }
        Set<String> known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST_KNOWN) {
            KNOWN.clear();
        }
        Set<String> found = search(text);
        KNOWN.put(text, found);
        return found;
    }

    private static Set<String> search(String text) {
        String edge = text.length() <= 2 * EDGE
                ? text
                : text.substring(0, EDGE) + "\n" + text.substring(text.length() - EDGE);
        Set<String> groups = new TreeSet<>();
        for (Phrase phrase : TABLE) {
            if (!groups.contains(phrase.group()) && phrase.isIn(edge)) {
                groups.add(phrase.group());
            }
        }
        return Collections.unmodifiableSet(groups);
    }
}
