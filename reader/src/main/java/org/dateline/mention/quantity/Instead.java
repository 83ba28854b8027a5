package org.dateline.mention.quantity;

import java.util.Optional;
import java.util.Set;
import org.dateline.mention.quantity.WordTable.Entry;
import org.dateline.mention.quantity.WordTable.Role;
import org.dateline.text.Upos;

/** Words that stand instead of a number: "several", "both", "no". */
final class Instead {
    private static final Set<String> NO_NUMBER_AFTER_NO = Set.of(
            "longer", "doubt", "way", "matter", "sense", "fewer", "less", "more", "such", ",", ".", "?", "!", ":", "");
    private static final Set<String> VERB_BEFORE = Set.of(
            "injuring",
            "injured",
            "wounding",
            "wounded",
            "killing",
            "killed",
            "leaving",
            "left",
            "and",
            "with",
            "by",
            "many",
            "for",
            "of",
            "displacing",
            "displaced",
            "hurt",
            "hurting",
            "claimed",
            "claiming",
            "least",
            "than",
            "to");

    private final Words words;
    private final WordTable table;

    Instead(Words words, WordTable table) {
        this.words = words;
        this.table = table;
    }

    Optional<Draft> findAt(int i) {
        Optional<Draft> vague = table.findFrom(words, i, Role.VAGUE)
                .filter(e -> fitsVague(i, e))
                .map(e -> vague(i, e));
        return vague.or(() -> table.findFrom(words, i, Role.EXACT)
                .filter(e -> fitsExact(i, e))
                .map(e -> exact(i, e)));
    }

    private Draft vague(int i, Entry entry) {
        int end = i + entry.phrase().size();
        Optional<Integer> scale = Numerals.scale(words.at(end));
        return scale.isPresent()
                ? Draft.vague(i, end + 1, (double) entry.value() * scale.get(), entry.rule())
                : Draft.vague(i, end, entry.value(), entry.rule());
    }

    private Draft exact(int i, Entry entry) {
        Draft draft = Draft.exact(i, i + entry.phrase().size(), entry.value(), entry.rule());
        if (entry.value() == 0) {
            return draft.with(Trait.NONE);
        }
        return words.at(i).equals("both") ? draft.with(Trait.ALL) : draft;
    }

    private boolean fitsVague(int i, Entry entry) {
        int end = i + entry.phrase().size();
        return switch (words.at(i)) {
            case "many" ->
                (!words.isAt(i - 1, "how", "as", "so", "too", "not") && !words.isAt(end, "a", "an", "more"))
                        || words.at(i - 1).equals("so");
            case "some" -> isPluralNoun(end) || words.at(end).equals("of") || words.isAt(end, "others", "people");
            default -> true;
        };
    }

    private boolean isPluralNoun(int i) {
        int last = FlatNouns.lastOfGroup(words, i);
        if (last < 0) {
            return false;
        }
        String noun = words.at(last);
        return Set.of("people", "men", "women", "children", "police", "troops", "personnel", "policemen")
                        .contains(noun)
                || (noun.endsWith("s") && !noun.endsWith("ss"));
    }

    private boolean fitsExact(int i, Entry entry) {
        int end = i + entry.phrase().size();
        return switch (words.at(i)) {
            case "no" -> entry.phrase().size() > 1 || (!NO_NUMBER_AFTER_NO.contains(words.at(end)) && startsNoun(end));
            case "both" -> !isPairOfWords(i);
            default -> true;
        };
    }

    private boolean startsNoun(int i) {
        return switch (words.token(i).upos()) {
            case NOUN, PROPN, ADJ, X, VERB, NUM, ADV -> true;
            default -> false;
        };
    }

    /** "both Iran and Iraq". */
    private boolean isPairOfWords(int i) {
        if (words.token(i).relation().equals("cc")) {
            return true;
        }
        if (words.token(i).upos() == Upos.CCONJ
                || words.isAt(i + 1, "in", "on", "at", "by", "with", "as", "to", "for", "from")) {
            return true;
        }
        for (int k = i + 2; k < Math.min(words.size(), i + 5); k++) {
            if (words.at(k).equals("and") && words.token(i).relation().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** "scores a goal", bare "tens", "the hundred": look like numbers and are none. */
    boolean isVerbOrBare(int i, Numeral numeral) {
        if (!numeral.vague()) {
            return false;
        }
        String word = words.at(i);
        boolean of = words.at(numeral.end()).equals("of");
        if (word.equals("tens")) {
            return !of && numeral.value() == 10;
        }
        if (word.equals("scores")) {
            boolean verb = words.token(i).upos() == Upos.VERB || words.isAt(i - 1, "the", "test", "their", "his");
            boolean people = of
                    || words.isAt(
                            i + 1, "more", "others", "were", "are", "have", "dead", "injured", "wounded", "killed",
                            "hurt");
            return verb || (!people && !VERB_BEFORE.contains(words.at(i - 1)));
        }
        return false;
    }
}
