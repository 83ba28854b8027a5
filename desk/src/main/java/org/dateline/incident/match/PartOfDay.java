package org.dateline.incident.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people mean by a part of the day, in minutes from midnight; generous, as habits differ from country to country.
 *
 * @param to up to which minute; a night ends after the next midnight
 */
record PartOfDay(Pattern words, int from, int to) {
    private static final List<PartOfDay> ALL = List.of(
            part(
                    "(early|pre-?dawn|before dawn|small hours|overnight|after midnight)( in the)?( hours| morning)?",
                    0,
                    9),
            part("dawn|sunrise|daybreak", 3, 8),
            part("morning|forenoon", 4, 12),
            part("noon|midday|lunchtime", 11, 14),
            part("afternoon", 12, 19),
            part("evening|dusk|sunset|nightfall|tonight", 16, 24),
            part("night|midnight", 18, 30));

    private static PartOfDay part(String words, int fromHour, int toHour) {
        return new PartOfDay(
                Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE), fromHour * 60, toHour * 60);
    }

    /** The part of the day that some words name; empty where they name none, or more than one. */
    static Optional<PartOfDay> in(String text) {
        List<PartOfDay> found =
                ALL.stream().filter(part -> part.words.matcher(text).find()).toList();
        boolean early = found.size() > 1 && found.getFirst().equals(ALL.getFirst());
        return found.size() == 1 || early ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
