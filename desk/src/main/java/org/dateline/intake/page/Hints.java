package org.dateline.intake.page;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element is for, as its class, id, role and test names hint: {@code share-bar} is for sharing. */
final class Hints {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final int LONGEST = 400;
    private static final Hints TABLE = load();

    private final Map<String, String> whole = new HashMap<>();
    private final TreeMap<String, String> beginnings = new TreeMap<>();

    private Hints() {}

    private static Hints load() {
        Hints hints = new Hints();
        for (String[] row : Tables.rows("hints.tsv", 2)) {
            for (String word : row[1].split(" ")) {
                hints.add(word, row[0]);
            }
        }
        return hints;
    }

    private void add(String word, String purpose) {
        if (word.endsWith("*")) {
            beginnings.put(word.substring(0, word.length() - 1), purpose);
        } else {
            whole.put(word, purpose);
        }
    }

    /** The purposes that an element's own names hint at. */
    static Set<String> of(Element element) {
        Set<String> purposes = new LinkedHashSet<>();
        for (String attribute : new String[] {"class", "id", "role", "data-testid", "data-component", "itemprop"}) {
            String value = element.attr(attribute);
            String names = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
            for (String word : BETWEEN_WORDS.split(names)) {
                TABLE.addPurpose(word.toLowerCase(Locale.ROOT), purposes);
            }
        }
        return purposes;
    }

    private void addPurpose(String word, Set<String> purposes) {
        String purpose = whole.get(word);
        if (purpose == null) {
            Map.Entry<String, String> before = beginnings.floorEntry(word);
            purpose = before != null && word.startsWith(before.getKey()) ? before.getValue() : null;
        }
        if (purpose != null) {
            purposes.add(purpose);
        }
    }
}
