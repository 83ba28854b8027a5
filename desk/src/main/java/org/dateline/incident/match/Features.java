package org.dateline.incident.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.dateline.incident.match.Geography.Nearness;
import org.dateline.lexicon.Family;
import org.dateline.lexicon.Outcome;

/**
 * All that is compared. What a report does not tell speaks neither for nor against.
 *
 * <p>To add one: a line here, a weight in {@code weights.tsv}, an example in the test.
 */
final class Features {
    private static final int CLOCK_MINUTES = 75;
    /** A report this soon after the day it tells is news of it. */
    private static final int FRESH_DAYS = 2;

    private static final int CLASH_MINUTES = 180;

    private Features() {}

    /** All features, in the order of the weights file. */
    static final List<Feature> ALL = List.of(
            yes("date.same", (a, b) -> daysApart(a, b).filter(d -> d == 0).isPresent()),
            yes("date.same-long-ago", Features::sameDayLongAgo),
            yes("date.next", (a, b) -> daysApart(a, b).filter(d -> d == 1).isPresent()),
            yes(
                    "date.near",
                    (a, b) -> daysApart(a, b).filter(d -> d > 1 && d < 4).isPresent()),
            yes("date.far", (a, b) -> daysApart(a, b).filter(d -> d >= 4).isPresent()),
            yes(
                    "date.vague-apart",
                    (a, b) ->
                            vague(a, b) && a.moment().get().daysApart(b.moment().get()) > 3),
            yes(
                    "date.vague-meet",
                    (a, b) ->
                            vague(a, b) && a.moment().get().daysApart(b.moment().get()) <= 1),
            yes("date.clash", Features::otherDayOtherTolls),
            yes("date.after-report", Features::happenedAfter),
            yes("date.of-follow-up", Features::dayOfFollowUp),
            yes(
                    "time.same",
                    (a, b) -> clock(a, b).filter(m -> m <= CLOCK_MINUTES).isPresent()),
            yes(
                    "time.clash",
                    (a, b) -> clock(a, b).filter(m -> m > CLASH_MINUTES).isPresent()),
            yes(
                    "time.part-clash",
                    (a, b) -> partClash(a, b).filter(m -> m > CLASH_MINUTES).isPresent()),
            new Feature("lag.days", Features::lag),
            yes("place.same-spot", near(Nearness.SAME_SPOT)),
            yes("place.near", near(Nearness.NEAR)),
            yes("place.within", near(Nearness.WITHIN)),
            yes("place.same-province", near(Nearness.SAME_PROVINCE)),
            yes("place.apart", near(Nearness.APART)),
            yes("place.far", near(Nearness.FAR)),
            yes("kind.same", (a, b) -> a.kind() == b.kind() && a.kind().family() != Family.UNKNOWN),
            yes("kind.clash", Features::kindsClash),
            yes("killed.same", (a, b) -> same(a, b, Outcome.KILLED, 1)),
            yes("killed.same-many", (a, b) -> same(a, b, Outcome.KILLED, 3)),
            yes("killed.none-some", (a, b) -> noneSome(a, b, Outcome.KILLED)),
            yes("killed.rise", (a, b) -> differ(a, b, Outcome.KILLED) && less(a, b, Outcome.KILLED)),
            yes("killed.fall", (a, b) -> differ(a, b, Outcome.KILLED) && less(b, a, Outcome.KILLED)),
            yes("injured.same", (a, b) -> same(a, b, Outcome.INJURED, 1)),
            yes("injured.same-many", (a, b) -> same(a, b, Outcome.INJURED, 3)),
            yes("injured.differ", (a, b) -> differ(a, b, Outcome.INJURED)),
            yes("kidnapped.same", (a, b) -> same(a, b, Outcome.KIDNAPPED, 1)),
            yes("kidnapped.differ", (a, b) -> differ(a, b, Outcome.KIDNAPPED)),
            yes(
                    "people.same",
                    (a, b) -> a.people().isPresent()
                            && a.people().equals(b.people())
                            && a.people().get() > 1),
            yes("weapon.same", (a, b) -> meet(a.weapons(), b.weapons())),
            yes("weapon.clash", (a, b) -> clash(a.weapons(), b.weapons())),
            yes("target.same", (a, b) -> meet(a.targets(), b.targets())),
            yes("target.clash", (a, b) -> clash(a.targets(), b.targets())),
            yes("attacker.same", (a, b) -> meet(a.attackers(), b.attackers())),
            yes("victim.same", (a, b) -> meet(a.victims(), b.victims())),
            yes("victim.clash", (a, b) -> clash(a.victims(), b.victims())),
            new Feature("text.cosine", (a, b) -> cosine(a.terms(), b.terms())),
            new Feature("text.cosine-squared", (a, b) -> Math.pow(cosine(a.terms(), b.terms()), 2)),
            new Feature("text.rare", (a, b) -> Math.min(1, shared(a.rare(), b.rare()) / 50)),
            new Feature("text.rare-share", (a, b) -> share(a.rare(), b.rare())),
            new Feature("names.shared", (a, b) -> Math.min(1, shared(a.names(), b.names()) / 40)),
            new Feature("names.share", (a, b) -> share(a.names(), b.names())),
            new Feature("title.cosine", (a, b) -> cosine(a.titleTerms(), b.titleTerms())),
            new Feature("title.in-text", (a, b) -> cosine(b.titleTerms(), a.terms())),
            new Feature("text.in-title", (a, b) -> cosine(a.titleTerms(), b.terms())));

