package org.dateline.mention.quantity;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads number words and figures. */
final class Numerals {
    private static final Pattern FIGURES = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            entry("one", 1),
            entry("two", 2),
            entry("three", 3),
            entry("four", 4),
            entry("five", 5),
            entry("six", 6),
            entry("seven", 7),
            entry("eight", 8),
            entry("nine", 9),
            entry("ten", 10),
            entry("eleven", 11),
            entry("twelve", 12),
            entry("thirteen", 13),
            entry("fourteen", 14),
            entry("fifteen", 15),
            entry("sixteen", 16),
            entry("seventeen", 17),
            entry("eighteen", 18),
            entry("nineteen", 19));
    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fourty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty",
            80, "ninety", 90);
    private static final Map<String, Integer> SCALES = Map.of(
            "dozen",
            12,
            "score",
            20,
            "hundred",
            100,
            "thousand",
            1_000,
            "lakh",
            100_000,
            "million",
            1_000_000,
            "crore",
            10_000_000,
            "billion",
            1_000_000_000,
            "bn",
            1_000_000_000);
    private static final Map<String, Integer> PLURALS =
            Map.of("tens", 10, "dozens", 12, "scores", 20, "hundreds", 100, "thousands", 1_000, "millions", 1_000_000);

    private final Words words;

    Numerals(Words words) {
        this.words = words;
    }

    /** The number that starts at word {@code i}. */
    Optional<Numeral> findAt(int i) {
        return figures(i).or(() -> plural(i)).or(() -> indefinite(i)).or(() -> spelled(i));
    }

    static boolean isFigures(String word) {
        return FIGURES.matcher(word).matches();
    }

    private Optional<Numeral> figures(int i) {
        if (!isFigures(words.at(i))) {
            return Optional.empty();
        }
        double value = Double.parseDouble(words.at(i).replace(",", ""));
        int end = i + 1;
        int scaled = scalesEnd(end);
        return Optional.of(new Numeral(value * product(end, scaled), scaled, false, scaled == end));
    }

    /** "dozens", "tens of thousands": the lower bound by convention. */
    private Optional<Numeral> plural(int i) {
        Integer value = PLURALS.get(words.at(i));
        if (value == null) {
            return Optional.empty();
        }
        int end = i + 1;
        double product = value;
        while (words.isAt(end, "of", "upon", "and") && PLURALS.containsKey(words.at(end + 1))) {
            product *= words.at(end).equals("of") ? PLURALS.get(words.at(end + 1)) : 1;
            end += 2;
        }
        return Optional.of(new Numeral(product, end, true, false));
    }

    /** "a dozen" (a round word: lower bound), "half a dozen", "a hundred". */
    private Optional<Numeral> indefinite(int i) {
        boolean half = words.at(i).equals("half");
        int at = half ? i + 1 : i;
        if (half && words.isTie(at)) {
            at++;
        }
        boolean article = words.isAt(at, "a", "an");
        if (!article && !half) {
            return Optional.empty();
        }
        int noun = article ? at + 1 : at;
        if (!half && words.at(noun).equals("half")) {
            return indefinite(noun).filter(n -> n.value() == 6);
        }
        Integer scale = SCALES.get(words.at(noun));
        if (scale == null || (half && scale != 12)) {
            return Optional.empty();
        }
        if (half) {
            return Optional.of(new Numeral(6, noun + 1, false, false));
        }
        if (scale <= 20) {
            return Optional.of(new Numeral(scale, noun + 1, true, false));
        }
        return Optional.of(compound(noun + 1, scale, 0));
    }

    private Optional<Numeral> spelled(int i) {
        int value = below100(i);
        if (value < 0) {
            return Optional.empty();
        }
        return Optional.of(compound(below100End(i), value, 0));
    }

    /** What goes on after "two": hundred, and fifty, thousand … */
    private Numeral compound(int start, double first, double total) {
        int at = start;
        double group = first;
        double sum = total;
        while (true) {
            int scaleAt = words.isTie(at) && SCALES.containsKey(words.at(at + 1)) ? at + 1 : at;
            Integer scale = SCALES.get(words.at(scaleAt));
            if (scale != null && !(scale == 20 && group > 9)) {
                group *= scale;
                at = scaleAt + 1;
                if (scale >= 1000) {
                    sum += group;
                    group = 0;
                }
                continue;
            }
            boolean round = group % 100 == 0 && group + sum > 0;
            int next = words.at(at).equals("and") || words.isTie(at) ? at + 1 : at;
            int more = round && at > start ? below100(next) : -1;
            if (more < 0 || (next > at && sum + group < 100)) {
                return new Numeral(sum + group, at, false, false);
            }
            group += more;
            at = below100End(next);
        }
    }

    private int below100(int i) {
        Integer small = SMALL.get(words.at(i));
        if (small != null) {
            return small;
        }
        Integer tens = TENS.get(words.at(i));
        if (tens == null) {
            return -1;
        }
        return below100End(i) == i + 1 ? tens : tens + SMALL.get(words.at(below100End(i) - 1));
    }

    private int below100End(int i) {
        if (!TENS.containsKey(words.at(i))) {
            return i + 1;
        }
        int unit = words.isTie(i + 1) ? i + 2 : i + 1;
        Integer small = SMALL.get(words.at(unit));
        boolean joined = small != null
                && small < 10
                && !(words.isTie(i + 1) && !words.at(i + 1).equals("-") && !words.isGlued(i + 1));
        return joined ? unit + 1 : i + 1;
    }

    private int scalesEnd(int i) {
        int end = i;
        while (true) {
            int at = words.isTie(end) && SCALES.containsKey(words.at(end + 1)) ? end + 1 : end;
            if (!SCALES.containsKey(words.at(at))) {
                return end;
            }
            end = at + 1;
        }
    }

    private double product(int from, int to) {
        double product = 1;
        for (int i = from; i < to; i++) {
            product *= SCALES.getOrDefault(words.at(i), 1);
        }
        return product;
    }

    /** The value of a scale word such as "dozen", for "several dozen". */
    static Optional<Integer> scale(String word) {
        return Optional.ofNullable(SCALES.get(word));
    }
}
