package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.evidence.Span;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stance;
import org.dateline.lexicon.WeaponType;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.mention.thing.ThingMention;
import org.dateline.reading.event.Happening;
import org.dateline.reading.event.Owners;
import org.dateline.reading.figure.FigureMention;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Confidence;
import org.dateline.reading.record.Reason;
import org.dateline.reading.record.Side;
import org.dateline.reading.role.Entities;
import org.dateline.reading.role.Part;
import org.dateline.reading.role.PartReader;
import org.dateline.reading.role.RoleLayer;
import org.dateline.reading.statement.Speaker;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Who took part in an incident and what was used and hit, over all the words that tell it. */
final class Roles {
    private static final Set<String> SUSPECT = Set.of(
            "suspect", "suspected", "presume", "presumed", "allege", "alleged", "possible", "apparent", "believe");
    private static final Set<String> BELIEVE = Set.of("believe", "suspect", "presume", "allege", "think", "suppose");
    private static final Set<String> OURS = Set.of("its", "their", "our", "his", "they", "we");
    private static final Set<WeaponType> HELD = Set.of(
            WeaponType.GUN,
            WeaponType.RIFLE,
            WeaponType.MACHINE_GUN,
            WeaponType.HANDGUN,
            WeaponType.GRENADE,
            WeaponType.ROCKET,
            WeaponType.MORTAR,
            WeaponType.MISSILE,
            WeaponType.EXPLOSIVE,
            WeaponType.DYNAMITE);
    private static final Set<String> SEIZING = Set.of(
            "seize",
            "confiscate",
            "recover",
            "capture",
            "find",
            "discover",
            "uncover",
            "impound",
            "surrender",
            "cache",
            "hand",
            "buy",
            "smuggle",
            "possession",
            "arsenal",
            "steal",
            "supply",
            "abandon",
            "leave",
            "collect");
    /** Kinds in which one side strikes another: no clash, and no bomb that may have killed its maker. */
    private static final Set<IncidentKind> AIMED = Set.of(
            IncidentKind.AIR_STRIKE,
            IncidentKind.DRONE_STRIKE,
            IncidentKind.MISSILE_STRIKE,
            IncidentKind.ROCKET_ATTACK,
            IncidentKind.SHELLING,
            IncidentKind.MORTAR_ATTACK,
            IncidentKind.RAID,
            IncidentKind.GROUND_ASSAULT,
            IncidentKind.SHOOTING,
            IncidentKind.ASSASSINATION,
            IncidentKind.AMBUSH,
            IncidentKind.ATTACK);

    private static final Set<String> ALLIANCES = Set.of(
            "coalition", "alliance", "regime", "government", "junta", "army", "military", "militia", "mafia", "cartel");
    /** Speakers who may tell of what their own people did. */
    private static final Set<SpeakerKind> FIGHTING =
            Set.of(SpeakerKind.ARMED_GROUP, SpeakerKind.MILITARY, SpeakerKind.GOVERNMENT, SpeakerKind.POLICE);

    private static final int NEAR = 6;
    private static final int TIED = 4;
    private static final int BEFORE = 3;
    private static final int CLIMB = 4;

    private final Setting setting;
    private final AnnotatedText text;
    private final Entities entities;
    private final PartReader parts;
    private final List<RoleLayer.Mark> marks;
    private final PartFeatures features;
    private final PartWeights weights;

    Roles(Setting setting, PartWeights weights) {
        this.setting = setting;
        this.text = setting.text();
        this.entities = setting.entities();
        this.parts = new PartReader(text, entities);
        this.marks = RoleLayer.read(text);
        this.features = new PartFeatures(setting, marks);
        this.weights = weights;
    }

    /** Everybody and everything of one happening, and why. */
    record Cast(Actors actors, List<Part.Hit> hits, List<Part.Tool> tools, List<Reason> reasons) {}

