package org.dateline.mention.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.PersonWord;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleNouns.Noun;
import org.dateline.mention.phrase.NounPhrase;
import org.dateline.mention.phrase.NounPhrases;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Upos;

/**
 * Joins a person's name with the words beside it that say who it is: title or office before it ("Iraqi Prime Minister ..."), an
 * apposition after it (", mayor of Achi,"), a description before a comma ("the bus helper, Md Liton").
 */
final class PersonPhrases {
    /**
     * A name with its description.
     *
     * @param titleFirst first token of what stands before the name; the name's own first where nothing does
     * @param noun the people noun of apposition or description, where there is one
     * @param apposition tokens of it
     */
    record Person(
            NameMention name,
            int titleFirst,
            List<PersonWord> words,
            Optional<Noun> noun,
            Optional<NounPhrase> apposition) {}

    private static final Set<String> LEFT_STOPS = Set.of(
            "and",
            "or",
            "of",
            "by",
            "to",
            "for",
            "with",
            "in",
            "on",
            "at",
            "from",
            "said",
            "when",
            "that",
            "as",
            "but",
            "after",
            "against",
            "killed",
            "injured",
            "wounded",
            "is",
            "was",
            "were",
            "are",
            "including",
            "told",
            "between",
            "while",
            "named",
            "called",
            "identified",
            "says",
            "who",
            "where",
            "also",
            "then",
            "not",
            "had",
            "has");
    private static final Set<String> SPEAKS = Set.of("said", "says", "told", "reported", "added", "confirmed");
    private static final Set<String> MANY =
            Set.of("two", "three", "four", "five", "six", "seven", "several", "other", "many");
    private static final int LONGEST_TITLE = 9;

    private final FoldedText folded;
    private final AnnotatedText text;
    private final Lexicon lexicon;
    private final NounPhrases phrases;

