package org.dateline.reading.figure;

import java.util.Set;
import java.util.regex.Pattern;

/** Words of a sentence that say how its figures are meant. */
final class Cues {
    private static final Pattern CUMULATIVE = Pattern.compile(
            "\\bsince (?:the |early |late |mid |last )?(?:start|beginning|outbreak|war|conflict|\\d{4}|january|february|march|april|may|june|july|august|"
                    + "september|october|november|december|then|year)|\\bthis (?:year|month)\\b|\\bso far this\\b|\\bin recent (?:years|months|weeks)"
                    + "|\\b(?:over|in|during) the (?:past|last) (?:\\w+ )?(?:years?|months?|weeks?|decades?)|\\bduring the (?:war|conflict|uprising|insurgency)"
                    + "|\\bper (?:year|month|day)\\b|\\b(?:every|each) (?:year|month|day)\\b|\\bin \\w+ (?:separate )?(?:attacks|incidents|clashes|bombings) (?:since|this|over)");
    private static final Set<String> DENIAL = Set.of("denied", "denies", "deny", "denying", "dismissed", "rejected");
    private static final Set<String> PART = WordSet.of(
            "part link links role roles involvement responsibility connection connections participation complicity knowledge "
                    + "authorship guilt blame involved responsible behind");
    private static final Set<String> PURPOSE = WordSet.of(
            "attempted attempting attempt tried trying planned planning plan plot plotting threatened threatening "
                    + "threat wanted intended aimed aiming vowed if unless could might may would failed sought seeking "
                    + "designed order ordered");

    private static final Pattern SPREAD = Pattern.compile(
            "\\b(?:in|during|from|after|across|throughout|conducted) (?:\\w+ ){0,3}?(?:separate|several|multiple|numerous|different|various|two|three|four|five|six|seven|eight) "
                    + "(?:\\w+ ){0,4}?(?:operations|raids|clashes|incidents|attacks|engagements|searches|encounters|provinces|districts|locations)\\b"
                    + "|\\bseparate (?:\\w+ ){0,4}?(?:operations|raids|clashes|incidents|attacks|engagements|searches)\\b");

    private Cues() {}

    /** Whether a sentence sums up what happened in several places: "killed in separate operations". */
    static boolean isSpread(Line line) {
        return SPREAD.matcher(line.words(line.first(), line.end())).find();
    }

    static boolean isCumulative(Line line) {
        return CUMULATIVE.matcher(line.words(line.first(), line.end())).find();
    }

    static Standing standing(Line line, OutcomeWord word, Before before) {
        for (int i = Math.max(line.first(), word.first() - 20); i < word.first(); i++) {
            if (DENIAL.contains(line.at(i)) && !deniesOnlyPart(line, i + 1, word.first())) {
                return Standing.DENIED;
            }
        }
        if (before.feared() || before.modal() || isPurpose(line, word, before)) {
            return Standing.EXPECTED;
        }
        return Standing.TOLD;
    }

    /** "Denied any part in the killing": that it happened is not denied. */
    private static boolean deniesOnlyPart(Line line, int from, int to) {
        for (int i = from; i < Math.min(to, from + 4); i++) {
            if (PART.contains(line.at(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPurpose(Line line, OutcomeWord word, Before before) {
        for (int i = word.first() - 1; i > word.first() - 4 && i >= line.first(); i--) {
            boolean infinitive = line.at(i).equals("to") || line.at(i).equals("of");
            if (infinitive && PURPOSE.contains(line.at(i - 1))) {
                return true;
            }
        }
        return PURPOSE.contains(line.at(before.end() - 1));
    }
}
