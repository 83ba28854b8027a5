package org.dateline.mention.phrase;

import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.FoldedText;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/**
 * Finds the noun phrase around a noun: along the tree, or by the order of words where there is none.
 *
 * <p>Articles, numbers, adjectives, nouns before the head and "of ..." belong to it; relative clauses, further conjuncts and
 * appositions do not.
 */
public final class NounPhrases {
    private static final Set<String> BEFORE = Set.of(
            "det",
            "amod",
            "compound",
            "nummod",
            "nmod",
            "flat",
            "advmod",
            "goeswith",
            "case",
            "punct",
            "obl",
            "list",
            "dep",
            "appos");
    private static final Set<String> LINKS = Set.of("of");
    /** Words that end the walk to the left where there is no tree. */
    private static final Set<String> STOPS = Set.of(
            "and",
            "or",
            "but",
            "of",
            "in",
            "on",
            "at",
            "by",
            "to",
            "for",
            "from",
            "with",
            "against",
            "after",
            "before",
            "when",
            "while",
            "that",
            "which",
            "who",
            "whom",
            "was",
            "were",
            "is",
            "are",
            "be",
            "been",
            "being",
            "had",
            "has",
            "have",
            "killed",
            "wounded",
            "injured",
            "said",
            "says",
            "told",
            "near",
            "into",
            "as",
            "if",
            "because",
            "between",
            "among",
            "during",
            "over",
            "under",
            "through",
            "about",
            "where",
            "including",
            "not",
            "killing",
            "wounding",
            "injuring",
            "kidnapped",
            "attacked",
            "shot",
            "i",
            "he",
            "she",
            "it",
            "they",
            "we",
            "will",
            "would",
            "could",
            "may",
            "also",
            "then",
            "than",
            "so",
            "left",
            "inside",
            "outside",
            "two-way",
            "reported",
            "hit",
            "destroyed",
            "damaged",
            "off",
            "out",
            "up",
            "down",
            "did",
            "does",
            "do",
            "can",
            "should",
            "there",
            "according",
            "targeting",
            "leaving");

    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "these", "those", "some", "several", "two", "three", "his", "her", "their", "its",
            "our", "my", "your", "one", "no", "any", "each", "every", "many", "other", "another");

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "our", "my");

    private final AnnotatedText text;
    private final FoldedText folded;

    public NounPhrases(AnnotatedText text, FoldedText folded) {
        this.text = text;
        this.folded = folded;
    }

    /**
     * The phrase around a head.
     *
     * @param from the first token of the words that are known to belong together ("police" of "police officer")
     */
    public NounPhrase around(int from, int head) {
        Sentence sentence = text.sentenceOf(text.token(head));
        int first = from;
        while (first < head && isPunctuation(first) && !isTie(first)) {
            first++;
        }
        int left = hasTree(head) ? leftByTree(head, first, sentence) : leftByWords(first, sentence);
        int core = hasTree(head) ? coreEnd(head, sentence) : head + 1;
        int end = withOf(head, core, sentence);
        return of(head, left, core, end);
    }

    private NounPhrase of(int head, int first, int core, int end) {
        Span span = new Span(text.token(first).start(), text.token(end - 1).end());
        return new NounPhrase(head, first, core, end, span);
    }

    /** Whether the tree says anything about this token. */
    public boolean hasTree(int token) {
        Token word = text.token(token);
        return !word.isRoot() || !text.children(word).isEmpty();
    }

    /** The tokens left of the head that hang on it without a gap. */
    private int leftByTree(int head, int first, Sentence sentence) {
        int left = first;
        for (int i = first - 1; i >= sentence.first(); i--) {
            boolean tied = isTie(i) && i > sentence.first() && belongsBefore(i - 1, head);
            if (!tied && !belongsBefore(i, head)) {
                break;
            }
            left = i;
        }
        return withPossessive(trimLeft(left, first), sentence);
    }

    /** A possessive right before the phrase is its own, wherever the tree hangs it. */
    private int withPossessive(int left, Sentence sentence) {
        boolean own = left > sentence.first() && POSSESSIVES.contains(folded.form(left - 1));
        return own ? left - 1 : left;
    }

    private boolean belongsBefore(int token, int head) {
        Token at = text.token(token);
        while (!at.isRoot() && at.head() != head) {
            if ((!BEFORE.contains(at.relation()) && !isInner(at)) || at.head() == at.index()) {
                return false;
            }
            at = text.token(at.head());
        }
        boolean link = at.relation().equals("case") || (at.relation().equals("punct") && !isTie(token));
        return at.head() == head && !link && BEFORE.contains(at.relation()) && at.index() < head;
    }

    /** What may stand deeper inside: "heavily armed", "17-year-old", "Red Cross and Red Crescent". */
    private static boolean isInner(Token token) {
        return switch (token.relation()) {
            case "conj", "cc", "fixed", "acl", "nsubj", "mark", "xcomp" -> true;
            default -> false;
        };
    }

    /** A hyphen inside a word, no dash before a sentence ("(Reuters) - Troops"), or a quotation mark. */
    private boolean isTie(int token) {
        boolean glued = token + 1 < text.tokens().size()
                && text.token(token).end() == text.token(token + 1).start();
        return (text.token(token).form().equals("-") && glued)
                || text.token(token).form().equals("\"");
    }

    private int trimLeft(int left, int first) {
        int at = left;
        while (at < first && isPunctuation(at) && !isTie(at)) {
            at++;
        }
        return at < first && folded.form(at).isEmpty() ? at + 1 : at;
    }

    private boolean isPunctuation(int token) {
        return folded.form(token).isEmpty();
    }

    /** Flat names and numbers after the head: "Interstate 5", "Brigade 12". */
    private int coreEnd(int head, Sentence sentence) {
        int end = head + 1;
        while (end < sentence.end()) {
            Token token = text.token(end);
            boolean part = token.head() == head
                    && (token.relation().equals("flat")
                            || token.relation().equals("goeswith")
                            || token.deprel().equals("nummod"));
            if (!part) {
                break;
            }
            end++;
        }
        return end;
    }

    private int leftByWords(int first, Sentence sentence) {
        int left = first;
        for (int i = first - 1; i >= sentence.first() && first - i <= 7; i--) {
            String form = folded.form(i);
            boolean tie = isTie(i) && i > sentence.first();
            boolean stop = (form.isEmpty() && !tie) || STOPS.contains(form) || isVerbal(i);
            if (stop) {
                break;
            }
            left = i;
            if (DETERMINERS.contains(form) && !isNumeral(form)) {
                break;
            }
        }
        return trimLeft(left, first);
    }

    private static boolean isNumeral(String form) {
        return Set.of("two", "three", "one", "other", "another", "some", "several", "many")
                .contains(form);
    }

    private boolean isVerbal(int token) {
        Upos upos = text.token(token).upos();
        return switch (upos) {
            case AUX, ADP, CCONJ, SCONJ -> true;
            case PRON -> !POSSESSIVES.contains(folded.form(token));
            case ADJ, ADV, DET, INTJ, NOUN, NUM, PART, PROPN, PUNCT, SYM, VERB, X -> false;
        };
    }

    /** "of ..." directly after the group belongs to it. */
    private int withOf(int head, int core, Sentence sentence) {
        if (core >= sentence.end() || !LINKS.contains(folded.form(core))) {
            return core;
        }
        if (hasTree(core)) {
            return ofByTree(head, core, sentence);
        }
        return ofByWords(core, sentence);
    }

    private int ofByTree(int head, int core, Sentence sentence) {
        Token of = text.token(core);
        if (of.isRoot() || text.token(of.head()).head() != head) {
            return core;
        }
        int noun = of.head();
        int end = coreEnd(noun, sentence);
        return end > core && end <= sentence.end() ? withOf(noun, end, sentence) : core;
    }

    private int ofByWords(int core, Sentence sentence) {
        int end = core + 1;
        while (end < sentence.end() && end - core < 8) {
            String form = folded.form(end);
            boolean stop = STOPS.contains(form) && !(form.equals("of") && end > core + 1);
            if (stop || (form.isEmpty() && !isTie(end))) {
                break;
            }
            end++;
        }
        return end > core + 1 ? end : core;
    }
}
