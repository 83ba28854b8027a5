package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.HumanType;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.reading.event.Owners;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Confidence;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Responsibility;
import org.dateline.reading.record.ResponsibilityClaim;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.reading.record.ResponsibilityStatus;
import org.dateline.reading.responsibility.ResponsibilityMention;
import org.dateline.reading.statement.Speaker;
import org.dateline.reading.statement.StatementRecords;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Who is said to have done it: claims, denials and accusations given to their incident, and what follows for its status. */
final class Blame {
    private static final Set<String> BODIES =
            Set.of("group", "gang", "movement", "organisation", "organization", "outfit", "front", "cartel", "faction");
    private static final Set<String> UNITS = Set.of(
            "wing", "brigade", "militia", "command", "cell", "battalion", "column", "branch", "commando", "unit");
    private static final int LONGEST_NAME = 10;
    /** Rules for what only the authorities do. */
    private static final Set<String> OFFICIAL = Set.of(
            "charge-with", "arrest-for", "face-charges", "held-in-connection", "identified-as", "suspect-identified");

    private static final Set<String> POINTERS = Set.of("the", "this", "that");

    private final Setting setting;
    private final List<ResponsibilityMention> mentions;

    Blame(Setting setting, List<ResponsibilityMention> mentions) {
        this.setting = setting;
        this.mentions = mentions.stream().filter(mention -> !mention.earlier()).toList();
    }

    /** Claims and accusations of one incident: by the event that they name, else the incident told last before. */
    List<ResponsibilityMention> of(int index) {
        return mentions.stream()
                .filter(mention -> owner(mention) == index || isAlsoOf(mention, index))
                .toList();
    }

    /** "Claimed responsibility for the killing at A and for the blast near B". */
    private boolean isAlsoOf(ResponsibilityMention mention, int index) {
        return mention.event().stream()
                .mapToObj(setting.text()::token)
                .flatMap(event -> setting.text().tokensOf(setting.text().sentenceOf(event)).stream()
                        .filter(token -> isBeside(event, token)))
                .anyMatch(token -> setting.owners().isEvent(token.index())
                        && setting.owners().owns(index, token));
    }

    private boolean isBeside(Token event, Token other) {
        boolean joined = other.relation().equals("conj") && other.head() == event.index();
        return joined || setting.text().hangAlike(event, other);
    }

    private int owner(ResponsibilityMention mention) {
        Token word = setting.text().token(mention.event().orElse(mention.cue()));
        Owners owners = setting.owners();
        return owners.find(word)
                .map(Owners.Tie::owner)
                .orElseGet(() -> owners.lastTold(setting.text().sentenceOf(word).index()));
    }

    // ------------------------------------------------------------------ actors

    /** Those who claim or are accused become perpetrators; the weightiest word on each comes last and counts. */
    void addTo(Actors actors, List<ResponsibilityMention> claims) {
        claims.stream()
                .filter(claim -> claim.stance().isPresent() && claim.by().isPresent())
                .filter(this::isClear)
                .sorted(Comparator.comparing(claim -> claim.stance().get(), Blame::weight))
                .flatMap(claim -> draft(claim, claim.by().get()).stream())
                .forEach(actors::tell);
    }

    /** Whom a pronoun stands for is a guess, good enough for who speaks, not for who is accused. */
    private boolean isClear(ResponsibilityMention claim) {
        boolean speaks = claim.stance()
                .filter(stance -> stance == ResponsibilityStance.CLAIMS || stance == ResponsibilityStance.DENIES)
                .isPresent();
        return speaks || setting.text().token(claim.by().get().head()).upos() != Upos.PRON;
    }

    /** What is accused must be somebody: not "his main line of inquiry". */
    private boolean isSomebody(ResponsibilityMention claim) {
        return claim.stance().equals(Optional.of(ResponsibilityStance.CLAIMS))
                || draft(claim, claim.by().get()).isPresent();
    }

    private static int weight(ResponsibilityStance one, ResponsibilityStance other) {
        List<ResponsibilityStance> rising = List.of(
                ResponsibilityStance.DENIES,
                ResponsibilityStance.IS_SUSPECTED,
                ResponsibilityStance.IS_ACCUSED,
                ResponsibilityStance.CLAIMS);
        return Integer.compare(rising.indexOf(one), rising.indexOf(other));
    }

