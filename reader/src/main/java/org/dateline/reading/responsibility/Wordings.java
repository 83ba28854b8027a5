package org.dateline.reading.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * The rules of {@code wordings.tsv}: idioms such as {@code suspicion fell on}, {@code laid at the door of}, {@code a man speaking for},
 * which name somebody right before or behind them. Only who can have done it is believed ({@link Culprits}).
 */
final class Wordings {
    private final AnnotatedText text;
    private final Rules rules;
    private final Culprits culprits;

    Wordings(AnnotatedText text, Rules rules) {
        this.text = text;
        this.rules = rules;
        this.culprits = new Culprits(text, rules);
    }

    /** What the words tell, without what rules over the tree have found of the same one in the same sentence. */
    List<Found> list(List<Found> known) {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            Span span = text.token(sentence.first())
                    .span()
                    .union(text.token(sentence.end() - 1).span());
            String words = span.of(text.text()).toLowerCase(Locale.ROOT).replaceAll("\\s", " ");
            if (words.length() == span.length()) {
                rules.wordings().stream()
                        .flatMap(rule -> apply(rule, sentence, span.start(), words).stream())
                        .filter(one -> known.stream().noneMatch(other -> isSame(one, other)))
                        .findFirst()
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean isSame(Found one, Found other) {
        return one.by().index() == other.by().index()
                && text.sentenceOf(one.by()).index()
                        == text.sentenceOf(text.token(other.cue())).index();
    }

    private Optional<Found> apply(WordingRule rule, Sentence sentence, int start, String words) {
        Matcher matcher = rule.pattern().matcher(words);
        while (matcher.find()) {
            List<Token> cue = text.tokensIn(new Span(start + matcher.start(), start + matcher.end()));
            if (!cue.isEmpty()) {
                Optional<Token> by = rule.behind()
                        ? culprits.findFrom(cue.getLast().index() + 1, sentence.end())
                        : culprits.findUpTo(cue.getFirst().index() - 1, sentence.first());
                if (by.isPresent()) {
                    return Optional.of(found(rule, by.get(), cue));
                }
            }
        }
        return Optional.empty();
    }

    private Found found(WordingRule rule, Token by, List<Token> cue) {
        Optional<Token> verb =
                cue.stream().filter(token -> token.upos() == Upos.VERB).findFirst();
        boolean earlier = verb.filter(token -> new Earlier(text).isOther(token, Optional.empty()))
                .isPresent();
        int word = verb.map(Token::index).orElse(cue.getLast().index());
        return new Found(rule.stance(), by, word, Optional.empty(), earlier, rule.name());
    }
}
