package org.dateline.reading.aftermath;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/**
 * Sorts the sentences of a report by {@code cues.tsv}: what followed, what is not known, what is background. One sentence may
 * tell several things, each kind once.
 */
public final class AftermathReader {
    private static final int CHEAP = 120;
    private static final Set<String> UNDERWAY = Set.of(
            "continue",
            "still",
            "ongoing",
            "underway",
            "currently",
            "remain",
            "seek",
            "pursue",
            "investigate",
            "search",
            "hunt",
            "under");
    private static final Set<String> FUTURE = Set.of("will", "plan", "expect", "intend", "vow", "would");
    private static final Set<String> UNKNOWN = Set.of(
            "not",
            "n't",
            "no",
            "unclear",
            "unknown",
            "still",
            "ongoing",
            "unidentified",
            "whether",
            "yet",
            "unaccounted",
            "missing",
            "trap",
            "unverified",
            "remain",
            "without",
            "investigate",
            "investigation",
            "continue");

    private final Cues cues = Cues.load();

    /** Everything that a cue fits, in the order of the text. */
    public List<Told> read(AnnotatedText text) {
        List<Told> told = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            List<Token> words = text.tokensOf(sentence);
            if (words.size() > 1 && words.size() < CHEAP) {
                told.addAll(ofSentence(text, sentence, words));
            }
        }
        return List.copyOf(told);
    }

    private List<Told> ofSentence(AnnotatedText text, Sentence sentence, List<Token> words) {
        List<Told> told = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Cues.Cue cue : cues.all()) {
            Optional<Token> word = cue.find(words).filter(found -> fits(text, cue, words, found));
            if (word.isPresent() && seen.add(cue.what() + cue.kind())) {
                told.add(new Told(
                        cue.what(),
                        cue.kind(),
                        span(text, words),
                        word.get().index(),
                        sentence.index(),
                        words.stream().anyMatch(token -> UNDERWAY.contains(token.lemma()))
                                || isProgressive(text, word.get()),
                        words.stream().anyMatch(token -> FUTURE.contains(token.lemma()))));
            }
        }
        return told;
    }

    /** A question needs a word of not knowing; a development must not be denied. */
    private static boolean fits(AnnotatedText text, Cues.Cue cue, List<Token> words, Token word) {
        return switch (cue.what()) {
            case QUESTION -> words.stream().anyMatch(token -> UNKNOWN.contains(token.lemma()));
            case DEVELOPMENT ->
                text.children(word).stream()
                        .noneMatch(child -> Set.of("not", "n't", "never", "no").contains(child.lemma()));
            case CONTEXT -> true;
        };
    }

    private static boolean isProgressive(AnnotatedText text, Token word) {
        return word.form().toLowerCase(java.util.Locale.ROOT).endsWith("ing")
                && text.children(word).stream()
                        .anyMatch(child ->
                                child.relation().equals("aux") && child.lemma().equals("be"));
    }

    /** The sentence, without marks of quotation at its ends that have no partner. */
    static Span span(AnnotatedText text, List<Token> words) {
        int first = 0;
        int last = words.size() - 1;
        while (first < last && isQuote(words.get(first))) {
            first++;
        }
        while (last > first && isQuote(words.get(last))) {
            last--;
        }
        return new Span(words.get(first).start(), words.get(last).end());
    }

    private static boolean isQuote(Token token) {
        return Set.of("\"", "“", "”", "``", "''", "'", "‘", "’").contains(token.form());
    }
}
