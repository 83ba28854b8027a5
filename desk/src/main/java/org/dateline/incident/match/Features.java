package org.dateline.incident.match;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleBiFunction;
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

    private static final int FAR = 4;
    private static final int WEEK = 7;

    private static final int CLASH_MINUTES = 180;

    private Features() {}

    /** All features, in the order of the weights file. */
    static final List<Feature> ALL = List.of(
            days("date.same", d -> d == 0),
            yes("date.same-long-ago", Features::sameDayLongAgo),
            days("date.next", d -> d == 1),
            days("date.near", d -> d > 1 && d < FAR),
            days("date.far", d -> d >= FAR),
            yes(
                    "date.vague-apart",
                    (a, b) ->
                            vague(a, b) && a.moment().get().daysApart(b.moment().get()) > 3),
            yes(
                    "date.vague-meet",
                    (a, b) ->
                            vague(a, b) && a.moment().get().daysApart(b.moment().get()) <= 1),
            yes("date.clash", (a, b) -> otherDayOtherTolls(a, b) || otherWeekOtherAttack(a, b)),
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
            measure("lag.days", Features::lag),
            place("place.same-spot", Nearness.SAME_SPOT),
            place("place.near", Nearness.NEAR),
            place("place.within", Nearness.WITHIN),
            place("place.same-province", Nearness.SAME_PROVINCE),
            place("place.apart", Nearness.APART),
            place("place.far", Nearness.FAR),
            yes("kind.same", (a, b) -> a.kind() == b.kind() && a.kind().family() != Family.UNKNOWN),
            yes("kind.clash", Features::kindsClash),
            yes("stage.clash", (a, b) -> foiledAndHurt(a, b) || foiledAndHurt(b, a)),
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
            new Feature("text.cosine", Pair::cosine),
            new Feature("text.cosine-squared", p -> Math.pow(p.cosine(), 2)),
            new Feature("text.rare", p -> Math.min(1, p.rareShared() / 50)),
            new Feature(
                    "text.rare-share",
                    p -> share(p.rareShared(), p.earlier().rare(), p.later().rare())),
            new Feature("names.shared", p -> Math.min(1, p.namesShared() / 40)),
            new Feature(
                    "names.share",
                    p -> share(p.namesShared(), p.earlier().names(), p.later().names())),
            measure("title.cosine", (a, b) -> a.titleTerms().dot(b.titleTerms())),
            measure("title.in-text", (a, b) -> b.titleTerms().dot(a.terms())),
            measure("text.in-title", (a, b) -> a.titleTerms().dot(b.terms())));

    private static Feature yes(String name, BiPredicate<Profile, Profile> holds) {
        return new Feature(name, pair -> holds.test(pair.earlier(), pair.later()) ? 1 : 0);
    }

    private static Feature measure(String name, ToDoubleBiFunction<Profile, Profile> of) {
        return new Feature(name, pair -> of.applyAsDouble(pair.earlier(), pair.later()));
    }

    private static Feature days(String name, LongPredicate apart) {
        return new Feature(name, pair -> pair.daysApart().filter(apart::test).isPresent() ? 1 : 0);
    }

    private static Feature place(String name, Nearness nearness) {
        return new Feature(name, pair -> pair.nearness() == nearness ? 1 : 0);
    }

    /** Days between the two, where both tell the day in words. */
    static Optional<Long> daysApart(Profile a, Profile b) {
        return a.day().flatMap(day -> b.day().map(day::daysApart));
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
                && !isLateFollowUp(a, b)
                && otherCount(a, b, Outcome.KILLED)
                && otherCount(a, b, Outcome.INJURED);
    }

    /**
     * Each report tells its own day just before it came out, days from the other, the later one is news of its own, and the dead, the
     * wounded or the manner are others: a market of one town that is struck in March and again in May.
     */
    private static boolean otherWeekOtherAttack(Profile a, Profile b) {
        return daysApart(a, b).filter(d -> d >= FAR).isPresent()
                && isFresh(a)
                && isFresh(b)
                && !b.followUp()
                && (otherCount(a, b, Outcome.KILLED) || otherCount(a, b, Outcome.INJURED) || kindsClash(a, b));
    }

    /** News weeks later of what came of it: the day in it is that of an arrest or a funeral. */
    private static boolean isLateFollowUp(Profile a, Profile b) {
        return b.followUp()
                && a.published().isPresent()
                && b.published().isPresent()
                && b.published().get().toEpochDay() - a.published().get().toEpochDay() > WEEK;
    }

    /** "At least 2" and "at least 25" need not contradict each other; of two days they are two counts. */
    private static boolean otherCount(Profile a, Profile b, Outcome outcome) {
        return both(a, b, outcome, (one, other) -> one.low() != other.low());
    }

    private static boolean isFresh(Profile profile) {
        return profile.published().isPresent()
                && profile.day().isPresent()
                && Math.abs(profile.published().get().toEpochDay()
                                - profile.day().get().last().toEpochDay())
                        <= FRESH_DAYS;
    }

    private static Optional<Integer> clock(Profile a, Profile b) {
        return minutesApart(a, b, true);
    }

    /** The same where one of them, or both, only tell the part of the day. */
    private static Optional<Integer> partClash(Profile a, Profile b) {
        return minutesApart(a, b, false);
    }

    /** Within one day; of tellings that both tell the hour, or of others. */
    private static Optional<Integer> minutesApart(Profile a, Profile b, boolean byClock) {
        if (daysApart(a, b).filter(d -> d == 0).isEmpty()) {
            return Optional.empty();
        }
        Moment one = a.moment().orElseThrow();
        Moment other = b.moment().orElseThrow();
        return (one.clock() && other.clock()) == byClock ? one.minutesApart(other) : Optional.empty();
    }

    private static double lag(Profile a, Profile b) {
        if (a.published().isEmpty() || b.published().isEmpty()) {
            return 0.3;
        }
        long days =
                Math.abs(b.published().get().toEpochDay() - a.published().get().toEpochDay());
        return Math.log(1.0 + days) / 5;
    }

    private static boolean kindsClash(Profile a, Profile b) {
        Family one = a.kind().family();
        Family other = b.kind().family();
        return one != other && one != Family.UNKNOWN && other != Family.UNKNOWN;
    }

    /** A bomb that was found in time hurt nobody. */
    private static boolean foiledAndHurt(Profile a, Profile b) {
        return a.slot().foiled() && (some(b, Outcome.KILLED) || some(b, Outcome.INJURED));
    }

    private static boolean some(Profile profile, Outcome outcome) {
        Toll toll = profile.tolls().get(outcome);
        return toll != null && toll.low() > 0;
    }

    private static boolean same(Profile a, Profile b, Outcome outcome, int least) {
        return both(a, b, outcome, (one, other) -> one.low() == other.low() && one.low() >= least);
    }

    private static boolean noneSome(Profile a, Profile b, Outcome outcome) {
        return both(a, b, outcome, (one, other) -> (one.low() == 0) != (other.low() == 0));
    }

    private static boolean differ(Profile a, Profile b, Outcome outcome) {
        return both(a, b, outcome, (one, other) -> !one.agrees(other));
    }

    /** Whether both tell such a toll, and the two stand so to each other. */
    private static boolean both(Profile a, Profile b, Outcome outcome, BiPredicate<Toll, Toll> holds) {
        Toll one = a.tolls().get(outcome);
        Toll other = b.tolls().get(outcome);
        return one != null && other != null && holds.test(one, other);
    }

    private static boolean less(Profile a, Profile b, Outcome outcome) {
        return a.tolls().get(outcome).low() < b.tolls().get(outcome).low();
    }

    private static <T> boolean meet(Set<T> a, Set<T> b) {
        return !Collections.disjoint(a, b);
    }

    private static <T> boolean clash(Set<T> a, Set<T> b) {
        return !a.isEmpty() && !b.isEmpty() && !meet(a, b);
    }

    /** How much of the shorter list is in the longer one, by weight; 0 where one of them is empty. */
    private static double share(double shared, Terms a, Terms b) {
        double least = Math.min(a.total(), b.total());
        return least == 0 ? 0 : shared / least;
    }
}