    private static Feature yes(String name, BiPredicate<Profile, Profile> holds) {
        return new Feature(name, (a, b) -> holds.test(a, b) ? 1 : 0);
    }

    private static Optional<Long> daysApart(Profile a, Profile b) {
        return a.day().isPresent() && b.day().isPresent()
                ? Optional.of(a.day().get().daysApart(b.day().get()))
                : Optional.empty();
    }

    /** A report that tells the exact day of something weeks ago means the same thing more surely. */
    private static boolean sameDayLongAgo(Profile a, Profile b) {
        return daysApart(a, b).filter(d -> d == 0).isPresent()
                && b.published()
                        .filter(p -> p.toEpochDay() - b.day().get().last().toEpochDay() > 6)
                        .isPresent();
    }

    private static boolean vague(Profile a, Profile b) {
        return a.moment().isPresent()
                && b.moment().isPresent()
                && daysApart(a, b).isEmpty();
    }

    /** What happened after a report came out is not what that report tells. */
    private static boolean happenedAfter(Profile a, Profile b) {
        return a.published().isPresent()
                && b.day()
                        .filter(m -> m.first().isAfter(a.published().get().plusDays(1)))
                        .isPresent();
    }

    /** Days apart, but the later report is about what followed, and tells a day just before it came out. */
    private static boolean dayOfFollowUp(Profile a, Profile b) {
        return b.followUp()
                && b.published().isPresent()
                && daysApart(a, b).filter(d -> d > 1).isPresent()
                && b.published().get().toEpochDay()
                                - b.day().orElseThrow().last().toEpochDay()
                        <= 3;
    }

    /**
     * Each report tells its own day, a day or two before it came out, and other numbers both of dead and of wounded: two attacks of one
     * place, however much alike the sentences of a daily bulletin are.
     */
    private static boolean otherDayOtherTolls(Profile a, Profile b) {
        return daysApart(a, b).filter(d -> d > 1).isPresent()
                && isFresh(a)
                && isFresh(b)
                && otherCount(a, b, Outcome.KILLED)
                && otherCount(a, b, Outcome.INJURED);
    }

    /** "At least 2" and "at least 25" need not contradict each other; of two days they are two counts. */
    private static boolean otherCount(Profile a, Profile b, Outcome outcome) {
        Toll one = a.tolls().get(outcome);
        Toll other = b.tolls().get(outcome);
        return one != null && other != null && one.low() != other.low();
    }

    private static boolean isFresh(Profile profile) {
        return profile.published().isPresent()
                && profile.day().isPresent()
                && Math.abs(profile.published().get().toEpochDay()
                                - profile.day().get().last().toEpochDay())
                        <= FRESH_DAYS;
    }

