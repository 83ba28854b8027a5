package org.dateline.reading.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.reading.role.Argument;
import org.dateline.reading.role.Arguments;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Upos;

/** The share of {@link Bonds} that people have: whom the words of a clause and of a happening tell of. */
final class Sufferers {
    private final AnnotatedText text;
    private final IntPredicate counted;
    private final Map<Integer, Set<String>> names = new HashMap<>();

    Sufferers(AnnotatedText text, IntPredicate counted) {
        this.text = text;
        this.counted = counted;
    }

    /** Whether the same people suffer, others, or the same number again. */
    void addTo(Map<String, Double> features, Happening clause, Happening happening) {
        boolean shared = happening.tellings().stream()
                .anyMatch(told -> clause.tellings().stream()
                        .anyMatch(mine -> mine.patients().stream().anyMatch(told.patients()::contains)));
        Bonds.mark(features, "patient-same", shared);
        Bonds.mark(
                features,
                "patient-unlike",
                !shared && clause.firstSentence() > happening.lastSentence() && has(clause) && has(happening));
        Bonds.mark(features, "patient-other", !shared && suffersAnother(clause, happening));
        Bonds.mark(features, "counted-again", countsAgain(clause, happening));
    }

    private static boolean has(Happening happening) {
        return happening.tellings().stream()
                .anyMatch(telling -> !telling.patients().isEmpty());
    }

    /** "Killed" with people of its own for the second time, in another sentence. */
    private boolean countsAgain(Happening clause, Happening happening) {
        return !happening.tells(clause.firstSentence())
                && counts(clause).stream().anyMatch(counts(happening)::contains);
    }

    private Set<String> counts(Happening happening) {
        Set<String> words = new HashSet<>();
        happening.events().stream()
                .filter(event -> counted.test(event.head()))
                .forEach(event -> words.add(text.token(event.head()).lemma()));
        return words;
    }

    /** "The murder of A", "B was murdered": the same done to somebody else by name, told in another sentence. */
    private boolean suffersAnother(Happening clause, Happening happening) {
        if (happening.tells(clause.firstSentence())) {
            return false;
        }
        Set<String> mine = new HashSet<>();
        Set<String> theirs = new HashSet<>();
        for (Telling telling : clause.tellings()) {
            happening.tellings().stream()
                    .filter(other -> other.event().kind() == telling.event().kind())
                    .forEach(other -> {
                        mine.addAll(named(telling));
                        theirs.addAll(named(other));
                    });
        }
        return !mine.isEmpty() && !theirs.isEmpty() && mine.stream().noneMatch(theirs::contains);
    }

    /** The names of those that it was done to, by all of their words. */
    private Set<String> named(Telling telling) {
        return names.computeIfAbsent(telling.event().head(), this::namesOfPatients);
    }

    private Set<String> namesOfPatients(int event) {
        Set<String> names = new HashSet<>();
        Arguments.of(text, event).stream()
                .filter(argument -> argument.slot() == Argument.Slot.PATIENT)
                .map(argument -> text.token(argument.token()))
                .filter(token -> token.upos() == Upos.PROPN)
                .forEach(token -> {
                    names.add(token.lemma());
                    text.children(token).stream()
                            .filter(child -> child.upos() == Upos.PROPN)
                            .forEach(child -> names.add(child.lemma()));
                });
        return names;
    }
}
