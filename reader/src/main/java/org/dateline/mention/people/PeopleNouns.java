package org.dateline.mention.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.FoldedText;
import org.dateline.lexicon.Lexicon;
import org.dateline.lexicon.Nation;
import org.dateline.lexicon.PersonWord;
import org.dateline.lexicon.PersonWord.Trait;
import org.dateline.lexicon.Phrases.Found;
import org.dateline.lexicon.StateForce;
import org.dateline.lexicon.ThingWord;
import org.dateline.lexicon.WeaponWord;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.name.NameMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** The nouns of a text that denote people, each with what it says; names of persons are not among them. */
final class PeopleNouns {
    /** A noun for people: the tokens {@code [first, end)}, the last of them the head. */
    record Noun(int first, int end, PersonWord word, Optional<StateForce> force, String rule) {
        int head() {
            return end - 1;
        }
    }

    private static final Set<String> PARTICIPLES =
            Set.of("dead", "wounded", "injured", "accused", "missing", "elderly", "deceased");

    private static final Set<String> ARTICLES =
            Set.of("the", "these", "those", "many", "several", "some", "other", "two", "three", "four", "five");

    private final FoldedText folded;
    private final AnnotatedText text;
    private final Lexicon lexicon;
    private final List<NameMention> names;
    private final BitSet insideNames;

    PeopleNouns(FoldedText folded, Lexicon lexicon, List<NameMention> names) {
        this.folded = folded;
        this.text = folded.text();
        this.lexicon = lexicon;
        this.names = names;
        this.insideNames = insideNames(names);
    }

