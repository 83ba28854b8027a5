package org.dateline.reading.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.dateline.evidence.Span;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.event.Strength;
import org.dateline.mention.time.IncidentTimes;
import org.dateline.mention.time.TimeAnchor;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.record.PlaceRole;
import org.dateline.reading.role.Argument.Slot;
import org.dateline.reading.role.Arguments;
import org.dateline.reading.weights.FeatureWeights;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;

/** From event mentions to happenings. Stateless; one may be shared by threads. */
final class HappeningReader {
    private static final FeatureWeights WORTH = FeatureWeights.load(HappeningReader.class, "worth.tsv", 1);
    private static final double LEAST_WORTH = WORTH.weight("*least*", 0.5);
    private static final double SURE_BACKGROUND = 0.6;
    private static final String MARKED = "the model marks it as background";
    private static final int FRESH_DAYS = 14;

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
        List<Telling> told = asNews(tellings(text, events, times, spots, anchor), anchor);
        List<Telling> tellings =
                told.stream().filter(telling -> real(telling.status())).toList();
        List<Telling> asides =
                told.stream().filter(telling -> !real(telling.status())).toList();
        List<Happening> happenings = Grouping.of(text, tellings, counted);
        Worth worth = new Worth(text, counted);
        List<Happening> worthy = happenings.stream()
                .filter(happening -> !worth.isAccident(happening))
                .filter(happening -> happening == happenings.getFirst() || !worth.isTrace(happening))
                .filter(happening ->
                        FeatureWeights.probability(WORTH.logOdds(worth.of(happening, happenings.getFirst())))
                                >= LEAST_WORTH)
                .toList();
        return new Result(ranked(worthy), asides);
    }

    /**
     * A report that would tell of nothing but background tells of what its own words date within days of it: the model takes a full date
     * ("on 3 May 1991") for one of long ago.
     */
    private static List<Telling> asNews(List<Telling> told, TimeAnchor anchor) {
        return told.stream().anyMatch(telling -> real(telling.status()))
                ? told
                : told.stream()
                        .map(telling -> telling.because().equals(MARKED) && isFresh(telling, anchor)
                                ? telling.as(Status.HAPPENED, "dated within days of the report")
                                : telling)
                        .toList();
    }

    private static boolean isFresh(Telling telling, TimeAnchor anchor) {
        Optional<LocalDate> last = telling.time().flatMap(TimeMention::interval).map(interval -> interval.lastDay());
        return last.isPresent()
                && telling.step().filter("under"::equals).isPresent()
                && anchor.findDay()
                        .filter(day -> last.get().isBefore(day.minusDays(FRESH_DAYS))
                                || last.get().isAfter(day))
                        .isEmpty();
    }

    /** Every event mention with what its sentence says of it. */
    List<Telling> tellings(
            AnnotatedText text,
            List<EventMention> events,
            List<TimeMention> times,
            List<Spot> spots,
            TimeAnchor anchor) {
        return events.stream()
                .map(event -> telling(text, event, events, times, spots, anchor))
                .toList();
    }

    static boolean real(Status status) {
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
        Factuality.Verdict verdict = makesSafe(text, event, events)
                ? new Factuality.Verdict(Status.FOILED, head.form())
                : verdict(text, event, events);
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
                patients(text, event, times, spots));
    }

    /** "The said IED was destroyed in situ": what is done to a bomb that did not go off is no attack. */
    private boolean makesSafe(AnnotatedText text, EventMention event, List<EventMention> events) {
        return !event.nominal()
                && event.strength() == Strength.WEAK
                && Arguments.of(text, event.head()).stream()
                        .filter(argument -> argument.slot() == Slot.PATIENT)
                        .anyMatch(argument -> events.stream()
                                .filter(other -> other.nominal() && other.head() == argument.token())
                                .anyMatch(other -> factuality.of(text, other).status() == Status.FOILED));
    }

    /** What the words say; where they only say that it happened, the model may know it for background. */
    private Factuality.Verdict verdict(AnnotatedText text, EventMention event, List<EventMention> events) {
        Factuality.Verdict told = factuality.of(text, event);
        Token head = text.token(event.head());
        return told.status() == Status.HAPPENED && isBackground(text, head) && !tellsOn(text, event, events)
                ? new Factuality.Verdict(Status.PAST, MARKED)
                : told;
    }

    private static boolean isBackground(AnnotatedText text, Token head) {
        return text.label("event", head).endsWith("background")
                && text.confidence("event", head).orElse(0) >= SURE_BACKGROUND;
    }

    /** "The attack that killed ten": a clause that says what an attack did is as old as the attack. */
    private static boolean tellsOn(AnnotatedText text, EventMention event, List<EventMention> events) {
        Token head = text.token(event.head());
        return !event.nominal()
                && head.relation().equals("acl")
                && events.stream()
                        .filter(other -> other.nominal() && other.head() == head.head())
                        .anyMatch(other -> !isBackground(text, text.token(other.head())));
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

    private static List<String> patients(
            AnnotatedText text, EventMention event, List<TimeMention> times, List<Spot> spots) {
        return Arguments.of(text, event.head()).stream()
                .filter(argument -> argument.slot() == Slot.PATIENT || argument.slot() == Slot.GOAL)
                .map(argument -> text.token(argument.token()))
                .filter(token -> spots.stream().noneMatch(spot -> spot.head() == token.index()))
                .filter(token -> times.stream().noneMatch(time -> time.span().contains(token.span())))
                .map(Token::lemma)
                .toList();
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
