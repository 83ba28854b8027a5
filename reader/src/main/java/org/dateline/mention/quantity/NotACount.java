package org.dateline.mention.quantity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.Upos;

/**
 * Numbers that count nothing: ages, years, dates, times, calibres, names of models and roads, scores.
 *
 * <p>Each test gives the name of its reason, so that a missing count can be explained.
 */
final class NotACount {
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "jun.",
            "jul.",
            "aug.",
            "sep.",
            "sept.",
            "oct.",
            "nov.",
            "dec.");
    private static final Set<String> LABELS =
            words("boeing airbus flight sukhoi mig tupolev antonov ilyushin route highway"
                    + " road motorway interstate exit section article chapter resolution law decree no no. nos number numbers room gate"
                    + " line zone area sector district ward precinct brigade battalion division regiment channel radio block page"
                    + " phase version apartment terminal case level tier part title grade category type mark mk model figure table"
                    + " paragraph item volume class psalm verse formula area studio pier berth track platform lot kilometer km"
                    + " age aged ages grid group camp# top");
    private static final Set<String> PEOPLE =
            words("people persons men women children soldiers troops civilians policemen"
                    + " officers fighters militants insurgents rebels guerrillas terrorists prisoners hostages inmates residents"
                    + " villagers families refugees workers students passengers protesters demonstrators casualties deaths dead"
                    + " wounded injured victims bodies houses homes attacks migrants servicemen personnel members marines peasants"
                    + " pilgrims worshippers worshipers employees others more fatalities evacuees");
    private static final Set<String> YEAR_LEADS =
            words("in since of by during until till from through before after early late"
                    + " mid spring summer autumn fall winter january february march april may june july august september october"
                    + " november december the this that last fiscal circa");
    private static final Set<String> CLOCK = words("a.m. p.m. am pm a.m p.m o'clock gmt utc hrs noon");
    private static final Set<String> CALIBRE =
            words("mm millimeter millimetre millimeters millimetres caliber calibre mm.");
    private static final Set<String> FRACTIONS =
            words("third thirds quarter quarters fifth fifths half halves sixth eighth tenth tenths");
    private static final Set<String> TIED =
            words("member man person people strong soldier men woman vehicle gun member" + " truck boat ship");
    private static final Set<String> CONTEST =
            words("vote votes decision ruling victory win verdict loss draw defeat majority");
    private static final Set<String> EMERGENCY = words("911 999 112 110 119 100 101 102 108 113 115 122 190 193 000");
    private static final Set<String> CALLS = words("call calls caller callers dispatch dispatcher dispatchers operator"
            + " operators tape tapes recording recordings");
    private static final Set<String> CALLING =
            words("call calls called calling dial dials dialed dialled dialing dialling phoned rang");
    private static final Set<String> ONE_BEFORE =
            words("this that the which every each any some another first last next new" + " such other only-one no");
    private static final Set<String> ONE_AFTER = words("another another's day by");

    private final Words words;

    NotACount(Words words) {
        this.words = words;
    }

    /** Why the number in words {@code [start, end)} is no count. */
    Optional<String> findReason(int start, int end, Numeral numeral) {
        boolean figures = Numerals.isFigures(words.at(start)) && end == start + 1;
        if (isAge(start, end, figures, numeral.value()) || isDecade(start, end, figures, numeral.value())) {
            return Optional.of("age");
        }
        if (figures && isEmergencyCall(start, end)) {
            return Optional.of("telephone");
        }
        if (isDate(start, end, numeral.value())) {
            return Optional.of("date");
        }
        if (isClock(start, end)) {
            return Optional.of("time");
        }
        if (isYear(start, end, figures, numeral.value())) {
            return Optional.of("year");
        }
        if (isPartOfAName(start, end, figures)) {
            return Optional.of("name");
        }
        if (isScoreOrFraction(start, end)) {
            return Optional.of("score or fraction");
        }
        return words.at(start).equals("one") && end == start + 1 && isPronounOne(start)
                ? Optional.of("pronoun")
                : Optional.empty();
    }

    private boolean isAge(int start, int end, boolean figures, double value) {
        int after = words.isTie(end) ? end + 1 : end;
        if (words.isAt(after, "year", "years", "month", "months", "week", "weeks", "day", "days")) {
            int old = words.isTie(after + 1) ? after + 2 : after + 1;
            if (words.isAt(old, "old", "olds")
                    || (words.at(old).equals("of") && words.at(old + 1).equals("age"))) {
                return true;
            }
        }
        if (words.isAt(start - 1, "aged", "age", "ages", "aging")
                || (words.isAt(start - 2, "aged", "ages") && words.isAt(start - 1, "between", "from", "about", "only"))
                || (words.isAt(start - 3, "aged", "ages", "between")
                        && words.isAt(start - 1, "and", "to")
                        && isAgedBefore(start - 3))) {
            return true;
        }
        if (!figures || value < 1 || value > 110 || value != Math.rint(value)) {
            return false;
        }
        boolean opened = words.isAt(start - 1, ",", "(") && isPersonWord(start - 2);
        return opened && words.isAt(end, ",", ")", ".", ";", "who", "");
    }

    /** "Two men in their 20's". */
    private boolean isDecade(int start, int end, boolean figures, double value) {
        boolean plural = words.isAt(end, "'s", "’s") || (words.isAt(end, "'", "’") && words.isAt(end + 1, "s"));
        return figures
                && plural
                && value >= 10
                && value < 100
                && value % 10 == 0
                && words.isAt(start - 1, "their", "his", "her", "late", "early", "mid", "mid-", "the", "-");
    }

    /** "The 911 caller", "neighbours dialled 999". */
    private boolean isEmergencyCall(int start, int end) {
        return EMERGENCY.contains(words.at(start))
                && (CALLS.contains(words.at(end)) || CALLING.contains(words.at(start - 1)));
    }

    private boolean isAgedBefore(int i) {
        return words.isAt(i, "aged", "ages") || words.isAt(i - 1, "aged", "ages");
    }

    private boolean isPersonWord(int i) {
        if (i < 0 || words.at(i).isEmpty()) {
            return false;
        }
        Upos upos = words.token(i).upos();
        return upos == Upos.PROPN || upos == Upos.NOUN || upos == Upos.X;
    }

    private boolean isDate(int start, int end, double value) {
        if (value > 31 || value < 1) {
            return false;
        }
        int right = end;
        while (words.isAt(right, "and", "to", ",", "or") || words.isTie(right)) {
            if (!Numerals.isFigures(words.at(right + 1))) {
                break;
            }
            right += 2;
        }
        int left = start - 1;
        while (words.isAt(left, "and", "to", ",", "or", "-", "\u2013") && Numerals.isFigures(words.at(left - 1))) {
            left -= 2;
        }
        boolean figures = Numerals.isFigures(words.at(start));
        boolean before = figures
                && isMonth(left)
                && !(left < start - 1 && words.at(start - 1).equals(",") && startsClause(end));
        boolean after = figures && (isMonth(right) || (words.at(right).equals("of") && isMonth(right + 1)));
        return before || after || glued(start, end, "/");
    }

    /** "On May 3, 12 people": the second number is no day. */
    private boolean startsClause(int end) {
        return !words.isAt(end, ",", ".", "", "and", "to", "-");
    }

    private boolean isMonth(int i) {
        String word = words.at(i);
        if (!MONTHS.contains(word)) {
            return false;
        }
        Upos upos = words.token(i).upos();
        return !((word.equals("may") && (upos == Upos.AUX || upos == Upos.VERB))
                || (word.equals("march") && upos == Upos.VERB));
    }

    private boolean isClock(int start, int end) {
        if (glued(start, end, ":") || words.at(start).contains(":")) {
            return true;
        }
        int after = words.isTie(end) ? end + 1 : end;
        boolean hundred =
                words.isAt(after, "hours", "hrs", "z") && words.at(start).matches("[0-2]\\d[0-5]\\d");
        boolean local = words.at(after).equals("local") && words.at(after + 1).equals("time");
        return CLOCK.contains(words.at(after))
                || local
                || hundred
                || (words.isAt(after, "in")
                        && words.at(after + 1).equals("the")
                        && words.isAt(after + 2, "morning", "evening", "afternoon")
                        && words.isAt(start - 1, "at", "about", "around"));
    }

    private boolean isYear(int start, int end, boolean figures, double value) {
        if (!figures || value < 1500 || value > 2100 || words.at(start).length() != 4) {
            return words.at(start - 1).equals("'") && words.isGlued(start);
        }
        boolean led = YEAR_LEADS.contains(words.at(start - 1)) || words.isAt(start - 1, ",", "(");
        boolean people = PEOPLE.contains(words.at(end))
                || (PEOPLE.contains(words.at(end + 1)) && !words.isAt(end, ",", ".", "and"));
        return led || !people;
    }

    private boolean isPartOfAName(int start, int end, boolean figures) {
        if (isGluedToName(start)) {
            return true;
        }
        if (words.isTie(end)
                && words.isGlued(end)
                && words.isGlued(end + 1)
                && words.at(end + 1).length() == 1
                && Character.isLetter(words.at(end + 1).charAt(0))) {
            return true;
        }
        if (LABELS.contains(words.at(start - 1)) && !(words.at(start - 1).equals("no") && !figures) && !isPlural(end)) {
            return true;
        }
        int after = words.isTie(end) ? end + 1 : end;
        if (CALIBRE.contains(words.at(after)) || (words.at(start - 1).equals(".") && words.isGlued(start))) {
            return true;
        }
        if (figures && words.isGlued(end) && words.isAt(end, "st", "nd", "rd", "th", "s")) {
            return true;
        }
        if (figures && isPhone(start, end)) {
            return true;
        }
        return figures && followsItsName(start) && !isPlural(end);
    }

    /** AK-47, Covid-19: tied to the letters before it. */
    private boolean isGluedToName(int start) {
        if (words.isHyphen(start - 1)
                && start >= 2
                && !Numerals.isFigures(words.at(start - 2))
                && isLetters(start - 2)) {
            boolean tight = words.isGlued(start) && words.isGlued(start - 1);
            boolean code = words.at(start - 2).length() <= 4 && words.isGlued(start - 1);
            return (tight || code)
                    && !words.isAt(start - 2, "pre", "post", "mid", "non", "all", "least", "to")
                    && !isNumberWord(start - 2);
        }
        return words.isGlued(start) && isLetters(start - 1) && Numerals.isFigures(words.at(start));
    }

    private boolean isNumberWord(int i) {
        return new Numerals(words).findAt(i).isPresent();
    }

    private boolean isLetters(int i) {
        return !words.at(i).isEmpty() && words.at(i).chars().allMatch(Character::isLetter);
    }

    private boolean isPhone(int start, int end) {
        boolean left = words.isTie(start - 1) && words.at(start - 2).matches("\\d{3,4}");
        boolean right = words.isTie(end) && words.at(end + 1).matches("\\d{3,4}");
        boolean wide = words.at(start).length() >= 3;
        boolean chain = (words.isTie(start - 1) && words.isTie(start - 3))
                || (words.isTie(end) && words.isTie(end + 2))
                || (words.isTie(start - 1) && words.isTie(end));
        boolean digits =
                words.at(start - 2).matches("\\d+") || words.at(end + 1).matches("\\d+");
        return (chain && digits)
                || (wide && words.at(start).length() + 1 == words.at(end + 1).length() && right && words.isGlued(end))
                || (left && words.at(start).length() == 4 && words.at(start - 2).length() == 3 && words.isGlued(start));
    }

    /** Boeing 737, Apollo 11: hangs in the tree on the name right before it. */
    private boolean followsItsName(int start) {
        int head = words.token(start).head();
        return start > 0
                && head == words.token(start).index() - 1
                && head == words.token(start - 1).index()
                && words.token(start - 1).upos() == Upos.PROPN;
    }

    private boolean isPlural(int i) {
        return PEOPLE.contains(words.at(i))
                || (words.at(i).length() > 3 && words.at(i).endsWith("s"));
    }

    private boolean isScoreOrFraction(int start, int end) {
        if ((words.isTie(end) && FRACTIONS.contains(words.at(end + 1)))
                || (FRACTIONS.contains(words.at(end)) && !words.at(end).equals("half"))) {
            return true;
        }
        if (CONTEST.contains(words.at(end)) && words.isTie(start - 1)) {
            return true;
        }
        return (words.isTie(end)
                        && words.isGlued(end)
                        && Numerals.isFigures(words.at(end + 1))
                        && falls(start, end + 1))
                || (words.isTie(start - 1)
                        && words.isGlued(start)
                        && Numerals.isFigures(words.at(start - 2))
                        && falls(start - 2, start))
                || (words.isTie(end) && CONTEST.contains(words.at(end + 2)));
    }

    private boolean falls(int first, int second) {
        return Numerals.isFigures(words.at(first))
                && Numerals.isFigures(words.at(second))
                && Double.parseDouble(words.at(first).replace(",", ""))
                        >= Double.parseDouble(words.at(second).replace(",", ""));
    }

    private boolean isPronounOne(int i) {
        if (words.at(i + 1).equals("of")) {
            return words.isAt(i - 1, "no", "any", "every", "this", "that", "the", "each");
        }
        Upos upos = words.token(i).upos();
        boolean pronoun = upos == Upos.PRON || upos == Upos.NOUN;
        return (pronoun
                        && !words.isAt(i + 1, "was", "were", "died", "killed", "dead", "injured", "wounded", "other")
                        && !words.isAt(
                                i - 1,
                                "killed",
                                "killing",
                                "injured",
                                "injuring",
                                "wounded",
                                "wounding",
                                "at-least",
                                "least",
                                "and"))
                || ONE_BEFORE.contains(words.at(i - 1))
                || ONE_AFTER.contains(words.at(i + 1))
                || (words.isTie(i + 1) && !TIED.contains(words.at(i + 2)));
    }

    private boolean glued(int start, int end, String mark) {
        return (words.at(end).equals(mark)
                        && words.isGlued(end)
                        && words.isGlued(end + 1)
                        && Numerals.isFigures(words.at(end + 1)))
                || (words.at(start - 1).equals(mark) && words.isGlued(start) && words.isGlued(start - 1));
    }

    /** Whether the number is tied to the noun after it as the size of one thing: "three-member". */
    boolean isSizeOfOne(int end) {
        return words.isTie(end) && TIED.contains(words.at(end + 1));
    }

    /** Whether the number is tied to something that no one counts: "three-storey", "two-way". */
    boolean isTiedToOther(int end) {
        return words.isTie(end)
                && (words.isGlued(end) || words.isGlued(end + 1))
                && isLetters(end + 1)
                && !TIED.contains(words.at(end + 1))
                && !words.isAt(end + 1, "plus", "odd");
    }

    private static Set<String> words(String list) {
        return Set.copyOf(new java.util.HashSet<>(Arrays.asList(list.split(" "))));
    }
}
