package org.dateline.mention.people;

import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.AgeClass;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.Sex;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.phrase.NounPhrase;

/**
 * A noun phrase that denotes people, named or not. Pronouns are none; each conjunct is one of its own.
 *
 * @param span the whole phrase: article, number, adjectives, "of ...", title, and an apposition that names or describes
 * @param phrase the same as tokens, without title and apposition
 * @param head index of the token that plays the phrase's part in the tree: the noun, or the name's own head
 * @param word dictionary form of the noun that tells what they are; absent for a bare name
 * @param name the person's name
 * @param description title, office or other words beside the name: "mayor of Achi", "Col."; the phrase itself without a name
 * @param nationality ISO 3166-1 code, where the words tell
 * @param years age in years, where it is told
 * @param plural more than one person
 * @param attacker gunmen, militants, suicide bombers: people who attack by their name
 * @param affiliation canonical name of the group, force or body that they belong to, where the words tell
 * @param speaker what kind of source they are, should they speak
 * @param rule what found it: {@code name}, {@code noun}, {@code name+noun}, {@code armed-group}, {@code state-force}
 */
public record PeopleMention(
        Span span,
        NounPhrase phrase,
        int head,
        Optional<String> word,
        Optional<NameMention> name,
        Optional<Span> description,
        Optional<HumanType> type,
        Optional<String> nationality,
        Optional<Sex> sex,
        Optional<AgeClass> age,
        Optional<Integer> years,
        Optional<Boolean> combatant,
        boolean plural,
        boolean attacker,
        Optional<String> affiliation,
        Optional<SpeakerKind> speaker,
        String rule) {

    public boolean isNamed() {
        return name.isPresent();
    }

    /** These people with what other words for the same people tell and these do not. */
    public PeopleMention describedBy(PeopleMention other) {
        return new PeopleMention(
                span,
                phrase,
                head,
                word.or(other::word),
                name,
                description.or(() -> other.isNamed() ? other.description : Optional.of(other.span)),
                type.or(other::type),
                nationality.or(other::nationality),
                sex.or(other::sex),
                age.or(other::age),
                years.or(other::years),
                combatant.or(other::combatant),
                plural,
                attacker || other.attacker,
                affiliation.or(other::affiliation),
                speaker.or(other::speaker),
                rule);
    }
}
