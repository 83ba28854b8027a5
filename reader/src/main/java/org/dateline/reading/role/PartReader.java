package org.dateline.reading.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.IncidentKind;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.mention.thing.ThingMention;
import org.dateline.reading.role.Argument.Slot;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** Joins the tree's arguments with what they are: a weapon that kills is a tool, a man who kills is a doer. */
public final class PartReader {
    /** Kinds whose place is what was hit: "a bomb exploded at the bank". */
    private static final Set<IncidentKind> HITS_ITS_SITE = Set.of(
            IncidentKind.BOMBING,
            IncidentKind.CAR_BOMB,
            IncidentKind.EXPLOSION,
            IncidentKind.GRENADE_ATTACK,
            IncidentKind.SUICIDE_BOMBING,
            IncidentKind.ARSON,
            IncidentKind.ATTACK,
            IncidentKind.ROCKET_ATTACK,
            IncidentKind.MORTAR_ATTACK,
            IncidentKind.SHELLING,
            IncidentKind.DRONE_STRIKE,
            IncidentKind.MISSILE_STRIKE,
            IncidentKind.AIR_STRIKE);
    /** Verbs that handle a weapon: their object is the tool, not the target. */
    private static final Set<String> HANDLING = Set.of(
            "fire",
            "launch",
            "throw",
            "hurl",
            "lob",
            "toss",
            "plant",
            "place",
            "lay",
            "drop",
            "detonate",
            "explode",
            "open",
            "set",
            "go",
            "use",
            "exchange",
            "trade",
            "return",
            "shoot",
            "blow",
            "fall",
            "land",
            "intercept");

    private static final Set<String> STOPPING =
            Set.of("intercept", "repel", "deactivate", "defuse", "foil", "thwart", "prevent");

    private final AnnotatedText text;
    private final Entities entities;

    public PartReader(AnnotatedText text, Entities entities) {
        this.text = text;
        this.entities = entities;
    }

    /** Everybody and everything in one event. */
    public List<Part> read(EventMention event) {
        List<Part> parts = new ArrayList<>();
        for (Argument argument : Arguments.of(text, event.head())) {
            part(event, argument).ifPresent(parts::add);
            owner(event, argument).ifPresent(parts::add);
        }
        return List.copyOf(parts);
    }

    private Optional<Part> part(EventMention event, Argument argument) {
        return switch (argument.slot()) {
            case AGENT -> tool(event, argument).or(() -> agent(event, argument));
            case PATIENT ->
                handled(event, argument)
                        .or(() -> sufferer(event, argument, false))
                        .or(() -> hit(event, argument, false));
            case GOAL -> sufferer(event, argument, true).or(() -> hit(event, argument, false));
            case MEANS -> tool(event, argument);
            case SITE -> site(event, argument);
            case SOURCE -> Optional.empty();
            case MODIFIER -> modifier(event, argument);
        };
    }

    /** Who stops a weapon is no attacker; who strikes a mine is its victim. */
    private Optional<Part> agent(EventMention event, Argument argument) {
        String verb = text.token(event.head()).lemma();
        boolean weaponHit = Arguments.of(text, event.head()).stream()
                .filter(other -> other.slot() == Slot.PATIENT)
                .anyMatch(other -> entities.findThing(other.token())
                        .filter(ThingMention::isWeapon)
                        .isPresent());
        if (STOPPING.contains(verb)
                || weaponHit && Set.of("destroy", "down", "shoot").contains(verb)) {
            return Optional.empty();
        }
        if (weaponHit && Set.of("strike", "hit", "trigger").contains(verb)) {
            return sufferer(event, argument, false).or(() -> hit(event, argument, false));
        }
        return doer(event, argument);
    }

    private Optional<Part> tool(EventMention event, Argument argument) {
        return entities.findThing(argument.token())
                .filter(ThingMention::isWeapon)
                .map(thing -> new Part.Tool(event, thing, argument.how()));
    }