    private Optional<Actors.Draft> draft(ResponsibilityMention claim, Speaker by) {
        Optional<NameMention> group = spokenFor(claim, by);
        Optional<PeopleMention> people = group.isPresent()
                ? Optional.empty()
                : setting.entities().findPeople(by.head()).filter(Blame::canAct);
        Optional<NameMention> name = group.or(() -> setting.entities().findName(by.head()))
                .or(() -> people.isPresent() ? Optional.empty() : unlisted(by));
        boolean mere = claim.stance().equals(Optional.of(ResponsibilityStance.DENIES))
                && people.filter(Blame::isCivil).isPresent();
        if (mere || people.isEmpty() && name.isEmpty()) {
            return Optional.empty();
        }
        Span span = name.map(NameMention::span)
                .or(() -> people.map(PeopleMention::span))
                .orElseThrow();
        return Optional.of(new Actors.Draft(
                ActorRole.PERPETRATOR, people, name, span, Optional.of(confidence(claim)), attribution(claim)));
    }

    /** A wing or front that no table knows, by the words that name it. */
    private Optional<NameMention> unlisted(Speaker by) {
        AnnotatedText text = setting.text();
        List<Token> words = text.tokensIn(by.span());
        Token head = text.token(by.head());
        boolean body = BODIES.contains(head.lemma())
                || UNITS.contains(head.lemma())
                || head.upos() == Upos.PROPN && !text.label("entity", head).endsWith("place");
        boolean named = words.stream().anyMatch(token -> token.upos() == Upos.PROPN);
        if (!body || !named || words.size() > LONGEST_NAME) {
            return Optional.empty();
        }
        Token first = words.getFirst();
        boolean article = first.upos() == Upos.DET && words.size() > 1;
        int from = article ? words.get(1).index() : first.index();
        int end = words.getLast().index() + 1;
        Span span = text.token(from).span().union(words.getLast().span());
        return Optional.of(NameMention.organisation(span, from, end, setting.words(span), "named in a claim"));
    }

    /** An official who denies something only speaks. */
    private static boolean isCivil(PeopleMention people) {
        return !people.attacker()
                && people.combatant().filter(is -> is).isEmpty()
                && people.affiliation().isEmpty();
    }

    /** Not "the other", nor the civilians of a figure. */
    private static boolean canAct(PeopleMention people) {
        boolean civilian =
                people.type().filter(type -> type == HumanType.CIVILIAN).isPresent();
        boolean known = people.isNamed()
                || people.affiliation().isPresent()
                || people.word().isPresent();
        return known && (!civilian || people.attacker() || people.affiliation().isPresent());
    }

    /** The group behind a voice: "the local branch of X", "a caller claimed it on behalf of X", "a spokesman for X". */
    private Optional<NameMention> spokenFor(ResponsibilityMention claim, Speaker by) {
        boolean own = claim.stance()
                .filter(stance -> stance == ResponsibilityStance.CLAIMS || stance == ResponsibilityStance.DENIES)
                .isPresent();
        if (!own) {
            return Optional.empty();
        }
        AnnotatedText text = setting.text();
        int sentence = text.sentenceOf(text.token(claim.cue())).index();
        List<NameMention> groups = setting.entities().names().stream()
                .filter(name -> name.group().isPresent())
                .toList();
        Optional<NameMention> inside =
                groups.stream().filter(name -> name.span().overlaps(by.span())).findFirst();
        return inside.or(() -> groups.stream()
                        .filter(name -> setting.entities().findName(by.head()).isEmpty())
                        .filter(name -> name.first() > by.head()
                                && text.sentenceOf(text.token(name.first())).index() == sentence)
                        .findFirst())
                .or(() -> pointedAt(by, groups));
    }

    /** "The group", "the gang": the one named last before. */
    private Optional<NameMention> pointedAt(Speaker by, List<NameMention> groups) {
        AnnotatedText text = setting.text();
        Token head = text.token(by.head());
        boolean pointed = BODIES.contains(head.lemma())
                && text.children(head).stream()
                        .allMatch(child -> POINTERS.contains(child.lemma())
                                || child.relation().equals("case"));
        return groups.stream()
                .filter(name -> pointed && name.first() < by.head())
                .reduce((first, second) -> second);
    }

