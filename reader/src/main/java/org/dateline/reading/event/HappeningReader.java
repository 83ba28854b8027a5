package org.dateline.reading.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.evidence.Span;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.event.Strength;
import org.dateline.mention.time.IncidentTimes;
import org.dateline.mention.time.TimeAnchor;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.record.PlaceRole;
import org.dateline.reading.role.Argument;
import org.dateline.reading.role.Argument.Slot;
import org.dateline.reading.role.Arguments;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** From event mentions to happenings. Stateless; one may be shared by threads. */
final class HappeningReader {
    private static final Set<String> PEOPLE_LESS = Set.of(
            "die", "injure", "wound", "kill", "damage", "destroy", "fall", "land", "hit", "strike", "crash", "burn",
            "go", "blast");
    private static final Set<String> ACCIDENT = Set.of(
            "accident",
            "crash",
            "collision",
            "earthquake",
            "quake",
            "flood",
            "hurricane",
            "tornado",
            "cyclone",
            "landslide",
            "mudslide",
            "avalanche",
            "wildfire",
            "outbreak",
            "epidemic",
            "virus",
            "cholera",
            "ebola",
            "eruption",
            "volcano",
            "stampede",
            "derailment",
            "drowning",
            "drown",
            "capsize",
            "storm",
            "tsunami",
            "typhoon",
            "heatstroke");

    private static final double SURE_BACKGROUND = 0.6;
    /** Below this the model holds that a report tells of no armed incident. */
    private static final double RELEVANT = 0.4;

    private final Factuality factuality = new Factuality();

    /**
     * What the words of a report make of it.
     *
     * @param incidents happenings that stand for an incident, the most prominent first
     * @param asides tellings that make none: background, threats, what is feared or denied
     */
    record Result(List<Happening> incidents, List<Telling> asides) {}

    /**
     * @param counted whether a word tells a casualty that was counted
     */
    Result read(
            AnnotatedText text,
            List<EventMention> events,
            List<TimeMention> times,
            List<Spot> spots,
            TimeAnchor anchor,
            IntPredicate counted) {
        List<Telling> tellings = new ArrayList<>();
        List<Telling> asides = new ArrayList<>();
        for (EventMention event : events) {
            Telling telling = telling(text, event, events, times, spots, anchor);
            (real(telling.status()) ? tellings : asides).add(telling);
        }
        List<Happening> worthy = Grouping.of(text, tellings).stream()
                .filter(happening -> isIncident(text, happening, counted))
                .filter(happening -> isRelevant(text, happening))
                .toList();
        return new Result(ranked(worthy), asides);
    }

    private static boolean real(Status status) {
        return status == Status.HAPPENED || status == Status.ATTEMPTED || status == Status.FOILED;
    }

    // ------------------------------------------------------------------ tellings

    private Telling telling(
            AnnotatedText text,
            EventMention event,
            List<EventMention> events,
            List<TimeMention> times,
            List<Spot> spots,
            TimeAnchor anchor) {
        Token head = text.token(event.head());
        Sentence sentence = text.sentenceOf(head);
        Span clause = clause(text, head);
        List<TimeMention> here = times.stream()
                .filter(time -> inside(text, sentence, time.span().start()))
                .filter(time -> clause.contains(time.span()))
                .toList();
        Optional<IncidentTimes.Choice> time = IncidentTimes.find(text, head, here);
        Factuality.Verdict verdict = verdict(text, event);
        boolean old = time.filter(choice -> isOld(choice.time(), anchor)).isPresent();
        List<EventMention> siblings =
                events.stream().filter(other -> sentence.contains(other.head())).toList();
        return new Telling(
                event,
                old && verdict.status().makesIncident() ? Status.PAST : verdict.status(),
                old ? "long before the report" : verdict.because(),
                time.map(IncidentTimes.Choice::time),
                time.map(IncidentTimes.Choice::step),
                own(text, event, siblings, spots),
                sentence.index(),
                patients(text, event));
    }

    /** What the words say; where they only say that it happened, the model may know it for background. */
    private Factuality.Verdict verdict(AnnotatedText text, EventMention event) {
        Factuality.Verdict told = factuality.of(text, event);
        Token head = text.token(event.head());
        boolean background = text.label("event", head).endsWith("background")
                && text.confidence("event", head).orElse(0) >= SURE_BACKGROUND;
        return told.status() == Status.HAPPENED && background
                ? new Factuality.Verdict(Status.PAST, "the model marks it as background")
                : told;
    }

    private static boolean inside(AnnotatedText text, Sentence sentence, int offset) {
        return text.token(sentence.first()).start() <= offset
                && offset < text.token(sentence.end() - 1).end();
    }