    private static Optional<Integer> clock(Profile a, Profile b) {
        boolean sameDay = daysApart(a, b).filter(d -> d == 0).isPresent();
        boolean clock = sameDay
                && a.moment().orElseThrow().clock()
                && b.moment().orElseThrow().clock();
        return clock ? a.moment().flatMap(m -> m.minutesApart(b.moment().orElseThrow())) : Optional.empty();
    }

    /** The same where one of them, or both, only tell the part of the day. */
    private static Optional<Integer> partClash(Profile a, Profile b) {
        boolean sameDay = daysApart(a, b).filter(d -> d == 0).isPresent();
        boolean clock = sameDay
                && a.moment().orElseThrow().clock()
                && b.moment().orElseThrow().clock();
        return sameDay && !clock
                ? a.moment().orElseThrow().minutesApart(b.moment().orElseThrow())
                : Optional.empty();
    }

    private static double lag(Profile a, Profile b) {
        if (a.published().isEmpty() || b.published().isEmpty()) {
            return 0.3;
        }
        long days =
                Math.abs(b.published().get().toEpochDay() - a.published().get().toEpochDay());
        return Math.log(1.0 + days) / 5;
    }

    private static BiPredicate<Profile, Profile> near(Nearness nearness) {
        return (a, b) -> Geography.between(a.sites(), b.sites()) == nearness;
    }

    private static boolean kindsClash(Profile a, Profile b) {
        Family one = a.kind().family();
        Family other = b.kind().family();
        return one != other && one != Family.UNKNOWN && other != Family.UNKNOWN;
    }

    private static boolean same(Profile a, Profile b, Outcome outcome, int least) {
        Toll one = a.tolls().get(outcome);
        Toll other = b.tolls().get(outcome);
        return one != null && other != null && one.low() == other.low() && one.low() >= least;
    }

    private static boolean noneSome(Profile a, Profile b, Outcome outcome) {
        Toll one = a.tolls().get(outcome);
        Toll other = b.tolls().get(outcome);
        return one != null && other != null && (one.low() == 0) != (other.low() == 0);
    }

    private static boolean differ(Profile a, Profile b, Outcome outcome) {
        Toll one = a.tolls().get(outcome);
        Toll other = b.tolls().get(outcome);
        return one != null && other != null && !one.agrees(other);
    }

    private static boolean less(Profile a, Profile b, Outcome outcome) {
        return a.tolls().get(outcome).low() < b.tolls().get(outcome).low();
    }

    private static <T> boolean meet(Set<T> a, Set<T> b) {
        return a.stream().anyMatch(b::contains);
    }

    private static <T> boolean clash(Set<T> a, Set<T> b) {
        return !a.isEmpty() && !b.isEmpty() && !meet(a, b);
    }

    private static double cosine(Map<String, Double> a, Map<String, Double> b) {
        return dot(a.size() <= b.size() ? a : b, a.size() <= b.size() ? b : a);
    }

    private static double dot(Map<String, Double> small, Map<String, Double> large) {
        double sum = 0;
        for (Map.Entry<String, Double> term : small.entrySet()) {
            sum += term.getValue() * large.getOrDefault(term.getKey(), 0.0);
        }
        return sum;
    }

    /** How much of the shorter list is in the longer one, by weight; 0 where one of them is empty. */
    private static double share(Map<String, Double> a, Map<String, Double> b) {
        double least = Math.min(total(a), total(b));
        return least == 0 ? 0 : shared(a, b) / least;
    }

    private static double total(Map<String, Double> weights) {
        return weights.values().stream()
                .sorted()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double shared(Map<String, Double> a, Map<String, Double> b) {
        double sum = 0;
        for (Map.Entry<String, Double> word : (a.size() <= b.size() ? a : b).entrySet()) {
            sum += (a.size() <= b.size() ? b : a).containsKey(word.getKey()) ? word.getValue() : 0;
        }
        return sum;
    }
}
