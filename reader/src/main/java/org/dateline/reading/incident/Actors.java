package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.HumanType;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Confidence;
import org.dateline.reading.record.Count;
import org.dateline.text.AnnotatedText;

/** Writes the people, groups, forces and states of an incident; the same one told twice is one actor. */
final class Actors {
    private final Setting setting;
    private final AnnotatedText text;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /** Somebody in a role, before ids are given. */
    record Draft(
            ActorRole role,
            Optional<PeopleMention> people,
            Optional<NameMention> name,
            Span span,
            Optional<Confidence> confidence,
            Optional<Attribution> attribution) {}

    Actors(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
    }

    /** Takes somebody in; a better confidence or the fuller words of the same one win. */
    void add(Draft draft) {
        String key = draft.role() + " " + key(draft);
        drafts.merge(key, draft, Actors::fuller);
    }

    private static Draft fuller(Draft old, Draft fresh) {
        boolean surer = fresh.confidence().isPresent()
                && old.confidence()
                        .filter(known -> known.compareTo(fresh.confidence().get()) <= 0)
                        .isEmpty();
        Optional<Confidence> confidence =
                surer && fresh.confidence().get() == Confidence.CLAIMED ? fresh.confidence() : old.confidence();
        return new Draft(
                old.role(),
                old.people().or(fresh::people),
                old.name().or(fresh::name),
                old.span(),
                confidence,
                old.attribution());
    }

    private String key(Draft draft) {
        return key(draft.people(), draft.name(), draft.span().of(text.text()));
    }

    /** What tells one from another: the canonical name, else the noun; "the gunmen" are the gunmen told before. */
    static String key(Optional<PeopleMention> people, Optional<NameMention> name, String words) {
        return properName(people, name)
                .or(() -> people.flatMap(PeopleMention::word))
                .orElse(words)
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<String> properName(Optional<PeopleMention> people, Optional<NameMention> name) {
        Optional<String> own = people.flatMap(PeopleMention::name).map(NameMention::bestName);
        return own.or(() -> name.map(NameMention::bestName)).or(() -> people.flatMap(PeopleMention::affiliation));
    }

    List<Actor> list() {
        List<Actor> actors = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            actors.add(actor(draft, "a" + (actors.size() + 1)));
        }
        return List.copyOf(actors);
    }

    private Actor actor(Draft draft, String id) {
        Optional<PeopleMention> people = draft.people();
        ActorKind kind = kind(draft);
        return new Actor(
                id,
                draft.role(),
                name(draft, kind),
                people.filter(PeopleMention::isNamed)
                        .flatMap(PeopleMention::description)
                        .map(span -> span.of(text.text())),
                draft.span().of(text.text()),
                kind,
                canonical(draft, kind),
                country(draft),
                people.flatMap(PeopleMention::affiliation)
                        .filter(group -> kind == ActorKind.PERSON || kind == ActorKind.GROUP),
                occupation(draft, kind),
                count(people),
                draft.confidence(),
                draft.attribution(),
                Optional.of(setting.evidence(draft.span())));
    }

    private static ActorKind kind(Draft draft) {
        Optional<NameMention> name = draft.name();
        if (draft.people().flatMap(PeopleMention::name).isPresent()) {
            return ActorKind.PERSON;
        }
        if (name.flatMap(NameMention::group).isPresent()) {
            return ActorKind.ORGANISATION;
        }
        if (name.flatMap(NameMention::force).isPresent()) {
            return ActorKind.STATE_FORCE;
        }
        if (name.filter(found -> found.kind() == NameKind.NATIONALITY).isPresent()
                && draft.people().isEmpty()) {
            return ActorKind.STATE;
        }
        if (name.filter(found -> found.kind() == NameKind.PERSON).isPresent()) {
            return ActorKind.PERSON;
        }
        if (name.isPresent() && draft.people().isEmpty()) {
            return ActorKind.ORGANISATION;
        }
        boolean forces = draft.people()
                .flatMap(PeopleMention::type)
                .filter(type -> type == HumanType.MILITARY || type == HumanType.POLICE)
                .isPresent();
        if (forces && draft.role() == ActorRole.PERPETRATOR) {
            return ActorKind.STATE_FORCE;
        }
        boolean population = draft.people()
                .flatMap(PeopleMention::type)
                .filter(type -> type == HumanType.CIVILIAN)
                .isPresent();
        return population && draft.role() != ActorRole.PERPETRATOR ? ActorKind.POPULATION : ActorKind.GROUP;
    }

    private Optional<String> name(Draft draft, ActorKind kind) {
        return switch (kind) {
            case PERSON ->
                draft.people().flatMap(PeopleMention::name).or(draft::name).map(NameMention::bestName);
            case ORGANISATION, STATE_FORCE, STATE ->
                draft.name().map(NameMention::bestName).or(() -> Optional.of(bare(draft.span())));
            case GROUP, POPULATION ->
                draft.people()
                        .flatMap(PeopleMention::affiliation)
                        .filter(group -> draft.role() == ActorRole.PERPETRATOR)
                        .or(() -> Optional.of(bare(draft.span())));
        };
    }

    private String bare(Span span) {
        return span.of(text.text()).replaceFirst("(?i)^(the|a|an|some|several) ", "");
    }

    private static Optional<String> canonical(Draft draft, ActorKind kind) {
        return switch (kind) {
            case PERSON, GROUP, POPULATION -> Optional.empty();
            case ORGANISATION, STATE_FORCE, STATE -> draft.name().flatMap(NameMention::canonical);
        };
    }

    private static Optional<String> country(Draft draft) {
        return draft.people()
                .flatMap(PeopleMention::nationality)
                .or(() -> draft.name().flatMap(NameMention::country));
    }

    private static Optional<HumanType> occupation(Draft draft, ActorKind kind) {
        return kind == ActorKind.ORGANISATION
                ? Optional.empty()
                : draft.people().flatMap(PeopleMention::type);
    }

    private Optional<Count> count(Optional<PeopleMention> people) {
        return people.flatMap(mention -> Counts.of(setting.mentions().quantities(), mention.head()));
    }
}
