package org.dateline.reading.figure;

import java.util.List;
import java.util.Optional;
import org.dateline.reading.record.Age;

/** Years of age as words or digits, and what they make a person. */
final class Ages {
    private static final int GROWN = 18;
    private static final int OLD = 65;
    private static final List<String> WORDS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");

    private Ages() {}

    static Optional<Integer> find(String word) {
        if (word.matches("\\d{1,3}")) {
            int years = Integer.parseInt(word);
            return years <= 115 ? Optional.of(years) : Optional.empty();
        }
        int at = WORDS.indexOf(word);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    static Age of(String number, String unit) {
        return unit.startsWith("year") ? of(find(number).orElse(GROWN)) : Age.CHILD;
    }

    static Age of(int years) {
        return years < GROWN ? Age.CHILD : years < OLD ? Age.ADULT : Age.ELDER;
    }
}
