package org.dateline.mention.people;

import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.AgeClass;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.Sex;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.phrase.NounPhrase;

/** Gathers the parts of a mention, which come from several hands. */
final class PeopleMentionBuilder {
    private Span span;
    private NounPhrase phrase;
    private int head;
    private Optional<String> word = Optional.empty();
    private Optional<NameMention> name = Optional.empty();
    private Optional<Span> description = Optional.empty();
    private Optional<HumanType> type = Optional.empty();
    private Optional<String> nationality = Optional.empty();
    private Optional<Sex> sex = Optional.empty();
    private Optional<AgeClass> age = Optional.empty();
    private Optional<Integer> years = Optional.empty();
    private Optional<Boolean> combatant = Optional.empty();
    private boolean plural;
    private boolean attacker;
    private Optional<String> affiliation = Optional.empty();
    private Optional<SpeakerKind> speaker = Optional.empty();
    private String rule = "";

    PeopleMention build() {
        return new PeopleMention(
                span,
                phrase,
                head,
                word,
                name,
                description,
                type,
                nationality,
                sex,
                age,
                years,
                combatant,
                plural,
                attacker,
                affiliation,
                speaker,
                rule);
    }

    PeopleMentionBuilder span(Span value) {
        this.span = value;
        return this;
    }

    PeopleMentionBuilder phrase(NounPhrase value) {
        this.phrase = value;
        return this;
    }

    PeopleMentionBuilder head(int value) {
        this.head = value;
        return this;
    }

    PeopleMentionBuilder word(Optional<String> value) {
        this.word = value;
        return this;
    }

    PeopleMentionBuilder name(Optional<NameMention> value) {
        this.name = value;
        return this;
    }

    PeopleMentionBuilder description(Optional<Span> value) {
        this.description = value;
        return this;
    }

    PeopleMentionBuilder type(Optional<HumanType> value) {
        this.type = value;
        return this;
    }

    PeopleMentionBuilder nationality(Optional<String> value) {
        this.nationality = value;
        return this;
    }

    PeopleMentionBuilder sex(Optional<Sex> value) {
        this.sex = value;
        return this;
    }

    PeopleMentionBuilder age(Optional<AgeClass> value) {
        this.age = value;
        return this;
    }

    PeopleMentionBuilder years(Optional<Integer> value) {
        this.years = value;
        return this;
    }

    PeopleMentionBuilder combatant(Optional<Boolean> value) {
        this.combatant = value;
        return this;
    }

    PeopleMentionBuilder plural(boolean value) {
        this.plural = value;
        return this;
    }

    PeopleMentionBuilder attacker(boolean value) {
        this.attacker = value;
        return this;
    }

    PeopleMentionBuilder affiliation(Optional<String> value) {
        this.affiliation = value;
        return this;
    }

    PeopleMentionBuilder speaker(Optional<SpeakerKind> value) {
        this.speaker = value;
        return this;
    }

    PeopleMentionBuilder rule(String value) {
        this.rule = value;
        return this;
    }
}
