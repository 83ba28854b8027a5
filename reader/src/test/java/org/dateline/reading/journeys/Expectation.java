package org.dateline.reading.journeys;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One thing that a journey must give.
 *
 * @param field the group that it is counted in, such as {@code figure}
 * @param name what is expected, in the words of the field: {@code figure killed 12 people}
 * @param complaint what was read instead; empty where the expectation holds
 */
record Expectation(String field, String name, Function<Seen, Optional<String>> complaint) {
    /** Holds where one of the things read fits; else complains with all of them. */
    static <T> Expectation any(
            String field, String name, Function<Seen, List<T>> things, Predicate<T> fits, Function<T, String> words) {
        return new Expectation(field, name, seen -> {
            List<T> read = things.apply(seen);
            return read.stream().anyMatch(fits)
                    ? Optional.empty()
                    : Optional.of("read " + read.stream().map(words).toList());
        });
    }

    /** Holds where every thing read fits; else complains with those that do not. */
    static <T> Expectation all(
            String field, String name, Function<Seen, List<T>> things, Predicate<T> fits, Function<T, String> words) {
        return new Expectation(field, name, seen -> {
            List<String> wrong =
                    things.apply(seen).stream().filter(fits.negate()).map(words).toList();
            return wrong.isEmpty() ? Optional.empty() : Optional.of("read " + wrong);
        });
    }

    boolean holds(Seen seen) {
        return complaint.apply(seen).isEmpty();
    }

    Expectation numbered(int incident) {
        return new Expectation(field, "[" + incident + "] " + name, complaint);
    }
}