    private static Confidence confidence(ResponsibilityMention claim) {
        return switch (claim.stance().orElseThrow()) {
            case CLAIMS -> Confidence.CLAIMED;
            case DENIES -> Confidence.DENIED;
            case IS_SUSPECTED -> Confidence.SUSPECTED;
            case IS_ACCUSED ->
                OFFICIAL.contains(claim.rule()) && claim.statement().isEmpty()
                                || claim.statement()
                                        .flatMap(statement -> statement.speaker())
                                        .filter(speaker -> Roles.AUTHORITIES.contains(speaker.kind()))
                                        .isPresent()
                        ? Confidence.ACCUSED_BY_AUTHORITIES
                        : Confidence.ACCUSED;
        };
    }

    private Optional<Attribution> attribution(ResponsibilityMention claim) {
        return claim.statement().map(statement -> StatementRecords.attribution(statement, setting.offsets()));
    }

    // ------------------------------------------------------------------ the field

    /** Claims told in so many words, then those that the perpetrators of the text imply. */
    Responsibility responsibility(List<Actor> actors, List<ResponsibilityMention> mentioned) {
        Map<String, ResponsibilityClaim> claims = new LinkedHashMap<>();
        for (ResponsibilityMention mention : mentioned) {
            if (mention.stance().isPresent() && mention.by().isPresent() && isClear(mention) && isSomebody(mention)) {
                ResponsibilityClaim claim = new ResponsibilityClaim(
                        mention.by().get().name(),
                        mention.stance().get(),
                        attribution(mention),
                        Optional.of(setting.evidence(mention.evidence())));
                claims.putIfAbsent(claim.by() + claim.stance(), claim);
            }
        }
        if (claims.isEmpty()) {
            actors.stream().filter(Blame::isNamedDoer).forEach(actor -> claims.put(actor.id(), implied(actor)));
        }
        Optional<Evidence> none = mentioned.stream()
                .filter(ResponsibilityMention::noneClaimed)
                .findFirst()
                .map(mention -> setting.evidence(mention.evidence()));
        return new Responsibility(
                status(claims.values().stream().toList(), none.isPresent()), new ArrayList<>(claims.values()), none);
    }

    private static boolean isNamedDoer(Actor actor) {
        return actor.role() == ActorRole.PERPETRATOR
                && (actor.kind() != ActorKind.GROUP || actor.affiliation().isPresent())
                && actor.name().isPresent();
    }

    private static ResponsibilityClaim implied(Actor actor) {
        ResponsibilityStance stance = switch (actor.confidence().orElse(Confidence.STATED)) {
            case CLAIMED -> ResponsibilityStance.CLAIMS;
            case DENIED -> ResponsibilityStance.DENIES;
            case SUSPECTED, POSSIBLE -> ResponsibilityStance.IS_SUSPECTED;
            case STATED, ACCUSED, ACCUSED_BY_AUTHORITIES -> ResponsibilityStance.IS_ACCUSED;
        };
        return new ResponsibilityClaim(actor.name().orElseThrow(), stance, actor.attribution(), actor.evidence());
    }

    private static ResponsibilityStatus status(List<ResponsibilityClaim> claims, boolean none) {
        boolean claimed = claims.stream().anyMatch(claim -> claim.stance() == ResponsibilityStance.CLAIMS);
        boolean denied = claims.stream().anyMatch(claim -> claim.stance() == ResponsibilityStance.DENIES);
        boolean accused = claims.stream()
                .anyMatch(claim -> claim.stance() == ResponsibilityStance.IS_ACCUSED
                        || claim.stance() == ResponsibilityStance.IS_SUSPECTED);
        if (denied && (claimed || accused)) {
            return ResponsibilityStatus.CONTESTED;
        }
        if (claimed) {
            return ResponsibilityStatus.CLAIMED;
        }
        if (denied) {
            return ResponsibilityStatus.DENIED;
        }
        if (none) {
            return ResponsibilityStatus.NONE_CLAIMED;
        }
        return accused ? ResponsibilityStatus.ATTRIBUTED : ResponsibilityStatus.UNSTATED;
    }
}
