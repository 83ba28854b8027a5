package org.dateline.reading.figure;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of words written in one line. */
final class WordSet {
    private WordSet() {}

    static Set<String> of(String words) {
        return Arrays.stream(words.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
