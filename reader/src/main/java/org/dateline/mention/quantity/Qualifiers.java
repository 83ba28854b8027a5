package org.dateline.mention.quantity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.quantity.WordTable.Entry;
import org.dateline.mention.quantity.WordTable.Role;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * The words around a number that bound it or tell what it stands for.
 *
 * @param start first word of qualifier and number
 * @param end word after the last one
 * @param words the words that limit it, as they stand
 */
record Qualifiers(int start, int end, Optional<Bound> limit, Optional<String> words, Set<Trait> traits) {
    private static final int DEPTH = 4;
    private static final Set<String> PREPOSITIONS =
            Set.of("over", "about", "around", "above", "under", "below", "near");
    private static final Set<String> GOING = Set.of(
            "walk",
            "walked",
            "walking",
            "came",
            "come",
            "went",
            "go",
            "drove",
            "drive",
            "ran",
            "run",
            "pulled",
            "rode",
            "crept",
            "get",
            "got",
            "stand",
            "stood",
            "sneaked",
            "approached");

    static Qualifiers around(AnnotatedText text, Words words, WordTable table, Draft draft, int from) {
        Qualifiers result = new Qualifiers(draft.start(), draft.end(), Optional.empty(), Optional.empty(), Set.of());
        for (int k = 0; k < DEPTH; k++) {
            int last = result.start() - 1;
            Optional<Entry> entry = table.findUpTo(words, last, Role.BEFORE)
                    .filter(e -> last + 1 - e.phrase().size() >= from && !isPreposition(words, last, e, draft));
            if (entry.isEmpty()) {
                break;
            }
            result = result.and(
                    text, words, entry.get(), last + 1 - entry.get().phrase().size());
        }
        Optional<Entry> after =
                table.findFrom(words, draft.end(), Role.AFTER).filter(e -> !goesWithNext(words, draft, e));
        return after.isEmpty() ? result : result.and(text, words, after.get(), draft.end());
    }

    /** "50 at least five": the words belong to the number that follows. */
    private static boolean goesWithNext(Words words, Draft draft, Entry entry) {
        int next = draft.end() + entry.phrase().size();
        return entry.bound() != Bound.ADDITIONAL
                && new Numerals(words).findAt(next).isPresent();
    }

    private Qualifiers and(AnnotatedText text, Words all, Entry entry, int at) {
        int end2 = at + entry.phrase().size();
        Bound bound = entry.bound();
        EnumSet<Trait> more = EnumSet.noneOf(Trait.class);
        more.addAll(traits);
        switch (bound) {
            case ADDITIONAL -> more.add(Trait.ADDITIONAL);
            case DEFINITE -> more.add(Trait.DEFINITE);
            case ALL -> more.add(Trait.ALL);
            case EXACT, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, ABOUT -> {}
        }
        boolean limits = bound.isLimit();
        boolean stronger = limits && (limit.isEmpty() || limit.get() == Bound.ABOUT);
        return new Qualifiers(
                Math.min(start, at),
                Math.max(end, end2),
                stronger ? Optional.of(bound) : limit,
                stronger ? Optional.of(all.span(at, end2).of(text.text())) : words,
                more);
    }

    /** "fought over two villages", "walked up to two men": no qualifier. */
    private static boolean isPreposition(Words words, int last, Entry entry, Draft draft) {
        String first = entry.phrase().getFirst();
        if (entry.phrase().size() == 2 && first.equals("up")) {
            return GOING.contains(words.at(last - 2));
        }
        if (entry.phrase().size() != 1 || !PREPOSITIONS.contains(first)) {
            return false;
        }
        Token token = words.token(last);
        boolean onNumber = token.head() >= words.token(draft.start()).index()
                && token.head() <= words.token(draft.end() - 1).index();
        return token.upos() == Upos.ADP && token.relation().equals("case") && !onNumber;
    }
}