    List<Noun> read() {
        List<Noun> nouns = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            Optional<Noun> noun = insideNames.get(i) ? Optional.empty() : nounAt(i);
            noun.filter(n -> !isModifier(n)).ifPresent(nouns::add);
        }
        return nouns;
    }

    /** Words of a name denote no people of their own; those of a nationality may: "two Iraqis". */
    private static BitSet insideNames(List<NameMention> names) {
        BitSet inside = new BitSet();
        names.stream()
                .filter(name -> name.kind() != NameKind.NATIONALITY)
                .forEach(name -> inside.set(name.first(), name.force().isPresent() ? name.last() : name.end()));
        return inside;
    }

    private Optional<Noun> nounAt(int token) {
        return forceAt(token).or(() -> wordAt(token)).or(() -> nationAt(token));
    }

    private Optional<Noun> wordAt(int token) {
        return lexicon.people()
                .findUpTo(folded, token)
                .filter(found -> isNominal(found))
                .map(found -> new Noun(found.first(), found.end(), found.value(), Optional.empty(), "noun"));
    }

    /** "the wounded" is people, "the wounded man" and "were wounded" are not. */
    private boolean isNominal(Found<PersonWord> found) {
        Token last = text.token(found.end() - 1);
        String form = folded.form(last.index());
        if (PARTICIPLES.contains(form)) {
            return last.upos() == Upos.NOUN || (isAfterArticle(found.first()) && !isNounNext(found.end()));
        }
        return switch (last.upos()) {
            case NOUN, PROPN, X -> true;
            case ADJ -> isAfterArticle(found.first()) || form.endsWith("s") || folded.inCapitals(last.index());
            case VERB -> found.size() > 1 && folded.inCapitals(last.index());
            case ADP, ADV, AUX, CCONJ, DET, INTJ, NUM, PART, PRON, PUNCT, SCONJ, SYM -> false;
        };
    }

    private boolean isAfterArticle(int token) {
        String before = folded.form(token - 1);
        return ARTICLES.contains(before) || (!before.isEmpty() && Character.isDigit(before.charAt(0)));
    }

    private boolean isNounNext(int token) {
        return token < folded.size()
                && (text.token(token).upos() == Upos.NOUN || text.token(token).upos() == Upos.PROPN);
    }

    /** "Iraqi police", "the army", "security forces": collective. */
    private Optional<Noun> forceAt(int last) {
        for (int first = Math.max(0, last - 5); first <= last; first++) {
            int from = first;
            Optional<Noun> noun = lexicon.stateForces()
                    .findLongestAt(folded, first)
                    .filter(found -> found.end() == last + 1 && isPeople(found.value()) && isNounLike(last))
                    .map(found -> new Noun(
                            from, last + 1, collective(found.value()), Optional.of(found.value()), "state-force"));
            if (noun.isPresent()) {
                return noun;
            }
        }
        return Optional.empty();
    }

    private static boolean isPeople(StateForce force) {
        return switch (force.branch()) {
            case MILITARY, POLICE, PARAMILITARY, COALITION, INTELLIGENCE -> true;
            case GOVERNMENT -> false;
        };
    }

    private boolean isNounLike(int token) {
        Upos upos = text.token(token).upos();
        return upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.X;
    }

    private static PersonWord collective(StateForce force) {
        boolean fights = force.branch().people() == org.dateline.lexicon.HumanType.MILITARY;
        return new PersonWord(
                force.word(),
                Optional.of(force.branch().people()),
                Optional.of(force.branch().speaker()),
                fights ? Set.of(Trait.COLLECTIVE, Trait.COMBATANT) : Set.of(Trait.COLLECTIVE));
    }

    /** "two Iraqis", "a Briton", "Kurds"; the bare adjective is none. */
    private Optional<Noun> nationAt(int token) {
        Token last = text.token(token);
        boolean noun = last.upos() == Upos.NOUN || last.upos() == Upos.PROPN;
        if (!noun || isNounNext(token + 1)) {
            return Optional.empty();
        }
        return lexicon.nations()
                .findPeopleAt(folded, token)
                .filter(found -> found.end() == token + 1 && isPersonForm(found.value(), token))
                .map(found -> new Noun(token, token + 1, people(found.value()), Optional.empty(), "nation"));
    }

    private boolean isPersonForm(Nation nation, int token) {
        String form = folded.form(token);
        boolean plural = form.endsWith("s") || form.endsWith("men") || form.endsWith("women");
        boolean article =
                Set.of("a", "an", "one", "another", "two", "three", "the").contains(folded.form(token - 1));
        return plural || nation.form() == Nation.Form.PERSON || (article && isNominalEnd(token));
    }

    private boolean isNominalEnd(int token) {
        return token + 1 >= folded.size() || !isNounNext(token + 1);
    }

    private static PersonWord people(Nation nation) {
        return new PersonWord(
                nation.name(), Optional.of(org.dateline.lexicon.HumanType.CIVILIAN), Optional.empty(), Set.of());
    }

    /** "police" of "police station", "student" of "student leader": the phrase is for something else. */
    private boolean isModifier(Noun noun) {
        Token last = text.token(noun.head());
        int next = noun.end();
        boolean inTree = !last.isRoot()
                && last.head() > last.index()
                && last.head() < text.sentenceOf(last).end();
        if (inTree
                && Set.of("compound", "amod", "nmod").contains(last.relation())
                && !last.deprel().equals("nmod:poss")) {
            return true;
        }
        if (next >= folded.size() || !text.sentenceOf(last).contains(next)) {
            return false;
        }
        boolean adjacent = isNounLike(next) && !isInsidePersonName(next);
        boolean flat = last.isRoot() || folded.inCapitals(next);
        return adjacent && (isPeopleWord(noun, next) || (flat && isThing(noun, next)));
    }

    private boolean isInsidePersonName(int token) {
        return names.stream()
                .anyMatch(name -> name.kind() == NameKind.PERSON && name.first() <= token && token < name.end());
    }

    private boolean isPeopleWord(Noun noun, int next) {
        return lexicon.people().findUpTo(folded, next).isPresent()
                || (next + 1 < folded.size()
                        && isNounLike(next + 1)
                        && lexicon.people()
                                .findUpTo(folded, next + 1)
                                .filter(f -> f.first() <= noun.head())
                                .isPresent());
    }

    private boolean isThing(Noun noun, int next) {
        for (int last = next; last < Math.min(folded.size(), next + 2); last++) {
            Optional<Found<ThingWord>> thing = lexicon.things().findUpTo(folded, last);
            Optional<Found<WeaponWord>> weapon = lexicon.weapons().findUpTo(folded, last);
            boolean known = thing.filter(f -> f.first() <= next).isPresent()
                    || weapon.filter(f -> f.first() <= next).isPresent();
            if (known) {
                return noun.end() <= next;
            }
        }
        return false;
    }
}