    /** What is said, where the event is part of it: the day of the saying stands outside. */
    private static Span clause(AnnotatedText text, Token head) {
        Token at = head;
        while (!at.isRoot()) {
            Token up = text.token(at.head());
            if (Ties.isSpeech(up)
                    && (at.relation().equals("ccomp") || at.relation().equals("parataxis"))) {
                return text.subtree(at);
            }
            at = up;
        }
        return text.subtree(at);
    }

    private static boolean isOld(TimeMention time, TimeAnchor anchor) {
        Optional<LocalDate> day = anchor.findDay();
        Optional<LocalDate> last = time.interval().map(interval -> interval.lastDay());
        return day.isPresent()
                && last.isPresent()
                && last.get().isBefore(day.get().minusDays(Happenings.BACKGROUND_DAYS));
    }

    private static List<Spot> own(
            AnnotatedText text, EventMention event, List<EventMention> siblings, List<Spot> spots) {
        Sentence sentence = text.sentenceOf(text.token(event.head()));
        return spots.stream()
                .filter(spot -> sentence.contains(spot.head()))
                .filter(spot -> SiteRoles.of(
                                text,
                                text.token(spot.head()),
                                token -> siblings.stream().anyMatch(other -> other.head() == token))
                        .filter(PlaceRole.ATTACK_SITE::equals)
                        .isPresent())
                .filter(spot -> Ties.nearest(text, text.token(spot.head()), siblings)
                        .filter(event::equals)
                        .isPresent())
                .toList();
    }

    private static List<String> patients(AnnotatedText text, EventMention event) {
        return Arguments.of(text, event.head()).stream()
                .filter(argument -> argument.slot() == Slot.PATIENT || argument.slot() == Slot.GOAL)
                .map(argument -> text.token(argument.token()).lemma())
                .toList();
    }

    // ------------------------------------------------------------------ what makes an incident

    private boolean isIncident(AnnotatedText text, Happening happening, IntPredicate counted) {
        if (happening.hasStrong()) {
            return true;
        }
        boolean casualty = happening.events().stream().anyMatch(event -> counted.test(event.head()));
        boolean accident = happening.events().stream().anyMatch(event -> inAccident(text, event));
        boolean violent = happening.events().stream()
                .anyMatch(event -> event.armed()
                        || !PEOPLE_LESS.contains(text.token(event.head()).lemma()));
        boolean fair = happening.events().stream()
                .anyMatch(event -> event.strength() == Strength.FAIR && hasParts(text, event));
        boolean weak = casualty && violent
                || happening.events().stream()
                        .anyMatch(
                                event -> event.armed() && event.strength() != Strength.STRONG && hasParts(text, event))
                || casualty && hasAgent(text, happening);
        return !(accident && !happening.events().stream().anyMatch(EventMention::armed)) && (fair || weak);
    }

    /** What the model holds of the sentences that tell it; a report without a model is taken at its word. */
    private static boolean isRelevant(AnnotatedText text, Happening happening) {
        return happening.sentences().stream()
                        .mapToDouble(sentence ->
                                text.relevance(text.sentences().get(sentence)).orElse(1))
                        .max()
                        .orElse(1)
                >= RELEVANT;
    }

    private static boolean inAccident(AnnotatedText text, EventMention event) {
        return text.tokensOf(text.sentenceOf(text.token(event.head()))).stream()
                .anyMatch(token -> ACCIDENT.contains(token.lemma()));
    }

    private static boolean hasParts(AnnotatedText text, EventMention event) {
        List<Argument> arguments = Arguments.of(text, event.head());
        return arguments.stream()
                .anyMatch(argument -> argument.slot() != Slot.MODIFIER && argument.slot() != Slot.SOURCE);
    }

    private static boolean hasAgent(AnnotatedText text, Happening happening) {
        return happening.events().stream()
                .flatMap(event -> Arguments.of(text, event.head()).stream())
                .anyMatch(argument -> argument.slot() == Slot.AGENT);
    }

    // ------------------------------------------------------------------ prominence

    /** What is told first and most comes first. */
    private static List<Happening> ranked(List<Happening> happenings) {
        List<Happening> ranked = new ArrayList<>(happenings);
        ranked.sort(Comparator.comparingDouble(HappeningReader::prominence).reversed());
        return ranked;
    }

    private static double prominence(Happening happening) {
        double early = 6.0 / (2 + happening.firstSentence());
        double often = Math.log1p(happening.events().size());
        return early + often + (happening.hasStrong() ? 0.5 : 0);
    }
}
