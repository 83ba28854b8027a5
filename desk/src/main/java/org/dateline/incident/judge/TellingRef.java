package org.dateline.incident.judge;

/**
 * A telling, named so that it is found again when its report was read anew.
 *
 * @param report the report's key
 * @param anchor code point offset of the words that name the incident
 * @param index place of the incident in the reading
 */
public record TellingRef(String report, int anchor, int index) {
    @Override
    public String toString() {
        return report + "@" + anchor + "#" + index;
    }

    /**
     * From what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static TellingRef parse(String text) {
        int at = text.lastIndexOf('@');
        int hash = text.lastIndexOf('#');
        if (at < 1 || hash < at) {
            throw new IllegalArgumentException("no telling: " + text);
        }
        return new TellingRef(
                text.substring(0, at),
                Integer.parseInt(text.substring(at + 1, hash)),
                Integer.parseInt(text.substring(hash + 1)));
    }
}
