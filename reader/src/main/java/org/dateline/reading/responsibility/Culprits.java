package org.dateline.reading.responsibility;

import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.PersonWord;
import org.dateline.lexicon.PersonWord.Trait;
import org.dateline.lexicon.Phrases;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Who can have done it: groups and forces of the tables, names, and nouns for those who fight. Not the weather, nor a town. */
final class Culprits {
    private static final int LONGEST = 14;
    /** After these the name follows: {@code members of the front}, {@code a group known as the front}. */
    private static final Set<String> LEADING =
            Set.of("of", "from", "known", "call", "name", "dub", "belong", "to", "as", "within", "style", "so");

    private final AnnotatedText text;
    private final Rules rules;
    private final FoldedText folded;
    private final Lexicon lexicon = Lexicon.standard();

    Culprits(AnnotatedText text, Rules rules) {
        this.text = text;
        this.rules = rules;
        this.folded = FoldedText.of(text);
    }

    /** The head of the first phrase from a token on, where it is somebody who can have done it. */
    Optional<Token> findFrom(int first, int end) {
        Optional<Token> noun = Optional.empty();
        for (int i = first; i < Math.min(end, first + LONGEST); i++) {
            Optional<Token> known = known(i);
            if (known.isPresent()) {
                return known;
            }
            Token token = text.token(i);
            boolean phrase = isName(token) || token.upos() == Upos.NOUN;
            if (phrase) {
                Token head = text.token(lastOf(i, end));
                noun = isDoer(head) ? Optional.of(head) : noun;
                i = head.index();
            }
            if (phrase ? !leads(text.token(i), end) : !isPassed(token)) {
                return noun;
            }
        }
        return noun;
    }

    /** The head of the phrase that ends with a token. */
    Optional<Token> findUpTo(int last, int first) {
        for (int i = last; i >= first && i > last - 4; i--) {
            Token token = text.token(i);
            if (isName(token) || token.upos() == Upos.NOUN) {
                return Optional.of(token).filter(this::isDoer);
            }
            boolean passed = switch (token.upos()) {
                case PUNCT, AUX, ADV, NUM -> true;
                case ADJ, ADP, CCONJ, DET, INTJ, NOUN, PART, PRON, PROPN, SCONJ, SYM, VERB, X -> false;
            };
            if (!passed) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Token> known(int token) {
        int group = lexicon.armedGroups()
                .findLongestAt(folded, token)
                .filter(found -> !found.value().needsContext())
                .map(Phrases.Found::end)
                .orElse(0);
        int force = lexicon.stateForces()
                .findLongestAt(folded, token)
                .map(Phrases.Found::end)
                .orElse(0);
        int end = Math.max(group, force);
        // "the Harbour Brigade's fighters": the name only describes those who are meant.
        boolean whole =
                end > 0 && (end >= text.tokens().size() || text.token(end).upos() != Upos.NOUN);
        return whole ? Optional.of(text.token(end - 1)) : Optional.empty();
    }

    private boolean isName(Token token) {
        return token.upos() == Upos.PROPN;
    }

    private int lastOf(int first, int end) {
        int last = first;
        while (last + 1 < end
                && (isName(text.token(last + 1)) || text.token(last + 1).upos() == Upos.NOUN)) {
            last++;
        }
        return last;
    }

    private boolean leads(Token head, int end) {
        return head.index() + 1 < end
                && LEADING.contains(text.token(head.index() + 1).lemma());
    }

    private boolean isPassed(Token token) {
        return switch (token.upos()) {
            case DET, ADJ, NUM, PUNCT, ADV, SYM -> !Set.of(".", ";", ",", ":").contains(token.form());
            case ADP, VERB, PART, SCONJ -> LEADING.contains(token.lemma());
            case NOUN, PROPN, PRON, AUX, CCONJ, INTJ, X -> false;
        };
    }

    private boolean isDoer(Token head) {
        if (isName(head)) {
            return !text.label("entity", head).endsWith("place")
                    || lexicon.nations().findCountryAt(folded, head.index()).isPresent();
        }
        boolean fights = lexicon.people()
                .findUpTo(folded, head.index())
                .map(Phrases.Found::value)
                .filter(Culprits::fights)
                .isPresent();
        return fights || rules.bodies().contains(head.lemma());
    }

    private static boolean fights(PersonWord word) {
        return word.is(Trait.ATTACKER) || word.is(Trait.COMBATANT);
    }
}
