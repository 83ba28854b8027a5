package org.dateline.reading.event;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "In the morning a bomb …; in the evening gunmen …": parts of one day that keep two incidents apart, by the values of TIMEX3. */
final class DayParts {
    private static final Pattern PART = Pattern.compile("T(MO|AF|EV|NI)$");

    private DayParts() {}

    /** Whether both tell parts of the day, and none that could be the same. */
    static boolean clash(Happening one, Happening other) {
        Set<String> mine = of(one);
        Set<String> theirs = of(other);
        return !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
    }

    /** Evening and night run into one another. */
    private static Set<String> of(Happening happening) {
        Set<String> parts = new TreeSet<>();
        happening.tellings().stream()
                .flatMap(telling -> telling.time().stream())
                .map(time -> PART.matcher(time.timex().value()))
                .filter(Matcher::find)
                .map(found -> found.group(1).equals("NI") ? "EV" : found.group(1))
                .forEach(parts::add);
        return parts;
    }
}
