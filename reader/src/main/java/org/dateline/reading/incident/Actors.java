package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.HumanType;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.reading.figure.FigureMention;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Confidence;
import org.dateline.reading.record.Count;
import org.dateline.text.AnnotatedText;

/** Writes the people, groups, forces and states of an incident; the same one told twice is one actor. */
final class Actors {
    private static final Set<String> IRREGULAR = Set.of(
            "guerrilla",
            "guerilla",
            "rebel",
            "insurgent",
            "terrorist",
            "militant",
            "extremist",
            "separatist",
            "paramilitary",
            "subversive",
            "jihadist",
            "mutinous",
            "renegade",
            "mercenary",
            "former",
            "urban",
            "uniform",
            "uniformed");

    private static final Set<String> ANYBODY = Set.of("victim", "person", "individual", "deceased");

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
            Optional<Attribution> attribution) {
        private boolean is(Confidence wanted) {
            return confidence.equals(Optional.of(wanted));
        }

        private boolean isClaimed() {
            return is(Confidence.CLAIMED);
        }

        boolean isHarmed() {
            return role == ActorRole.VICTIM || role == ActorRole.TARGET;
        }

        /** The same, with what other words for them tell besides. */
        Draft describedBy(Draft other) {
            return new Draft(
                    isHarmed() && other.role == ActorRole.VICTIM ? other.role : role,
                    people.flatMap(own -> other.people.map(own::describedBy)),
                    name.or(other::name),
                    span,
                    confidence,
                    attribution);
        }
    }

    Actors(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
    }

    /** Takes somebody in; a better confidence or the fuller words of the same one win. */
    void add(Draft draft) {
        drafts.merge(place(draft), draft, Actors::fuller);
    }

    /** Where somebody is kept: those aimed at and those hurt are the same people, and "the soldiers" those told before. */
    private String place(Draft draft) {
        boolean harmed = draft.isHarmed();
        String own = (harmed ? "harmed" : draft.role()) + " " + key(draft);
        Optional<String> word = draft.people()
                .filter(people -> harmed && !people.isNamed() && isPointedAt(draft.span()))
                .flatMap(PeopleMention::word);
        return drafts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("harmed ") && word.isPresent())
                .filter(entry -> entry.getValue()
                        .people()
                        .filter(people -> !people.isNamed() && people.word().equals(word))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> harmed ? described(draft) : Optional.empty())
                .filter(known -> !drafts.containsKey(own))
                .orElse(own);
    }

    /** "The victim", "the archbishop": the one of whom the report told, if it told of one alone. */
    private Optional<String> described(Draft draft) {
        Optional<PeopleMention> people =
                draft.people().filter(found -> !found.isNamed() && !found.plural() && isPointedAt(draft.span()));
        if (people.isEmpty()) {
            return Optional.empty();
        }
        boolean anybody = people.get().word().filter(ANYBODY::contains).isPresent();
        List<String> known = drafts.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("harmed "))
                .filter(entry -> entry.getValue().span().start() < draft.span().start())
                .filter(entry -> entry.getValue()
                        .people()
                        .filter(other -> !other.plural())
                        .filter(other -> anybody
                                || people.get().type().isPresent()
                                        && people.get().type().equals(other.type()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    private boolean isPointedAt(Span span) {
        return text.tokensIn(span).stream()
                .findFirst()
                .filter(first ->
                        Set.of("the", "these", "those").contains(first.lemma().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    /** Takes in somebody whom the report names as the one who did it: what it says of them there counts. */
    void tell(Draft draft) {
        drafts.merge(place(draft), draft, (old, told) -> said(joined(old, told), old.isClaimed() ? old : told));
    }

    /** A claim wins, and a suspicion over bare telling: "suspected rebels" do not turn into rebels a sentence later. */
    private static Draft fuller(Draft old, Draft fresh) {
        boolean doubted = fresh.is(Confidence.SUSPECTED) && old.is(Confidence.STATED);
        return said(joined(old, fresh), fresh.isClaimed() && !old.isClaimed() || doubted ? fresh : old);
    }

    private static Draft said(Draft draft, Draft by) {
        return new Draft(draft.role(), draft.people(), draft.name(), draft.span(), by.confidence(), by.attribution());
    }

    /** The words for people tell more than the bare name of their group: "members of the front" after "the front". */
    private static Draft joined(Draft old, Draft fresh) {
        boolean better = old.people().isEmpty()
                && fresh.people().filter(people -> people.word().isPresent()).isPresent();
        return new Draft(
                fresh.role() == ActorRole.VICTIM ? fresh.role() : old.role(),
                old.people().or(fresh::people),
                old.name().or(fresh::name),
                better ? fresh.span() : old.span(),
                old.confidence(),
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

    /** @param figures those of the incident: what one figure counts at two places is one */
    List<Actor> list(List<FigureMention> figures) {
        List<Actor> actors = new ArrayList<>();
        for (Draft draft : new SamePersons(text, figures).unite(drafts.values())) {
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
                affiliation(draft)
                        .filter(group -> kind == ActorKind.PERSON || kind == ActorKind.GROUP)
                        .map(group -> asTold(group, draft.span())),
                occupation(draft, kind),
                count(people),
                draft.confidence(),
                draft.attribution(),
                Optional.of(setting.evidence(draft.span())));
    }

    /** "Guerrilla commandos", "rebel soldiers": military words, but no force of a state. */
    private boolean isIrregular(Span span) {
        return text.tokensIn(span).stream()
                .anyMatch(token -> IRREGULAR.contains(token.lemma().toLowerCase(Locale.ROOT)));
    }

    private ActorKind kind(Draft draft) {
        Optional<NameMention> name = draft.name();
        if (draft.people().flatMap(PeopleMention::name).isPresent()) {
            return ActorKind.PERSON;
        }
        if (draft.role() == ActorRole.PERPETRATOR && isMembers(draft)) {
            return ActorKind.GROUP;
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
                .filter(type -> !isIrregular(draft.span()))
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

    /** People of an armed group, told as people: "FMLN guerrillas", "members of the front". */
    private static boolean isMembers(Draft draft) {
        boolean named = draft.name().flatMap(NameMention::group).isPresent();
        return draft.people()
                .filter(people -> people.word().isPresent())
                .filter(people -> named || people.affiliation().isPresent())
                .filter(people -> people.type()
                        .filter(type -> type == HumanType.MILITARY || type == HumanType.POLICE)
                        .isEmpty())
                .isPresent();
    }

    private Optional<String> name(Draft draft, ActorKind kind) {
        return switch (kind) {
            case PERSON ->
                draft.people().flatMap(PeopleMention::name).or(draft::name).map(NameMention::bestName);
            case ORGANISATION, STATE_FORCE, STATE ->
                draft.name().map(NameMention::name).or(() -> Optional.of(bare(draft.span())));
            case GROUP, POPULATION ->
                affiliation(draft)
                        .filter(group -> draft.role() == ActorRole.PERPETRATOR)
                        .or(() -> Optional.of(bare(draft.span())));
        };
    }

    private static Optional<String> affiliation(Draft draft) {
        Optional<String> group = draft.name()
                .filter(name -> name.group().isPresent())
                .map(NameMention::bestName)
                .filter(name -> draft.role() == ActorRole.PERPETRATOR && isMembers(draft));
        return draft.people().flatMap(PeopleMention::affiliation).or(() -> group);
    }

    /** What the words themselves, or else the report, call a group of the tables. */
    private String asTold(String group, Span span) {
        List<NameMention> names = setting.mentions().names().stream()
                .filter(name -> name.bestName().equals(group))
                .toList();
        return names.stream()
                .filter(name -> name.span().overlaps(span))
                .findFirst()
                .or(() -> names.stream().findFirst())
                .map(NameMention::name)
                .orElse(group);
    }

    private String bare(Span span) {
        return span.of(text.text())
                .replaceFirst("^[^\\p{L}\\p{N}]+", "")
                .replaceFirst("(?i)^(the|a|an|some|several) ", "");
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