    /** "A U.S. drone fired", "Pakistani warplanes bombed": whose weapon it is tells who used it. */
    private Optional<Part> owner(EventMention event, Argument argument) {
        if (argument.slot() != Argument.Slot.AGENT
                || entities.findThing(argument.token()).isEmpty()) {
            return Optional.empty();
        }
        return text.children(text.token(argument.token())).stream()
                .filter(child -> Set.of("amod", "compound", "nmod:poss").contains(child.deprel()))
                .flatMap(child -> entities.findName(child.index()).stream())
                .filter(name -> name.kind() == NameKind.NATIONALITY
                        || name.group().isPresent()
                        || name.force().isPresent())
                .findFirst()
                .map(name -> new Part.Doer(event, Optional.empty(), Optional.of(name), name.span(), "whose weapon"));
    }

    private Optional<Part> handled(EventMention event, Argument argument) {
        boolean handling = HANDLING.contains(text.token(event.head()).lemma()) || event.nominal();
        return handling ? tool(event, argument) : Optional.empty();
    }

    private Optional<Part> doer(EventMention event, Argument argument) {
        Optional<PeopleMention> people = entities.findPeople(argument.token());
        Optional<NameMention> name = entities.findName(argument.token());
        boolean group = name.filter(PartReader::canAct).isPresent();
        if (people.isEmpty() && !group) {
            return Optional.empty();
        }
        Span span = people.map(PeopleMention::span)
                .or(() -> name.map(NameMention::span))
                .orElseThrow();
        return Optional.of(new Part.Doer(event, people, group ? name : Optional.empty(), span, argument.how()));
    }

    private static boolean canAct(NameMention name) {
        return name.kind() == NameKind.ORGANISATION
                || name.kind() == NameKind.PERSON
                || name.group().isPresent()
                || name.force().isPresent();
    }

    private Optional<Part> sufferer(EventMention event, Argument argument, boolean aimedAt) {
        Optional<PeopleMention> people = entities.findPeople(argument.token());
        Optional<NameMention> name = entities.findName(argument.token())
                .filter(found -> found.kind() == NameKind.PERSON
                        || found.group().isPresent()
                        || found.force().isPresent());
        if (people.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        Span span = people.map(PeopleMention::span)
                .or(() -> name.map(NameMention::span))
                .orElseThrow();
        return Optional.of(new Part.Sufferer(event, people, name, span, aimedAt, argument.how()));
    }

    private Optional<Part> hit(EventMention event, Argument argument, boolean beside) {
        return entities.findThing(argument.token())
                .filter(ThingMention::isPhysical)
                .map(thing -> new Part.Hit(event, thing, beside, argument.how()));
    }

    private Optional<Part> site(EventMention event, Argument argument) {
        boolean hits = HITS_ITS_SITE.contains(event.kind());
        return hits
                ? hit(event, argument, true)
                        .filter(part -> !((Part.Hit) part).thing().weak())
                : Optional.empty();
    }

    /** Rebel, Israeli, rocket or embassy before "attack". */
    private Optional<Part> modifier(EventMention event, Argument argument) {
        Token word = text.token(argument.token());
        Optional<NameMention> name = entities.findName(argument.token());
        if (name.isPresent()
                && (name.get().group().isPresent()
                        || name.get().force().isPresent()
                        || name.get().kind() == NameKind.NATIONALITY)) {
            return Optional.of(
                    new Part.Doer(event, Optional.empty(), name, name.get().span(), "modifier " + word.form()));
        }
        Optional<Part> tool = tool(event, argument);
        if (tool.isPresent()) {
            return tool;
        }
        return entities.findPeople(argument.token())
                .filter(PeopleMention::attacker)
                .map(people -> (Part) new Part.Doer(
                        event, Optional.of(people), Optional.empty(), people.span(), "modifier " + word.form()))
                .or(() -> hit(event, argument, false));
    }
}
