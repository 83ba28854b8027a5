package org.dateline.mention.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.Entry;
import org.dateline.gazetteer.Gazetteer;
import org.dateline.text.Token;

/** "The Peruvian capital" is Lima: a capital told by its people rather than by its name. */
final class Capitals {
    private static final double SURE = 0.9;

    private final Gazetteer gazetteer;

    Capitals(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The mentions of a text with its capitals among them, in the order of the text. */
    List<PlaceMention> addTo(List<PlaceMention> found, Words words) {
        List<PlaceMention> all = new ArrayList<>(found);
        for (int i = 1; i < words.size(); i++) {
            if (words.lower(i).equals("capital") && !describes(words.token(i))) {
                at(words, i)
                        .filter(capital ->
                                found.stream().noneMatch(other -> other.span().overlaps(capital.span())))
                        .ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(PlaceMention::span));
        return List.copyOf(all);
    }

    /** "Capital punishment", "capital gains". */
    private static boolean describes(Token word) {
        return List.of("amod", "compound").contains(word.relation()) && word.head() > word.index();
    }

    private Optional<PlaceMention> at(Words words, int i) {
        int first = i > 1 && nation(words, i - 2, i).isPresent() ? i - 2 : i - 1;
        return nation(words, first, i).flatMap(gazetteer::findCapital).map(entry -> mention(words, first, i, entry));
    }

    /** The country whose people the words before "capital" name: "Peruvian", "Sri Lankan". */
    private Optional<String> nation(Words words, int first, int end) {
        if (!words.sameSentence(first, end) || !words.isCapital(first)) {
            return Optional.empty();
        }
        Span span = new Span(words.token(first).start(), words.token(end - 1).end());
        return gazetteer.findNationality(span.of(words.text().text()));
    }

    private static PlaceMention mention(Words words, int first, int last, Entry entry) {
        Span span = new Span(words.token(first).start(), words.token(last).end());
        return PlaceMention.told(
                span,
                last,
                span.of(words.text().text()),
                Optional.of(MentionBuilder.place(entry.name(), entry, Optional.of(entry.name()))),
                "capital-of",
                "the capital of its people's country",
                SURE);
    }
}
