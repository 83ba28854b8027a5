package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.figure.Sighting.Tie;

/** "The death toll rose to nine from five", "put the number of injured at 30". */
final class Tolls {
    private static final Set<String> LEADS =
            WordSet.of("to at of is was reached reaches reaching hit as stands topped exceeded passed surpassed");
    private static final Set<String> RISING =
            WordSet.of("rose risen rises rising climbed climbs jumped increased grown soared mounted raised");
    private static final int REACH = 16;

    private final Line line;
    private final List<PeoplePhrase> phrases;
    private final OutcomeTable table;

    Tolls(Line line, List<PeoplePhrase> phrases, OutcomeTable table) {
        this.line = line;
        this.phrases = phrases;
        this.table = table;
    }

    List<Sighting> list() {
        List<Sighting> found = new ArrayList<>();
        for (int i = line.first(); i < line.end(); i++) {
            int at = i;
            outcomeAt(i).ifPresent(word -> counts(at, word, found));
        }
        earlier(found);
        return found;
    }

    /** "Earlier reports had spoken of two", "correcting an earlier figure of 19". */
    private void earlier(List<Sighting> found) {
        for (PeoplePhrase phrase : phrases) {
            String before = line.words(Math.max(line.first(), phrase.first() - 9), phrase.first());
            boolean count = phrase.kind() == PeoplePhrase.Kind.NUMBER
                    && phrase.quantity().isPresent()
                    && !phrase.isPartitive();
            if (count
                    && before.matches(
                            ".*\\b(?:earlier|initial|previous|preliminary)\\b.*\\b(?:figure|toll|count|report|reports|estimate|number|accounts?)\\b.* (?:of|at|as)")) {
                found.add(sighting(
                        phrase,
                        new OutcomeWord(deathEntry("earlier"), phrase.first(), phrase.first() + 1),
                        Tie.RIVAL,
                        "earlier"));
            }
        }
    }

    private Optional<OutcomeWord> outcomeAt(int i) {
        if (line.isAt(i, "toll", "tolls")) {
            return Optional.of(new OutcomeWord(deathEntry(line.at(i - 1)), i, i + 1));
        }
        if (line.isAt(i, "dead", "wounded", "injured")
                && line.isAt(i + 1, "at")
                && line.isAt(i - 1, "the", "'s", "'", "of")) {
            return Optional.of(new OutcomeWord(deathEntry(line.at(i)), i, i + 1));
        }
        boolean number = line.isAt(i, "number", "total", "count", "tally", "figure")
                && line.at(i + 1).equals("of");
        if (!number) {
            return line.isAt(i, "total") && line.words(i - 3, i).contains("bring")
                    ? Optional.of(new OutcomeWord(deathEntry(""), i, i + 1))
                    : Optional.empty();
        }
        for (int k = i + 2; k < i + 5; k++) {
            List<OutcomeWord> words = table.listAt(line, k);
            if (!words.isEmpty()) {
                return Optional.of(new OutcomeWord(
                        words.getFirst().entry(), i, words.getFirst().end()));
            }
        }
        return Optional.empty();
    }

    private OutcomeEntry deathEntry(String before) {
        Outcome outcome = before.equals("injury") || before.equals("wounded") || before.equals("injured")
                ? Outcome.INJURED
                : Outcome.KILLED;
        return new OutcomeEntry(outcome, Frame.COUNT, List.of(List.of("toll")), "-", Optional.empty());
    }

    private void counts(int toll, OutcomeWord word, List<Sighting> found) {
        for (PeoplePhrase phrase : phrases) {
            boolean rises = RISING.contains(line.at(phrase.first() - 2)) && line.isAt(toll, "toll", "tolls", "number");
            boolean near = phrase.first() >= word.end()
                    && (rises || phrase.first() - word.end() < REACH)
                    && phrase.quantity().isPresent();
            if (!near || line.words(word.end(), phrase.first()).contains(" and ")) {
                continue;
            }
            boolean from = line.at(phrase.first() - 1).equals("from");
            boolean lead = LEADS.contains(line.at(phrase.first() - 1));
            if (from || lead) {
                found.add(sighting(phrase, word, from ? Tie.RIVAL : Tie.TOLL));
            }
        }
        broughtBefore(toll).ifPresent(phrase -> found.add(sighting(phrase, word, Tie.TOLL)));
    }

    /** "bringing to nine the number of people killed". */
    private Optional<PeoplePhrase> broughtBefore(int toll) {
        return phrases.stream()
                .filter(phrase -> phrase.quantity().isPresent() && phrase.end() <= toll && toll - phrase.end() < 2)
                .filter(phrase -> line.at(phrase.first() - 1).equals("to")
                        && line.at(phrase.first() - 2).startsWith("br"))
                .findFirst();
    }

    private Sighting sighting(PeoplePhrase phrase, OutcomeWord word, Tie tie) {
        return sighting(phrase, word, tie, "toll");
    }

    private Sighting sighting(PeoplePhrase phrase, OutcomeWord word, Tie tie, String rule) {
        return new Sighting(word.outcome(), phrase, line, word, Standing.TOLD, tie, Optional.empty(), false, rule);
    }
}
