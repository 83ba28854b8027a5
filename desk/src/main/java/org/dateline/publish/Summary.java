package org.dateline.publish;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.ReportEntry;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.PhysicalType;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Group;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceRole;
import org.dateline.reading.record.TimePrecision;
import org.dateline.reading.record.When;

/**
 * What lists, feeds and exports ask of a record: its day, its place, its numbers, its title. Nothing is added to what the record
 * holds, and what it does not hold is absent.
 */
public record Summary(IncidentRecord incident) {
    private static final Set<HumanType> COMBATANTS =
            Set.of(HumanType.MILITARY, HumanType.POLICE, HumanType.ARMED_GROUP_MEMBER);
    private static final Set<PhysicalType> COMBATANTS_PLACES =
            Set.of(PhysicalType.MILITARY_BASE, PhysicalType.CHECKPOINT, PhysicalType.POLICE_STATION);
    private static final int DAY = "2024-08-06".length();

    /** {@code Rocket attack, Haditha, Iraq}. */
    public String title() {
        String kind = words(incident.kind().value());
        return Stream.of(
                        Optional.of(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1)),
                        site().map(Place::name),
                        site().flatMap(Place::country)
                                .filter(it -> !site().map(Place::name).equals(Optional.of(it))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** A word of the record for people: {@code rocket-attack} becomes {@code rocket attack}. */
    public static String words(Object value) {
        return value.toString().replace('-', ' ').toLowerCase(Locale.ROOT);
    }

    /** Where it happened. */
    public Optional<Place> site() {
        return place(PlaceRole.ATTACK_SITE).or(() -> place(PlaceRole.TARGET_SITE));
    }

    /** Where it was launched from. */
    public Optional<Place> launch() {
        return place(PlaceRole.LAUNCH_SITE);
    }

    private Optional<Place> place(PlaceRole role) {
        return incident.where().value().stream().filter(it -> it.role() == role).findFirst();
    }

    /** The first day, ISO; of the latest day it can have been where only that is known. */
    public Optional<String> firstDay() {
        return when().flatMap(it -> it.start().or(it::end)).map(Summary::day);
    }

    /** The last day, ISO. */
    public Optional<String> lastDay() {
        return when().flatMap(it -> it.end().or(it::start)).map(Summary::day);
    }

    /** The day of an ISO time. */
    public static String day(String time) {
        return time.length() > DAY ? time.substring(0, DAY) : time;
    }

    /** How exactly its time is known. */
    public Optional<TimePrecision> precision() {
        return when().map(When::precision);
    }

    private Optional<When> when() {
        return incident.when().map(it -> it.value());
    }

    /** The number that the policy takes, or the least that counts where it takes none. */
    public Optional<Integer> people(String outcome) {
        return cell(outcome).flatMap(it -> it.best().or(it::low));
    }

    /** Victims' casualties of an outcome. */
    public Optional<Casualties> cell(String outcome) {
        return Optional.ofNullable(incident.casualties().get(outcome));
    }

    /** The attackers' own casualties of an outcome. */
    public Optional<Casualties> cellOfAttackers(String outcome) {
        return Optional.ofNullable(incident.casualtiesAttackers().get(outcome));
    }

    /** The policy that made the numbers. */
    public Optional<String> policy() {
        return Stream.of(incident.casualties(), incident.casualtiesAttackers())
                .map(Map::values)
                .flatMap(it -> it.stream())
                .map(Casualties::policy)
                .findFirst();
    }

    /** Those who are said to have done it. */
    public List<Actor> perpetrators() {
        return incident.actors().value().stream()
                .filter(it -> it.role() == ActorRole.PERPETRATOR)
                .toList();
    }

    /** The one who is said to have done it, under the name that others use too. */
    public Optional<String> perpetrator() {
        return perpetrators().stream().findFirst().map(Summary::name);
    }

    /** The best name of an actor. */
    public static String name(Actor actor) {
        return actor.canonical().or(actor::name).orElse(actor.text());
    }

    /** How many sources stand on their own feet. */
    public int independent() {
        return (int) incident.reports().stream()
                .map(ReportEntry::independentGroup)
                .distinct()
                .count();
    }

    /** Whether soldiers, police or fighters, or their places, were attacked. */
    public boolean combatantsAttacked() {
        return figures()
                        .flatMap(it -> it.group().stream())
                        .anyMatch(it -> it.combatant().orElse(false)
                                || it.occupation().filter(COMBATANTS::contains).isPresent())
                || victims()
                        .anyMatch(it ->
                                it.occupation().filter(COMBATANTS::contains).isPresent())
                || incident.targets().value().stream().anyMatch(it -> COMBATANTS_PLACES.contains(it.kind()));
    }

    /** Whether civilians, and nobody else, were attacked. */
    public boolean onlyCiviliansAttacked() {
        boolean someone = figures().findAny().isPresent()
                || victims().findAny().isPresent()
                || !incident.targets().value().isEmpty();
        return someone && !combatantsAttacked();
    }

    /** Whom a group is of, where the figure tells. */
    public Stream<HumanType> trades() {
        return Stream.concat(
                        victims().flatMap(it -> it.occupation().stream()),
                        figures()
                                .flatMap(it -> it.group().stream()
                                        .map(Group::occupation)
                                        .flatMap(Optional::stream)))
                .distinct();
    }

    private Stream<Actor> victims() {
        return incident.actors().value().stream()
                .filter(it -> it.role() == ActorRole.VICTIM || it.role() == ActorRole.TARGET);
    }

    /** All figures of victims, whether or not they count. */
    public Stream<Figure> figures() {
        return incident.claims().stream()
                .map(Claim::value)
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .filter(it -> it.side() != org.dateline.reading.record.Side.PERPETRATOR);
    }

    /** One sentence: what, where, when, how many. */
    public String sentence() {
        String people = Stream.of("killed", "injured")
                .map(outcome -> people(outcome).map(n -> n + " " + outcome))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String head = title() + firstDay().map(it -> ", " + it).orElse("");
        return head + (people.isEmpty() ? "" : ": " + people) + ". "
                + incident.reports().size() + (incident.reports().size() == 1 ? " report" : " reports") + ", "
                + words(incident.status()) + ".";
    }

    /** When a report about it was published first, as the report tells it. */
    public Optional<String> firstPublished() {
        return incident.reports().stream()
                .map(ReportEntry::published)
                .flatMap(Optional::stream)
                .sorted()
                .findFirst();
    }
}
