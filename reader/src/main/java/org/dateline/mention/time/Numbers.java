package org.dateline.mention.time;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.mention.time.WordClass.Hit;

/** Numbers in words and digits, as the classes {@code $num}, {@code $ord}, {@code $day}, {@code $year} ... of the patterns. */
final class Numbers {
    private static final List<String> SMALL = List.of(
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
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");
    private static final Map<String, Integer> ROUND_ORDINALS = Map.of("thirtieth", 30, "fortieth", 40, "fiftieth", 50);
    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2199;
    private static final int DAYS_OF_MONTH = 31;

    private Numbers() {}

    static Map<String, WordClass> classes() {
        return Map.of(
                "num", new Coded(Numbers::cardinal, cardinalStarters()),
                "ord", new Coded(Numbers::ordinal, ordinalStarters()),
                "day", new Coded(Numbers::day, ordinalStarters()),
                "year", new Coded(Numbers::year, yearStarters()),
                "yy", new Coded(Numbers::shortYear, Set.of("'", WordClass.DIGITS)),
                "digits", new Coded(Numbers::digits, Set.of(WordClass.DIGITS)),
                "hhmm", new Coded(Numbers::hourMinute, Set.of(WordClass.DIGITS)),
                "anyyear", new Coded(Numbers::anyYear, Set.of(WordClass.DIGITS)));
    }

    private interface Reader {
        List<Hit> read(Pieces pieces, int at);
    }

    private record Coded(Reader reader, Set<String> starters) implements WordClass {
        @Override
        public List<Hit> hits(Pieces pieces, int at) {
            return reader.read(pieces, at);
        }
    }

    private static Set<String> cardinalStarters() {
        Set<String> words = new HashSet<>(SMALL);
        words.addAll(TENS);
        words.addAll(Set.of("half", "hundred", "thousand", WordClass.DIGITS));
        return words;
    }

    private static Set<String> ordinalStarters() {
        Set<String> words = new HashSet<>(ORDINALS);
        words.addAll(ROUND_ORDINALS.keySet());
        words.addAll(TENS);
        words.add(WordClass.DIGITS);
        return words;
    }

    private static Set<String> yearStarters() {
        return Set.of(WordClass.DIGITS, "nineteen", "eighteen", "two", "twenty");
    }

    /** "25", "2.5", "1,000", "twenty-five", "two and a half", "a hundred" (without the "a"). */
    private static List<Hit> cardinal(Pieces pieces, int at) {
        if (pieces.isNumber(at)) {
            return cardinalInDigits(pieces, at);
        }
        Hit words = inWords(pieces, at);
        if (words == null) {
            return pieces.word(at).equals("half") ? List.of(new Hit(at + 1, "0.5")) : List.of();
        }
        return List.of(withHalf(pieces, words));
    }

    private static List<Hit> cardinalInDigits(Pieces pieces, int at) {
        boolean joined = pieces.isGlued(at + 1) && pieces.isGlued(at + 2) && pieces.isNumber(at + 2);
        if (joined && pieces.word(at + 1).equals(".")) {
            return List.of(new Hit(at + 3, pieces.word(at) + "." + pieces.word(at + 2)));
        }
        if (joined && pieces.word(at + 1).equals(",") && pieces.word(at + 2).length() == 3) {
            return List.of(new Hit(at + 3, pieces.word(at) + pieces.word(at + 2)));
        }
        if (pieces.isGlued(at + 1) && SUFFIXES.contains(pieces.word(at + 1))) {
            return List.of();
        }
        boolean fraction = pieces.word(at + 1).equals("1")
                && pieces.word(at + 2).equals("/")
                && pieces.word(at + 3).equals("2")
                && pieces.isGlued(at + 3);
        if (fraction || pieces.word(at + 1).equals("½")) {
            return List.of(new Hit(fraction ? at + 4 : at + 2, pieces.word(at) + " 1/2"));
        }
        return List.of(withHalf(pieces, new Hit(at + 1, plain(pieces.word(at)))));
    }

    private static Hit withHalf(Pieces pieces, Hit number) {
        int at = number.end();
        if (pieces.word(at).equals("and")) {
            int half = pieces.word(at + 1).equals("a") ? at + 2 : at + 1;
            if (pieces.word(half).equals("half")) {
                return new Hit(half + 1, number.value() + ".5");
            }
        }
        return number;
    }

    private static String plain(String digits) {
        String bare = digits.replaceFirst("^0+(?=\\d)", "");
        return bare.length() > 9 ? "X" : bare;
    }

    /** English number words below a million. */
    private static Hit inWords(Pieces pieces, int at) {
        int total = 0;
        int part = -1;
        int i = at;
        while (i < pieces.size()) {
            String word = pieces.word(i);
            int small = SMALL.indexOf(word);
            int tens = TENS.indexOf(word);
            if (small >= 0
                    && (part < 0
                            || (part % 100 == 0 && part > 0)
                            || (small < 10 && part % 10 == 0 && part % 100 >= 20))) {
                part = Math.max(part, 0) + small;
            } else if (tens >= 0 && (part < 0 || (part % 100 == 0 && part > 0))) {
                part = Math.max(part, 0) + 10 * (tens + 2);
            } else if (word.equals("hundred") && (part < 0 || part < 100)) {
                part = (part < 0 ? 1 : part) * 100;
            } else if (word.equals("thousand") && total == 0) {
                total = (part < 0 ? 1 : part) * 1000;
                part = 0;
            } else if (!(word.equals("-") || (word.equals("and") && part >= 0 && part % 100 == 0))
                    || part < 0
                    || !continues(pieces.word(i + 1), part)) {
                break;
            }
            i++;
        }
        return part < 0 ? null : new Hit(i, Integer.toString(total + part));
    }

    private static boolean continues(String word, int part) {
        int small = SMALL.indexOf(word);
        return (part % 100 == 0 && part > 0 && (small > 0 || TENS.contains(word)))
                || (small > 0 && small < 10 && part % 10 == 0 && part % 100 >= 20);
    }

    /** "third", "21st", "twenty-first". */
    private static List<Hit> ordinal(Pieces pieces, int at) {
        if (pieces.isNumber(at)) {
            return pieces.isGlued(at + 1) && SUFFIXES.contains(pieces.word(at + 1))
                    ? List.of(new Hit(at + 2, plain(pieces.word(at))))
                    : List.of();
        }
        int unit = ORDINALS.indexOf(pieces.word(at));
        if (unit >= 0) {
            return List.of(new Hit(at + 1, Integer.toString(unit + 1)));
        }
        if (ROUND_ORDINALS.containsKey(pieces.word(at))) {
            return List.of(new Hit(at + 1, ROUND_ORDINALS.get(pieces.word(at)).toString()));
        }
        int tens = TENS.indexOf(pieces.word(at));
        int next = pieces.word(at + 1).equals("-") ? at + 2 : at + 1;
        int last = ORDINALS.indexOf(pieces.word(next));
        return tens >= 0 && last >= 0 && last < 9
                ? List.of(new Hit(next + 1, Integer.toString(10 * (tens + 2) + last + 1)))
                : List.of();
    }

    /** A day of the month: "5", "05", "5th", "fifth". */
    private static List<Hit> day(Pieces pieces, int at) {
        List<Hit> hits = ordinal(pieces, at);
        if (hits.isEmpty() && pieces.isNumber(at) && pieces.word(at).length() <= 2) {
            boolean decimal = pieces.isGlued(at + 1)
                    && pieces.isGlued(at + 2)
                    && pieces.isNumber(at + 2)
                    && Set.of(".", ":").contains(pieces.word(at + 1));
            boolean thousands = pieces.isGlued(at + 1)
                    && pieces.isGlued(at + 2)
                    && pieces.word(at + 1).equals(",")
                    && pieces.isNumber(at + 2)
                    && pieces.word(at + 2).length() == 3;
            boolean amount =
                    pieces.word(at + 1).equals("%") || pieces.word(at + 1).equals("/");
            hits = decimal || thousands || amount ? List.of() : List.of(new Hit(at + 1, plain(pieces.word(at))));
        }
        return hits.stream().filter(hit -> isDay(hit.value())).toList();
    }

    private static boolean isDay(String value) {
        int day = Integer.parseInt(value);
        return day >= 1 && day <= DAYS_OF_MONTH;
    }

    /** "1989", "nineteen ninety-six", "two thousand three", "twenty twelve". */
    private static List<Hit> year(Pieces pieces, int at) {
        if (pieces.isNumber(at)) {
            String word = pieces.word(at);
            boolean goesOn = pieces.isGlued(at + 1)
                    && pieces.isGlued(at + 2)
                    && pieces.isNumber(at + 2)
                    && Set.of(",", ".", ":", "/").contains(pieces.word(at + 1))
                    && !(pieces.word(at + 1).equals("/") && pieces.word(at + 2).length() <= 2);
            boolean year = word.length() == 4
                    && Integer.parseInt(word) >= FIRST_YEAR
                    && Integer.parseInt(word) <= LAST_YEAR
                    && !goesOn;
            return year ? List.of(new Hit(at + 1, word)) : List.of();
        }
        return yearInWords(pieces, at);
    }

    private static List<Hit> yearInWords(Pieces pieces, int at) {
        int century = switch (pieces.word(at)) {
            case "eighteen" -> 18;
            case "nineteen" -> 19;
            case "twenty" -> 20;
            default -> 0;
        };
        if (century == 0) {
            Hit number = pieces.word(at).equals("two") && pieces.word(at + 1).equals("thousand")
                    ? inWords(pieces, at)
                    : null;
            return number != null && number.value().length() == 4 ? List.of(number) : List.of();
        }
        Hit rest = inWords(pieces, pieces.word(at + 1).equals("-") ? at + 2 : at + 1);
        return rest != null && rest.value().length() == 2
                ? List.of(new Hit(rest.end(), century + rest.value()))
                : List.of();
    }

    /** Years of three or four digits, for dates before Christ. */
    private static List<Hit> anyYear(Pieces pieces, int at) {
        String word = pieces.word(at);
        return pieces.isNumber(at) && word.length() <= 4 ? List.of(new Hit(at + 1, word)) : List.of();
    }

    /** "'99" and "99": 30 and more are of the last century. */
    private static List<Hit> shortYear(Pieces pieces, int at) {
        int digits = pieces.word(at).equals("'") ? at + 1 : at;
        if (!pieces.isNumber(digits) || pieces.word(digits).length() != 2) {
            return List.of();
        }
        return List.of(new Hit(digits + 1, fullYear(pieces.word(digits))));
    }

    static String fullYear(String twoDigits) {
        return (Integer.parseInt(twoDigits) >= 30 ? "19" : "20") + twoDigits;
    }

    private static List<Hit> digits(Pieces pieces, int at) {
        return pieces.isNumber(at) ? List.of(new Hit(at + 1, pieces.word(at))) : List.of();
    }

    /** "0330", "2330": a time of the 24-hour clock without a colon. */
    private static List<Hit> hourMinute(Pieces pieces, int at) {
        String word = pieces.word(at);
        if (!pieces.isNumber(at) || word.length() != 4) {
            return List.of();
        }
        int hour = Integer.parseInt(word.substring(0, 2));
        int minute = Integer.parseInt(word.substring(2));
        return hour <= 24 && minute < 60
                ? List.of(new Hit(at + 1, String.format(Locale.ROOT, "%02d:%02d", hour, minute)))
                : List.of();
    }
}
