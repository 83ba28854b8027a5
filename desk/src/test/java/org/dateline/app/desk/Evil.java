package org.dateline.app.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Outcome;
import org.dateline.lexicon.PhysicalType;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stage;
import org.dateline.lexicon.Stance;
import org.dateline.lexicon.WeaponType;
import org.dateline.reading.record.*;

/** A reading by somebody who would like to run a script. */
final class Evil {
    static final String EVIL = "\"><script>alert('x')</script><img src=x onerror=alert(1)>'&amp;\u202e";

    private Evil() {}

    /** A reading that tells evil in every field that holds words. */
    static Reading reading() {
        Optional<String> evil = Optional.of(EVIL);
        Evidence words = Evidence.at(new Span(0, EVIL.codePointCount(0, EVIL.length())));
        Optional<Evidence> evidence = Optional.of(words);
        Attribution said = new Attribution(
                EVIL,
                SpeakerKind.OTHER,
                evil,
                evil,
                Optional.of(LocalDate.of(2024, 8, 6)),
                Stance.ASSERTS,
                false,
                Optional.empty(),
                evidence);
        Optional<Attribution> by = Optional.of(said);
        Optional<Count> two = Optional.of(new Count(Optional.of(2), Optional.empty(), evil));
        When when = new When(EVIL, Optional.of("2024-08-05"), Optional.empty(), TimePrecision.DAY, false, evidence);
        Place place = new Place(
                PlaceRole.ATTACK_SITE,
                EVIL,
                PlaceKind.TOWN,
                EVIL,
                evil,
                Optional.of("IQ"),
                evil,
                evil,
                evil,
                List.of(new Area(EVIL, PlaceKind.REGION)),
                true,
                List.of(EVIL, EVIL),
                Optional.of(1.0),
                Optional.of(2.0),
                Optional.of(3),
                evil,
                evil,
                evidence);
        Actor actor = new Actor(
                "a1",
                ActorRole.PERPETRATOR,
                evil,
                evil,
                EVIL,
                ActorKind.GROUP,
                evil,
                evil,
                evil,
                Optional.of(HumanType.OTHER),
                two,
                Optional.of(Confidence.CLAIMED),
                by,
                evidence);
        Figure figure = new Figure(
                "c1",
                Outcome.KILLED,
                Optional.of(2),
                Optional.empty(),
                EVIL,
                evil,
                Optional.of(new Group(EVIL, Optional.empty(), evil, Optional.empty(), evil, Optional.empty())),
                List.of("a1"),
                Side.VICTIM,
                Optional.empty(),
                Optional.empty(),
                false,
                by,
                evil,
                evidence);
        Responsibility responsibility = new Responsibility(
                ResponsibilityStatus.CLAIMED,
                List.of(new ResponsibilityClaim(EVIL, ResponsibilityStance.CLAIMS, by, evidence)),
                evidence);
        Incident incident = new Incident(
                IncidentKind.SHOOTING,
                Optional.of(2),
                Stage.ACCOMPLISHED,
                Optional.of(when),
                List.of(place),
                List.of(actor),
                List.of(new Target(EVIL, EVIL, PhysicalType.OTHER, two, evil, Effect.DAMAGED, evidence)),
                List.of(new Weapon(WeaponType.GUN, Optional.of(EVIL), two, evil, evidence)),
                List.of(figure),
                responsibility,
                List.of(new Development(
                        DevelopmentKind.OTHER,
                        EVIL,
                        Optional.of(when),
                        evil,
                        List.of(EVIL),
                        DevelopmentStatus.DONE,
                        by,
                        evidence)),
                List.of(new OpenQuestion(QuestionAbout.OTHER, EVIL, by, evidence)),
                List.of(words),
                true,
                List.of(new Reason(EVIL, EVIL, EVIL, Optional.empty())));
        ReportHead head = new ReportHead(
                EVIL,
                evil,
                evil,
                evil,
                evil,
                Optional.of("2024-08-06"),
                Optional.of(new Dateline(EVIL, evil, Optional.empty(), evidence)),
                List.of(EVIL),
                "en",
                EVIL,
                "0".repeat(64));
        return new Reading(
                head,
                List.of(incident),
                List.of(new Statement(said, EVIL, true, words, evidence, Optional.of(0))),
                List.of(new ContextItem(ContextKind.OTHER, EVIL, words)),
                List.of());
    }
}