    PersonPhrases(FoldedText folded, Lexicon lexicon, NounPhrases phrases) {
        this.folded = folded;
        this.text = folded.text();
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    Person of(NameMention name, List<Noun> nouns) {
        List<PersonWord> words = new ArrayList<>();
        int titleFirst = titleFirst(name, words);
        Optional<Noun> beside = after(name, nouns).or(() -> before(name, nouns));
        beside.ifPresent(noun -> words.add(noun.word()));
        Optional<NounPhrase> apposition = beside.map(noun -> phrases.around(noun.first(), noun.head()));
        return new Person(name, titleFirst, words, beside, apposition);
    }

    /** Walks left from the name over a title, an office and what modifies it. */
    private int titleFirst(NameMention name, List<PersonWord> words) {
        int sentence = text.sentenceOf(text.token(name.first())).first();
        Optional<Found<PersonWord>> title = titleUpTo(name.first() - 1, sentence);
        if (title.isEmpty()) {
            return name.first();
        }
        int first = name.first();
        while (title.isPresent()) {
            words.add(title.get().value());
            first = title.get().first();
            title = titleUpTo(first - 1, sentence);
        }
        return modifiers(first, sentence, name.first());
    }

    private Optional<Found<PersonWord>> titleUpTo(int last, int sentence) {
        if (last < sentence) {
            return Optional.empty();
        }
        int token = text.token(last).form().equals(".") ? last - 1 : last;
        return token < sentence
                ? Optional.empty()
                : lexicon.people()
                        .findTitleUpTo(folded, token)
                        .filter(found -> found.first() >= sentence && isTitleLike(found))
                        .or(() -> lexicon.people()
                                .findUpTo(folded, token)
                                .filter(found -> found.first() >= sentence && isNounLike(token)));
    }

    /** "Major" before a name, not "major" before a noun; single letters only with a capital. */
    private boolean isTitleLike(Found<PersonWord> found) {
        String form = text.token(found.first()).form();
        return form.length() > 1 && (Character.isUpperCase(form.charAt(0)) || isNounLike(found.end() - 1));
    }

    private boolean isNounLike(int token) {
        Upos upos = text.token(token).upos();
        return upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.X;
    }

    private int modifiers(int from, int sentence, int name) {
        int first = from;
        for (int i = from - 1; i >= sentence && name - i <= LONGEST_TITLE; i--) {
            String form = folded.form(i);
            Upos upos = text.token(i).upos();
            boolean tie = text.token(i).form().equals("-") || form.equals("s");
            boolean fits = switch (upos) {
                case NOUN, PROPN, ADJ, DET, NUM, X -> !form.isEmpty() && !LEFT_STOPS.contains(form);
                case PRON -> Set.of("his", "her", "their", "its", "our", "my").contains(form);
                case PART, PUNCT -> tie;
                case ADP, ADV, AUX, CCONJ, INTJ, SCONJ, SYM, VERB -> false;
            };
            if (!fits) {
                break;
            }
            first = i;
            if (upos == Upos.DET) {
                break;
            }
        }
        return trim(first, from);
    }

    private int trim(int first, int from) {
        int at = first;
        while (at < from && (folded.form(at).isEmpty() || folded.form(at).equals("s"))) {
            at++;
        }
        return at;
    }

    /** ", 35, mayor of Achi" and "(mayor of Achi)". */
    private Optional<Noun> after(NameMention name, List<Noun> nouns) {
        int at = name.end();
        if (at >= folded.size() || !isComma(at)) {
            return Optional.empty();
        }
        int from = Ages.after(folded, at).isPresent() ? at + 3 : at + 1;
        return nouns.stream()
                .filter(noun -> noun.first() >= from && noun.head() < from + 10)
                .findFirst()
                .filter(noun -> isApposition(noun, from, name));
    }

    private boolean isApposition(Noun noun, int from, NameMention name) {
        NounPhrase phrase = phrases.around(noun.first(), noun.head());
        boolean starts = phrase.first() == from;
        int end = phrase.end();
        boolean closes = end >= folded.size() || folded.form(end).isEmpty() || isFollower(folded.form(end));
        boolean same = text.sentenceOf(text.token(name.first())).contains(noun.head());
        return same && starts && closes && !isPluralList(phrase) && !isSubject(noun);
    }

    /** What follows an apposition that goes on: "mayor of Achi in Bolivar", "leader who". */
    private static boolean isFollower(String form) {
        return Set.of("in", "at", "for", "who", "from", "with", "and", "on", "was", "is")
                .contains(form);
    }

    /** "Blinken, officials said": a clause of its own. */
    private boolean isSubject(Noun noun) {
        int next = noun.end();
        boolean speaks = next < folded.size() && SPEAKS.contains(folded.form(next));
        return speaks || (text.token(noun.head()).relation().equals("nsubj") && phrases.hasTree(noun.head()));
    }

    private boolean isPluralList(NounPhrase phrase) {
        String first = folded.form(phrase.first());
        boolean digit = !first.isEmpty() && Character.isDigit(first.charAt(0)) && phrase.first() < phrase.head();
        return MANY.contains(first)
                || (digit
                        && Ages.within(folded, phrase.first(), phrase.coreEnd()).isEmpty());
    }

    private boolean isComma(int token) {
        String form = text.token(token).form();
        return form.equals(",") || form.equals("(");
    }

    /** "the mayor of Achi, Juan Perez,". */
    private Optional<Noun> before(NameMention name, List<Noun> nouns) {
        int comma = name.first() - 1;
        if (comma < 1 || !text.token(comma).form().equals(",")) {
            return Optional.empty();
        }
        boolean closes = name.end() >= folded.size()
                || folded.form(name.end()).isEmpty()
                || folded.form(name.end()).equals("s");
        return nouns.stream()
                .filter(noun -> closes && noun.head() < comma && comma - noun.head() < 10)
                .filter(noun -> phrases.around(noun.first(), noun.head()).end() == comma)
                .filter(noun -> !isPluralNoun(noun))
                .reduce((a, b) -> b);
    }

    private boolean isPluralNoun(Noun noun) {
        String form = folded.form(noun.head());
        return form.endsWith("s")
                && !form.endsWith("ss")
                && !text.token(noun.head()).lemma().equals(form);
    }
}
