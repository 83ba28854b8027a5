package org.dateline.incident.match;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.dateline.reading.record.Reading;

/**
 * Which tellings can matter to one another, for a ledger that holds more of them than it can match at once.
 *
 * <p>Two tellings join one incident only where some telling of one side stands under the same days or rare words as some telling of
 * the other ({@link Blocking}), and some pair of both sides speaks for it ({@link #near}). So tellings that no chain of near pairs
 * connects never decide about one another, and a chain's readings can be matched alone: the incidents are those that matching
 * everything would give. A new way of joining in {@link Matching} must keep to that; the ledger's tests compare both.
 */
public final class Kin {
    /**
     * Log-odds that some pair must have where anything joins: a telling fits no better than its closest member. With a little room for
     * sums of floating point.
     */
    private static final double NEAR = Math.min(Matching.JOIN, Matching.UNITE) - 0.01;

    private static final String ALL_COUNTRIES = "*";

    private final Profiler profiler;
    private final Scorer scorer;
    private final Matching matching;

    private Kin(Profiler profiler, Scorer scorer) {
        this.profiler = profiler;
        this.scorer = scorer;
        this.matching = new Matching(profiler, scorer);
    }

    /** With what ships with the program. */
    public static Kin shipped() {
        return new Kin(new Profiler(Background.shipped()), Scorer.shipped());
    }

    /**
     * Under which words a telling is found and looked for.
     *
     * @param days days with countries, and months with towns, under which it is found
     * @param sought the same, under which it looks for others
     * @param soughtLater the same, for others that came out later and would look for it
     * @param words rare words, as {@link Terms} know them; two that are shared are enough
     */
    public record Keys(List<String> days, List<String> sought, List<String> soughtLater, List<Long> words) {
        public Keys {
            days = List.copyOf(days);
            sought = List.copyOf(sought);
            soughtLater = List.copyOf(soughtLater);
            words = List.copyOf(words);
        }
    }

    /** How many words must be shared where no day is. */
    public static int sharedWords() {
        return Blocking.SHARED;
    }

    /** Under how many words a telling stands at most: the rarest, and the rarest names. */
    public static int mostWords() {
        return 2 * Blocking.RAREST;
    }

    /** The profiles of a report's tellings; dear, so keep them. */
    public List<Profile> profiles(Reading reading) {
        return Telling.of(reading, 0, 0).stream().map(profiler::profile).toList();
    }

    /** Under which keys a telling stands. */
    public static Keys keys(Profile profile) {
        Set<String> countries = Blocking.countries(profile);
        boolean anywhere = countries.contains(Blocking.ANYWHERE);
        List<String> days = new ArrayList<>();
        Blocking.days(profile, 0).forEach(day -> {
            countries.forEach(code -> days.add(day + code));
            days.add(day + ALL_COUNTRIES);
        });
        List<String> sought = new ArrayList<>();
        List<String> later = new ArrayList<>();
        Blocking.days(profile, Blocking.DAYS).forEach(day -> {
            sought.add(day + Blocking.ANYWHERE);
            if (anywhere) {
                later.add(day + ALL_COUNTRIES);
            } else {
                countries.forEach(code -> sought.add(day + code));
            }
        });
        days.addAll(Blocking.townMonths(profile, 0));
        sought.addAll(Blocking.townMonths(profile, 1));
        return new Keys(days, sought, later, Blocking.rarest(profile));
    }

    /** Names under the month in which a report came out, and under the one before, as tellings of these months stand. */
    public static List<String> monthsAndNames(Telling telling, List<String> names) {
        return Published.parse(telling.report().published())
                .map(p -> YearMonth.from(p.day()))
                .map(month -> names.stream()
                        .flatMap(name -> Stream.of(month + " " + name, month.minusMonths(1) + " " + name))
                        .toList())
                .orElse(List.of());
    }

    /** Whether one of some tellings came out in the month of a later one, or in the month before. */
    public static boolean monthApart(List<Telling> earlier, Telling later) {
        Optional<YearMonth> month = month(later);
        return earlier.stream()
                .map(Kin::month)
                .flatMap(Optional::stream)
                .anyMatch(m -> month.filter(it -> m.equals(it) || m.equals(it.minusMonths(1)))
                        .isPresent());
    }

    private static Optional<YearMonth> month(Telling telling) {
        return Published.parse(telling.report().published()).map(p -> YearMonth.from(p.day()));
    }

    /** Whether the two may become one incident, directly or through others. */
    public boolean near(Profile a, Profile b) {
        return scorer.logOdds(a, b) >= NEAR || scorer.logOdds(b, a) >= NEAR;
    }

    /**
     * Matches some reports alone.
     *
     * @param reports the profiles of each report, in order of publication
     * @return all gatherings, those that found no incident among them
     */
    public List<Gathering> gather(List<List<Profile>> reports) {
        return gather(reports, matching);
    }

    /**
     * The same, without comparing again what was compared lately.
     *
     * @param number which telling a place in these reports is, for ever
     */
    public List<Gathering> gather(List<List<Profile>> reports, ToLongFunction<Slot> number, PairScores known) {
        return gather(
                reports,
                new Matching(
                        profiler,
                        (a, b) -> known.of(
                                number.applyAsLong(a.slot()),
                                number.applyAsLong(b.slot()),
                                () -> scorer.logOdds(a, b))));
    }

    private static List<Gathering> gather(List<List<Profile>> reports, Matching matching) {
        List<List<Profile>> placed = new ArrayList<>();
        for (int order = 0; order < reports.size(); order++) {
            int place = order;
            placed.add(reports.get(order).stream().map(p -> p.at(place, place)).toList());
        }
        return matching.gatherAll(placed);
    }

    /** How well a telling fits others, as the mean of the log-odds; minus infinity where there are none. */
    public double fit(Profile telling, List<Profile> others) {
        return others.stream()
                .mapToDouble(other -> scorer.logOdds(other, telling))
                .average()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
