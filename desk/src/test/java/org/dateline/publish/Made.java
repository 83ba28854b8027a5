package org.dateline.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Outcome;
import org.dateline.lexicon.PhysicalType;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stage;
import org.dateline.lexicon.Stance;
import org.dateline.lexicon.WeaponType;
import org.dateline.reading.record.*;

/** Readings made by hand, with a word in every field. */
public final class Made {
    /** A victim whom no authority named. */
    public static final String VICTIM = "Layla Example";

    private Made() {}

    /** A rocket attack with two dead, whose words are all the given ones. */
    public static Reading reading(String id, String words) {
        String text = words + ". " + VICTIM + " was killed.";
        Evidence all = Evidence.at(new Span(0, words.codePointCount(0, words.length())));
        Optional<Evidence> evidence = Optional.of(all);
        Optional<String> some = Optional.of(words);
        Optional<Attribution> said = Optional.of(new Attribution(
                words,
                SpeakerKind.WITNESS,
                some,
                some,
                Optional.of(LocalDate.of(2024, 8, 6)),
                Stance.ASSERTS,
                false,
                Optional.empty(),
                evidence));
        Incident incident = new Incident(
                IncidentKind.ROCKET_ATTACK,
                Optional.empty(),
                Stage.ACCOMPLISHED,
                Optional.of(new When(
                        words, Optional.of("2024-08-05"), Optional.empty(), TimePrecision.DAY, false, evidence)),
                List.of(place(words, evidence)),
                List.of(
                        actor("a1", ActorRole.PERPETRATOR, words, ActorKind.GROUP, said),
                        actor("a2", ActorRole.VICTIM, VICTIM, ActorKind.PERSON, said)),
                List.of(new Target(
                        words,
                        words,
                        PhysicalType.OTHER,
                        Optional.empty(),
                        Optional.of("IQ"),
                        Effect.DAMAGED,
                        evidence)),
                List.of(new Weapon(WeaponType.ROCKET, Optional.of(words), Optional.empty(), some, evidence)),
                List.of(figure(words, said, evidence)),
                new Responsibility(
                        ResponsibilityStatus.CLAIMED,
                        List.of(new ResponsibilityClaim(words, ResponsibilityStance.CLAIMS, said, evidence)),
                        evidence),
                List.of(new Development(
                        DevelopmentKind.OTHER,
                        words,
                        Optional.empty(),
                        some,
                        List.of(words),
                        DevelopmentStatus.DONE,
                        said,
                        evidence)),
                List.of(new OpenQuestion(QuestionAbout.DAMAGE, words, said, evidence)),
                List.of(all),
                true,
                List.of());
        ReportHead head = new ReportHead(
                id,
                some,
                some,
                Optional.of("https://example.org/" + id),
                some,
                Optional.of("2024-08-06"),
                Optional.empty(),
                List.of(words),
                "en",
                text,
                "0".repeat(63) + id.charAt(id.length() - 1));
        return new Reading(
                head,
                List.of(incident),
                List.of(new Statement(said.orElseThrow(), words, true, all, evidence, Optional.of(0))),
                List.of(new ContextItem(ContextKind.OTHER, words, all)),
                List.of());
    }

    private static Place place(String words, Optional<Evidence> evidence) {
        return new Place(
                PlaceRole.ATTACK_SITE,
                words,
                PlaceKind.TOWN,
                words,
                Optional.of(words),
                Optional.of("IQ"),
                Optional.of(words),
                Optional.of(words),
                Optional.of(words),
                List.of(new Area(words, PlaceKind.REGION)),
                false,
                List.of(),
                Optional.of(34.1),
                Optional.of(42.4),
                Optional.of(3000),
                Optional.of(words),
                Optional.empty(),
                evidence);
    }

    private static Actor actor(String id, ActorRole role, String name, ActorKind kind, Optional<Attribution> said) {
        return new Actor(
                id,
                role,
                Optional.of(name),
                Optional.empty(),
                name,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                role == ActorRole.PERPETRATOR ? Optional.of(Confidence.CLAIMED) : Optional.empty(),
                said,
                said.flatMap(Attribution::evidence));
    }

    private static Figure figure(String words, Optional<Attribution> said, Optional<Evidence> evidence) {
        return new Figure(
                "c1",
                Outcome.KILLED,
                Optional.of(2),
                Optional.of(2),
                words + " " + VICTIM,
                Optional.empty(),
                Optional.of(new Group(
                        words,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                List.of("a2"),
                Side.VICTIM,
                Optional.empty(),
                Optional.empty(),
                false,
                said,
                Optional.empty(),
                evidence);
    }
}
