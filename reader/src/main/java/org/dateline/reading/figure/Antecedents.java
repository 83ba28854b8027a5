package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.reading.figure.PeoplePhrase.Kind;

/**
 * Whom "he", "him", "they", "them" stand for: somebody told of before in the sentence, else in the one before it; a subject rather than
 * another, for "him" and "them" in the same sentence the nearest. Those who speak are passed over.
 */
final class Antecedents {
    private static final Set<String> SAYING = WordSet.of(
            "say tell add report state announce declare explain confirm claim believe think note recall describe");
    private static final Set<String> OBJECTS = Set.of("him", "her", "them");

    /** People, in the sentence that tells of them. */
    record Told(PeoplePhrase phrase, Line line) {}

    private final Map<Integer, List<Told>> bySentence = new TreeMap<>();

    void take(Line line, List<PeoplePhrase> phrases) {
        List<Told> told = phrases.stream()
                .filter(phrase -> phrase.kind() != Kind.PRONOUN && !phrase.isNone() && phrase.kind() != Kind.THING)
                .filter(phrase -> !isSpeaker(line, phrase))
                .map(phrase -> new Told(phrase, line))
                .toList();
        bySentence.put(line.sentence().index(), told);
    }

    private static boolean isSpeaker(Line line, PeoplePhrase phrase) {
        var head = line.token(phrase.head());
        boolean subject = head.relation().equals("nsubj");
        return subject
                && line.text()
                        .findHead(head)
                        .filter(verb -> SAYING.contains(verb.lemma()))
                        .isPresent();
    }

    Optional<Told> find(Sighting place) {
        PeoplePhrase pronoun = place.phrase();
        Predicate<Told> fits = told -> fits(told.phrase(), pronoun);
        int sentence = place.line().sentence().index();
        List<Told> before = new ArrayList<>(bySentence.getOrDefault(sentence, List.of()));
        before.removeIf(told -> told.phrase().first() >= pronoun.first() || !fits.test(told));
        boolean object = OBJECTS.contains(place.line().at(pronoun.first()));
        if (!before.isEmpty()) {
            return object ? Optional.of(before.getLast()) : subject(before.reversed());
        }
        List<Told> earlier = bySentence.getOrDefault(sentence - 1, List.of()).stream()
                .filter(fits)
                .toList();
        return subject(earlier).or(() -> earlier.size() == 1 ? Optional.of(earlier.getFirst()) : Optional.empty());
    }

    /** Whom a bare surname stands for: the last one told of by more words with that name. */
    Optional<Told> named(Sighting place) {
        String surname = place.line().at(place.phrase().end() - 1);
        return bySentence.values().stream()
                .flatMap(List::stream)
                .filter(told -> told.phrase().nameFrom() >= 0
                        && told.phrase().first() < place.phrase().first()
                        && told.phrase().end() - told.phrase().first() > 1
                        && told.line()
                                .words(told.phrase().nameFrom(), told.phrase().end())
                                .matches(".*\\b" + Pattern.quote(surname) + "\\b.*"))
                .max(Comparator.comparingInt(told -> told.phrase().first()));
    }

    private static Optional<Told> subject(List<Told> candidates) {
        return candidates.stream()
                .filter(told ->
                        told.line().token(told.phrase().head()).relation().equals("nsubj"))
                .findFirst();
    }

    private static boolean fits(PeoplePhrase people, PeoplePhrase pronoun) {
        boolean one = pronoun.low().isPresent();
        boolean plural = people.kind() == Kind.PLURAL || people.kind() == Kind.DEFINITE_PLURAL || !people.isOne();
        return one == !plural && (!one || people.facts().agreesWith(pronoun.facts()));
    }
}
