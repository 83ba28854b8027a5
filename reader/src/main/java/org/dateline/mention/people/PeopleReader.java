package org.dateline.mention.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.PersonWord;
import org.dateline.lexicon.PersonWord.Trait;
import org.dateline.lexicon.StateForce;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleNouns.Noun;
import org.dateline.mention.people.PersonPhrases.Person;
import org.dateline.mention.phrase.NounPhrase;
import org.dateline.mention.phrase.NounPhrases;
import org.dateline.text.AnnotatedText;

/**
 * Finds the noun phrases that denote people.
 *
 * <pre>{@code
 * List<NameMention> names = new NameReader().read(annotated);
 * List<PeopleMention> people = new PeopleReader().read(annotated, names);
 * people.getFirst().type();    // Optional[military] for "five servicemembers"
 * }</pre>
 *
 * <p>Conjuncts are apart; a title and an apposition belong to the name beside them; pronouns and relative clauses are left out.
 * Stateless; one may be shared by threads.
 */
public final class PeopleReader {
    private static final Set<String> PLURAL_WORDS =
            Set.of("people", "men", "women", "children", "police", "troops", "clergymen", "personnel", "cattle");

    private final Lexicon lexicon = Lexicon.standard();

    /** All mentions, in the order of the text; of two that overlap one lies inside the other. */
    public List<PeopleMention> read(AnnotatedText text, List<NameMention> names) {
        FoldedText folded = FoldedText.of(text);
        NounPhrases phrases = new NounPhrases(text, folded);
        List<Noun> nouns = new PeopleNouns(folded, lexicon, names).read();
        List<PeopleMention> mentions = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        PersonPhrases persons = new PersonPhrases(folded, lexicon, phrases);
        for (NameMention name : names) {
            if (name.kind() == NameKind.PERSON) {
                Person person = persons.of(name, nouns);
                mentions.add(named(folded, names, person, taken));
            }
        }
        for (Noun noun : nouns) {
            if (!taken.contains(noun.head())) {
                mentions.add(common(folded, names, phrases, noun));
            }
        }
        mentions.sort(Comparator.comparing(PeopleMention::span));
        return List.copyOf(mentions);
    }

    private PeopleMention named(FoldedText folded, List<NameMention> names, Person person, Set<Integer> taken) {
        NameMention name = person.name();
        int first = person.apposition()
                .map(p -> Math.min(p.first(), person.titleFirst()))
                .orElse(person.titleFirst());
        int end = person.apposition().map(p -> Math.max(p.end(), name.end())).orElse(name.end());
        for (int i = first; i < name.first(); i++) {
            taken.add(i);
        }
        person.noun().ifPresent(noun -> taken.add(noun.head()));
        List<PersonWord> words = person.words();
        Traits traits = Traits.of(folded, lexicon, names, words, first, end);
        Optional<Integer> years = Ages.after(folded, name.end()).or(() -> Ages.within(folded, first, end));
        NounPhrase phrase = new NounPhrase(name.last(), name.first(), name.end(), name.end(), name.span());
        return mention(traits, years)
                .span(span(folded, first, end))
                .phrase(phrase)
                .head(headOf(folded, first, end, name.last()))
                .word(words.stream().findFirst().map(PersonWord::word))
                .name(Optional.of(name))
                .description(description(folded, person))
                .plural(false)
                .rule(words.isEmpty() ? "name" : "name+noun")
                .build();
    }

    private static Optional<Span> description(FoldedText folded, Person person) {
        Optional<Span> title = person.titleFirst() < person.name().first()
                ? Optional.of(span(folded, person.titleFirst(), person.name().first()))
                : Optional.empty();
        return person.apposition().map(NounPhrase::span).or(() -> title);
    }

    /** The token whose head lies outside, which plays the part of the whole in the tree. */
    private static int headOf(FoldedText folded, int first, int end, int otherwise) {
        for (int i = first; i < end; i++) {
            var token = folded.text().token(i);
            boolean noun = switch (token.upos()) {
                case NOUN, PROPN -> true;
                case ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NUM, PART, PRON, PUNCT, SCONJ, SYM, VERB, X -> false;
            };
            if (noun && (token.head() < first || token.head() >= end)) {
                return i;
            }
        }
        return otherwise;
    }

    private PeopleMention common(FoldedText folded, List<NameMention> names, NounPhrases phrases, Noun noun) {
        NounPhrase phrase = phrases.around(noun.first(), noun.head());
        Traits traits = Traits.of(folded, lexicon, names, List.of(noun.word()), phrase.first(), phrase.end());
        Optional<Integer> years =
                Ages.within(folded, phrase.first(), phrase.coreEnd()).or(() -> Ages.after(folded, phrase.end()));
        return mention(traits, years)
                .span(phrase.span())
                .phrase(phrase)
                .head(noun.head())
                .word(Optional.of(noun.word().word()))
                .description(Optional.of(phrase.span()))
                .plural(isPlural(folded, noun))
                .nationality(traits.nationality().or(() -> noun.force().flatMap(StateForce::country)))
                .rule(noun.rule())
                .build();
    }

    private static PeopleMentionBuilder mention(Traits traits, Optional<Integer> years) {
        return new PeopleMentionBuilder()
                .type(traits.type())
                .nationality(traits.nationality())
                .sex(traits.sex())
                .age(traits.age(years))
                .years(years)
                .combatant(traits.combatant())
                .attacker(traits.is(Trait.ATTACKER))
                .affiliation(traits.affiliation())
                .speaker(traits.speaker());
    }

    private static Span span(FoldedText folded, int first, int end) {
        return new Span(
                folded.text().token(first).start(), folded.text().token(end - 1).end());
    }

    private static boolean isPlural(FoldedText folded, Noun noun) {
        String form = folded.form(noun.head());
        boolean ending = form.endsWith("s")
                && !form.endsWith("ss")
                && !folded.text().token(noun.head()).lemma().equals(form);
        boolean irregular = PLURAL_WORDS.contains(form) || (form.endsWith("men") && form.length() > 4);
        return noun.word().is(Trait.COLLECTIVE) || ending || irregular;
    }
}
