package org.dateline.reading.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.Family;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.event.Strength;
import org.dateline.mention.time.TimeMention;

/** Event mentions that tell the same incident, in the order of the text. */
public final class Happening {
    private static final double AFTERWARDS = 2;

    private final List<Telling> tellings;
    private final List<EventMention> events;
    private final List<Integer> sentences;
    private final List<Spot> spots;
    private final IncidentKind kind;
    private final Optional<TimeMention> time;

    /** What is asked for again and again while clauses are compared is worked out once. */
    Happening(List<Telling> tellings) {
        this.tellings = List.copyOf(tellings);
        this.events = tellings.stream().map(Telling::event).toList();
        this.sentences = tellings.stream().map(Telling::sentence).distinct().toList();
        this.spots =
                tellings.stream().flatMap(telling -> telling.spots().stream()).toList();
        this.kind = likeliestKind();
        this.time = bestTime();
    }

    List<Telling> tellings() {
        return tellings;
    }

    /** The mentions, those told as done or tried first. */
    public List<EventMention> events() {
        return events;
    }

    /** What made a mention count. */
    public record Ground(EventMention event, Status status, String because) {}

    /** Each mention with its status and the cue that gave it. */
    public List<Ground> grounds() {
        return tellings.stream()
                .map(telling -> new Ground(telling.event(), telling.status(), telling.because()))
                .toList();
    }

    public boolean tells(int sentence) {
        return sentences.contains(sentence);
    }

    int lastSentence() {
        return tellings.getLast().sentence();
    }

    /** That of the word that says most. */
    Strength strength() {
        return tellings.stream()
                .map(telling -> telling.event().strength())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    public int firstSentence() {
        return tellings.getFirst().sentence();
    }

    /** The status that weighs most: what happened outweighs what was planned before. */
    public Status status() {
        return isMadeSafe() ? Status.FOILED : strongest();
    }

    /** A bomb is only named, and told to have been found or destroyed in time. */
    private boolean isMadeSafe() {
        return tellings.stream().anyMatch(telling -> telling.status() == Status.FOILED)
                && tellings.stream()
                        .filter(telling -> telling.status() != Status.FOILED)
                        .allMatch(telling -> telling.event().strength() == Strength.WEAK
                                && telling.event().nominal());
    }

    private Status strongest() {
        return tellings.stream()
                .map(Telling::status)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    public Stage stage() {
        return switch (status()) {
            case ATTEMPTED -> Stage.ATTEMPTED;
            case FOILED -> Stage.FOILED;
            case THREATENED -> Stage.THREATENED;
            case PLANNED -> Stage.PLANNED;
            case HAPPENED, UNREAL, NEGATED, GENERIC, PAST -> Stage.ACCOMPLISHED;
        };
    }

    /** The kind that most of the telling words speak for; exact words outweigh "attack" and "blast". */
    public IncidentKind kind() {
        return kind;
    }

    private IncidentKind likeliestKind() {
        Map<IncidentKind, Double> votes = new EnumMap<>(IncidentKind.class);
        int rank = 0;
        for (Telling telling : tellings) {
            EventMention event = telling.event();
            double vote = weight(event) / (1 + 0.15 * rank++);
            votes.merge(event.kind(), vote, Double::sum);
        }
        return votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static double weight(EventMention event) {
        double strength = switch (event.strength()) {
            case STRONG -> 3;
            case FAIR -> 2;
            case WEAK -> 1;
        };
        return switch (event.kind()) {
            case ATTACK -> strength * 0.3;
            case EXPLOSION -> strength * 0.4;
            case BOMBING, SHOOTING, ARMED_CLASH -> strength;
            case RAID -> event.strength() == Strength.WEAK ? 0.7 : strength;
            case TERRITORY_TAKEN -> strength * 1.2;
            default -> saysLittle(event) ? 0.25 : event.armed() ? strength + 1.5 : strength;
        };
    }

    /** "Burning", "stolen", "freed": what became of things and people beside an attack does not make it arson or a kidnapping. */
    private static boolean saysLittle(EventMention event) {
        Family family = event.kind().family();
        return event.strength() == Strength.WEAK && (family == Family.PROPERTY || family == Family.SEIZURE);
    }

    /** The time that is tied best to a mention; of equal ones, that of the stronger and earlier mention. */
    public Optional<TimeMention> time() {
        return time;
    }

    private Optional<TimeMention> bestTime() {
        Telling best = null;
        double least = Double.MAX_VALUE;
        boolean raid = kind == IncidentKind.RAID;
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            double cost = looseness(telling.step().orElse(""))
                    + (telling.event().strength() == Strength.WEAK ? 0.7 : 0)
                    + (isOfForces(telling.event()) && !raid ? AFTERWARDS : 0)
                    + 0.25 * i;
            if (telling.time().isPresent() && telling.status().makesIncident() && cost < least) {
                least = cost;
                best = telling;
            }
        }
        return best == null ? Optional.empty() : best.time();
    }

    /**
     * A time that a telling was tied to.
     *
     * @param step {@code under}, {@code above}, {@code clause}
     * @param rank of the telling among those of the incident
     */
    public record TimeTie(TimeMention time, String step, Strength strength, int rank) {}

    /** The times of all tellings, in their order. */
    public List<TimeTie> timeTies() {
        List<TimeTie> ties = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            if (telling.time().isPresent()) {
                ties.add(new TimeTie(
                        telling.time().get(),
                        telling.step().orElse(""),
                        telling.event().strength(),
                        i));
            }
        }
        return ties;
    }

    /** "Arrested", "an operation": its day is that of what followed, where anything else tells one. */
    private static boolean isOfForces(EventMention event) {
        return event.kind() == IncidentKind.RAID && event.strength() == Strength.WEAK;
    }

    private static double looseness(String step) {
        return switch (step) {
            case "under" -> 0;
            case "above" -> 0.5;
            default -> 1.5;
        };
    }

    /** Sentences that tell it, the first telling first. */
    public List<Integer> sentences() {
        return sentences;
    }

    List<Spot> spots() {
        return spots;
    }

    boolean hasStrong() {
        return tellings.stream()
                .anyMatch(telling -> telling.event().strength() == Strength.STRONG
                        && telling.status().makesIncident());
    }
}