    Cast of(Happening happening, int index, List<FigureMention> figures) {
        List<Part> all = new ArrayList<>();
        happening.events().forEach(event -> all.addAll(parts.read(event)));
        marked(index, happening, all);
        counted(figures, happening.events().getFirst(), all);
        weaponsNear(index, all);
        groupsNear(index, all);
        if (AIMED.contains(happening.kind())) {
            all.removeIf(part -> part instanceof Part.Doer doer && isOnlyHit(doer, all));
        }
        Cast cast = new Cast(new Actors(setting), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<String> kept = weighed(all, happening, cast.reasons());
        all.stream().filter(part -> kept.contains(key(part))).forEach(part -> take(part, cast));
        return cast;
    }

    /** Whose camps and fighters were struck did not strike, unless the tree says so: standing beside is too little. */
    private boolean isOnlyHit(Part.Doer doer, List<Part> all) {
        if (!isAside(doer) || doer.name().isEmpty()) {
            return false;
        }
        String name = doer.name().get().bestName();
        boolean acts = all.stream()
                .anyMatch(other -> other instanceof Part.Doer told
                        && !isAside(told)
                        && told.name()
                                .filter(own -> own.bestName().equals(name))
                                .isPresent());
        return !acts && all.stream().anyMatch(other -> isHit(other, doer.span(), name));
    }

    private static boolean isHit(Part part, Span words, String name) {
        return switch (part) {
            case Part.Doer doer -> false;
            case Part.Tool tool -> false;
            case Part.Hit hit -> hit.span().overlaps(words);
            case Part.Sufferer sufferer ->
                !sufferer.how().equals("role layer")
                        && (sufferer.span().overlaps(words)
                                || sufferer.people()
                                        .flatMap(PeopleMention::affiliation)
                                        .equals(Optional.of(name)));
        };
    }

    private static boolean isAside(Part.Doer doer) {
        return doer.how().equals("role layer") || doer.how().equals("beside the event");
    }

    private void take(Part part, Cast cast) {
        switch (part) {
            case Part.Doer doer -> cast.actors().add(perpetrator(doer));
            case Part.Sufferer sufferer -> cast.actors().add(sufferer(sufferer));
            case Part.Hit hit -> cast.hits().add(hit);
            case Part.Tool tool -> cast.tools().add(tool);
        }
    }

    /** Which of those found have a part, by their keys: one and the same is weighed once, by all that tells of it. */
    private Set<String> weighed(List<Part> all, Happening happening, List<Reason> reasons) {
        Map<String, List<Part>> same = new LinkedHashMap<>();
        all.forEach(part ->
                same.computeIfAbsent(key(part), key -> new ArrayList<>()).add(part));
        Set<String> kept = new HashSet<>();
        same.forEach((key, told) -> {
            PartWeights.Model model = PartWeights.Model.of(told.getFirst());
            Collection<String> features = this.features.of(told, happening, all);
            double probability = weights.probability(model, features);
            boolean taken = probability >= weights.least(model);
            if (taken) {
                kept.add(key);
            }
            reasons.add(new Reason(
                    "parts",
                    "part-weights:" + model.toString().toLowerCase(Locale.ROOT),
                    "“" + setting.words(told.getFirst().span()) + "” " + (taken ? "taken: " : "left out: ")
                            + String.join(" ", features),
                    Optional.of(probability)));
        });
        return kept;
    }

    private String key(Part part) {
        String name = switch (part) {
            case Part.Doer doer -> Actors.key(doer.people(), doer.name(), setting.words(doer.span()));
            case Part.Sufferer sufferer ->
                Actors.key(sufferer.people(), sufferer.name(), setting.words(sufferer.span()));
            case Part.Hit hit -> setting.words(hit.span()).toLowerCase(Locale.ROOT);
            case Part.Tool tool -> tool.thing().weapon().orElseThrow().toString();
        };
        return PartWeights.Model.of(part) + " " + name;
    }

    // ------------------------------------------------------------------ what the model marks

    /** Phrases of the role layer that stand with this incident: in a sentence that tells it, or right behind one. */
    private void marked(int index, Happening happening, List<Part> all) {
        EventMention event = happening.events().getFirst();
        marks.stream()
                .filter(mark -> owner(mark, happening, index))
                .forEach(mark -> part(mark, event).ifPresent(all::add));
    }

    private Optional<? extends Part> part(RoleLayer.Mark mark, EventMention event) {
        return switch (mark.kind()) {
            case PERPETRATOR -> doer(mark, event);
            case ORGANISATION ->
                setting.speakers().speaks(mark.span())
                        ? Optional.empty()
                        : organisation(mark, event).or(() -> doer(mark, event));
            case VICTIM -> entities.findPeople(mark.head()).map(people -> sufferer(people, event, "role layer"));
            case TARGET ->
                entities.findThing(mark.head())
                        .filter(ThingMention::isPhysical)
                        .map(thing -> new Part.Hit(event, thing, true, "role layer"));
            case WEAPON ->
                entities.findThing(mark.head())
                        .filter(ThingMention::isWeapon)
                        .map(thing -> new Part.Tool(event, thing, "role layer"));
            case SITE -> Optional.empty();
        };
    }

    private static Part.Sufferer sufferer(PeopleMention people, EventMention event, String how) {
        return new Part.Sufferer(event, Optional.of(people), Optional.empty(), people.span(), false, how);
    }

    private boolean owner(RoleLayer.Mark mark, Happening happening, int index) {
        Token head = text.token(mark.head());
        Optional<Owners.Tie> tie = setting.owners().find(head);
        if (tie.isPresent()) {
            return tie.get().owner() == index;
        }
        int sentence = text.sentenceOf(head).index();
        return happening.tells(sentence - 1) || happening.tells(sentence + 1) && index == 0;
    }

    private Optional<Part.Doer> doer(RoleLayer.Mark mark, EventMention event) {
        Optional<PeopleMention> people = entities.findPeople(mark.head());
        return people.map(found -> new Part.Doer(event, people, Optional.empty(), found.span(), "role layer"));
    }

    /** A name of the tables or the model, else the marked words themselves; not a bare nationality. */
    private Optional<Part.Doer> organisation(RoleLayer.Mark mark, EventMention event) {
        List<NameMention> names = entities.names().stream()
                .filter(found -> found.span().overlaps(mark.span()) && found.kind() != NameKind.PERSON)
                .filter(found -> !isOfAThing(found))
                .toList();
        Optional<NameMention> known = names.stream()
                .filter(found ->
                        found.group().isPresent() || found.force().isPresent() || found.kind() == NameKind.ORGANISATION)
                .findFirst();
        if (known.isEmpty() && !names.isEmpty()) {
            return Optional.empty();
        }
        // What no table knows must stand with a word that tells the attack: a capital that mediates is no attacker.
        return known.or(() -> named(mark))
                .filter(name -> name.group().isPresent()
                        || name.force().isPresent()
                        || isTied(mark)
                                && !text.label("entity", text.token(mark.head()))
                                        .endsWith("place"))
                .map(name -> new Part.Doer(event, Optional.empty(), Optional.of(name), name.span(), "role layer"));
    }

    private boolean isTied(RoleLayer.Mark mark) {
        return setting.owners()
                .find(text.token(mark.head()))
                .filter(tie -> tie.steps() <= TIED)
                .isPresent();
    }

    /** "An army base", "a Tulsa apartment": the name only describes what stands there. */
    private boolean isOfAThing(NameMention name) {
        Token last = text.token(name.last());
        return name.group().isEmpty()
                && !last.isRoot()
                && last.head() > last.index()
                && entities.findThing(last.head())
                        .filter(ThingMention::isPhysical)
                        .isPresent();
    }

    /** The marked words themselves, from the first to the last that can be in a name; a piece of a phrase is no name. */
    private Optional<NameMention> named(RoleLayer.Mark mark) {
        int first = mark.first();
        int end = mark.end();
        while (first < end && !isNameWord(first)) {
            first++;
        }
        while (end > first && !isNameWord(end - 1)) {
            end--;
        }
        boolean cut = end < text.tokens().size() && text.token(end).upos() == Upos.PROPN && end == mark.end();
        boolean name = text.tokens().subList(first, end).stream()
                .anyMatch(token -> token.upos() == Upos.PROPN || ALLIANCES.contains(token.lemma()));
        if (!name
                || cut
                || entities.findPeople(mark.head()).isPresent()
                || entities.findThing(mark.head()).isPresent()) {
            return Optional.empty();
        }
        Span span = text.token(first).span().union(text.token(end - 1).span());
        return Optional.of(NameMention.organisation(span, first, end, setting.words(span), "role layer"));
    }

    private boolean isNameWord(int index) {
        Token token = text.token(index);
        return (token.upos() == Upos.PROPN || token.upos() == Upos.NOUN)
                && token.form().codePoints().anyMatch(Character::isLetter);
    }

    // ------------------------------------------------------------------ perpetrators

    private Actors.Draft perpetrator(Part.Doer doer) {
        Optional<Attribution> attribution =
                setting.attribution(isAside(doer) ? doer.span() : doer.event().span());
        return new Actors.Draft(
                ActorRole.PERPETRATOR,
                doer.people(),
                doer.name(),
                doer.span(),
                Optional.of(confidence(doer, attribution)),
                attribution);
    }

    private Confidence confidence(Part.Doer doer, Optional<Attribution> attribution) {
        if (isSuspected(doer)) {
            return Confidence.SUSPECTED;
        }
        // A paper that reports it speaks in the report's own voice; one that accuses does not.
        Optional<Attribution> voice = attribution.filter(by ->
                by.kind() != SpeakerKind.MEDIA || by.stance() == Stance.ACCUSES || by.stance() == Stance.SUSPECTS);
        if (voice.isEmpty()) {
            return Confidence.STATED;
        }
        Attribution said = voice.get();
        if (isOwn(doer, said)) {
            return Confidence.CLAIMED;
        }
        if (said.stance() == Stance.SUSPECTS) {
            return Confidence.SUSPECTED;
        }
        return AUTHORITIES.contains(said.kind()) ? Confidence.ACCUSED_BY_AUTHORITIES : Confidence.ACCUSED;
    }

    /** "Suspected members of", "gunmen believed to be from". */
    private boolean isSuspected(Part.Doer doer) {
        List<Token> words = text.tokensIn(doer.span());
        if (words.isEmpty()) {
            return false;
        }
        int first = words.getFirst().index();
        int begin = Math.max(text.sentenceOf(words.getFirst()).first(), first - BEFORE);
        Stream<Token> before = text.tokens().subList(begin, first).stream()
                .filter(token -> token.upos() == Upos.ADJ
                        || token.form().toLowerCase(Locale.ROOT).endsWith("ed"));
        return Stream.concat(before, words.stream()).anyMatch(token -> SUSPECT.contains(token.lemma()))
                || isBelievedToBe(words.getLast());
    }

    private boolean isBelievedToBe(Token word) {
        Token at = word;
        for (int step = 0; step < CLIMB && !at.isRoot(); step++) {
            boolean below = List.of("nmod", "xcomp", "obl", "compound", "flat").contains(at.relation());
            at = text.token(at.head());
            if (below && BELIEVE.contains(at.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Speakers whose accusation is one by the authorities. */
    static final Set<SpeakerKind> AUTHORITIES =
            Set.of(SpeakerKind.OFFICIAL, SpeakerKind.MILITARY, SpeakerKind.POLICE, SpeakerKind.GOVERNMENT);

    /** Who tells of their own act: speaker and doer are of one name, group or country's forces, or the words say "our men". */
    private boolean isOwn(Part.Doer doer, Attribution said) {
        if (said.stance() == Stance.CLAIMS_OWN_ACT) {
            return true;
        }
        String speaker = said.speaker().toLowerCase(Locale.ROOT);
        boolean named = doer.name()
                .filter(name -> speaker.contains(name.name().toLowerCase(Locale.ROOT)))
                .isPresent();
        return named || isOurs(doer, said) || shareName(doer, said);
    }

    /** "Its fighters", "our troops", said by those who have fighters and troops. */
    private boolean isOurs(Part.Doer doer, Attribution said) {
        return FIGHTING.contains(said.kind())
                && text.tokensIn(doer.span()).stream()
                        .findFirst()
                        .filter(first -> OURS.contains(first.lemma().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private boolean shareName(Part.Doer doer, Attribution said) {
        Optional<Span> speaker = setting.speakers()
                .namedAt(doer.event().span())
                .flatMap(statement -> statement.speaker())
                .map(Speaker::span);
        return speaker.stream()
                .flatMap(span ->
                        entities.names().stream().filter(name -> name.span().overlaps(span)))
                .anyMatch(name -> isOf(doer, name, FIGHTING.contains(said.kind())));
    }

    /** Whether a doer is what a name says, or of its forces where it can speak for them. */
    private static boolean isOf(Part.Doer doer, NameMention speaker, boolean forces) {
        Optional<String> affiliation = doer.people().flatMap(PeopleMention::affiliation);
        boolean same = doer.name()
                .filter(name -> name.bestName().equals(speaker.bestName()))
                .isPresent();
        boolean nation = doer.name()
                .filter(name -> name.force().isPresent() || name.kind() == NameKind.NATIONALITY)
                .flatMap(NameMention::country)
                .filter(country -> speaker.country().equals(Optional.of(country)))
                .isPresent();
        return same || affiliation.equals(Optional.of(speaker.bestName())) || forces && nation;
    }

    // ------------------------------------------------------------------ victims

    private Actors.Draft sufferer(Part.Sufferer sufferer) {
        ActorRole role = sufferer.aimedAt() ? ActorRole.TARGET : ActorRole.VICTIM;
        return new Actors.Draft(
                role, sufferer.people(), sufferer.name(), sufferer.span(), Optional.empty(), Optional.empty());
    }

    /** Those whom a figure counts are victims too, unless they attacked. */
    private void counted(List<FigureMention> figures, EventMention event, List<Part> all) {
        for (FigureMention figure : figures) {
            boolean harmed = switch (figure.outcome()) {
                case KILLED, INJURED, KILLED_OR_INJURED, KIDNAPPED, MISSING ->
                    figure.side() != Side.PERPETRATOR && !figure.none();
                case DETAINED, RELEASED, EVACUATED, DISPLACED, UNHARMED -> false;
            };
            Optional<PeopleMention> people = entities.findPeople(figure.people());
            if (harmed
                    && people.filter(found -> found.isNamed() || found.type().isPresent())
                            .isPresent()) {
                all.add(sufferer(people.get(), event, "counted " + figure.outcome()));
            }
        }
    }

    // ------------------------------------------------------------------ beside the event

    /** Weapons of the same sentences that stand nearest to this happening. */
    private void weaponsNear(int index, List<Part> all) {
        for (ThingMention thing : entities.things()) {
            if (thing.isWeapon() && !thing.weak() && !isSeized(thing)) {
                near(thing.head(), index).ifPresent(event -> all.add(new Part.Tool(event, thing, "beside the event")));
            }
        }
    }

    /** Arms that were found or taken away were not used here; a bomb that was found was. */
    private boolean isSeized(ThingMention thing) {
        WeaponType type = thing.weapon().orElseThrow();
        Token head = text.token(thing.head());
        return HELD.contains(type)
                && !head.isRoot()
                && SEIZING.contains(text.token(head.head()).lemma());
    }

    /** Armed groups of the same sentences, however the tree ties them: "blamed on", "a stronghold of", "suspicion fell on". */
    private void groupsNear(int index, List<Part> all) {
        for (NameMention name : entities.names()) {
            if (name.group().isPresent()) {
                near(name.last(), index)
                        .filter(event -> !actsElsewhere(name, event))
                        .ifPresent(event -> all.add(new Part.Doer(
                                event, Optional.empty(), Optional.of(name), name.span(), "beside the event")));
            }
        }
    }

    /** "the attack came as the region awaits an offensive by the front": the front does something, but not this. */
    private boolean actsElsewhere(NameMention name, EventMention event) {
        int at = name.first() - 1;
        while (at > 0 && text.token(at).upos() == Upos.DET) {
            at--;
        }
        boolean by = at > 0 && text.token(at).lemma().equals("by");
        return by && text.token(at - 1).upos() == Upos.NOUN && at - 1 != event.head();
    }

    private Optional<EventMention> near(int token, int index) {
        return setting.owners()
                .find(text.token(token))
                .filter(tie -> tie.owner() == index && tie.steps() <= NEAR)
                .map(Owners.Tie::event);
    }
}
