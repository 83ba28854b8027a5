package org.dateline.incident.match;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the incidents that are worth a comparison: those of the same days in the same country or in none that is known, those of
 * one town in neighbouring months, and those that share rare words or names, so that a trial a year later still finds its attack.
 */
final class Blocking {
    static final int DAYS = 2;
    private static final int LONGEST_DAYS = 14;
    static final int RAREST = 25;
    static final int SHARED = 2;
    static final String ANYWHERE = "?";

    private final Map<String, List<Integer>> byDay = new HashMap<>();
    private final Map<Long, List<Integer>> byWord = new HashMap<>();

    void add(Profile profile, int number) {
        for (String country : countries(profile)) {
            for (LocalDate day : days(profile, 0)) {
                note(byDay, day + country, number);
            }
        }
        townMonths(profile, 0).forEach(key -> note(byDay, key, number));
        rarest(profile).forEach(word -> note(byWord, word, number));
    }

    /** Numbers of the candidates, lowest first. */
    Collection<Integer> candidates(Profile profile) {
        Set<Integer> found = new TreeSet<>();
        List<LocalDate> days = days(profile, DAYS);
        Set<String> countries = countries(profile);
        for (LocalDate day : days) {
            found.addAll(byDay.getOrDefault(day + ANYWHERE, List.of()));
            countries.forEach(c -> found.addAll(byDay.getOrDefault(day + c, List.of())));
        }
        townMonths(profile, 1).forEach(key -> found.addAll(byDay.getOrDefault(key, List.of())));
        Map<Integer, Integer> shared = new LinkedHashMap<>();
        for (long word : rarest(profile)) {
            byWord.getOrDefault(word, List.of()).forEach(n -> shared.merge(n, 1, Integer::sum));
        }
        shared.forEach((number, words) -> {
            if (words >= SHARED) {
                found.add(number);
            }
        });
        return found;
    }

    private static <K> void note(Map<K, List<Integer>> index, K key, int number) {
        List<Integer> numbers = index.computeIfAbsent(key, k -> new ArrayList<>());
        if (numbers.isEmpty() || numbers.getLast() != number) {
            numbers.add(number);
        }
    }

    static Set<String> countries(Profile profile) {
        Set<String> codes = new TreeSet<>();
        profile.spots().stream().map(Spot::country).forEach(code -> code.ifPresent(codes::add));
        return codes.isEmpty() ? Set.of(ANYWHERE) : codes;
    }

    /** The days that it may have happened on; without any, the day of publication and the one before. */
    static List<LocalDate> days(Profile profile, int margin) {
        LocalDate first = profile.moment()
                .map(Moment::first)
                .or(() -> profile.published().map(d -> d.minusDays(1)))
                .orElse(null);
        LocalDate last =
                profile.moment().map(Moment::last).or(profile::published).orElse(null);
        if (first == null || last == null || last.toEpochDay() - first.toEpochDay() > LONGEST_DAYS) {
            return List.of();
        }
        return first.minusDays(margin).datesUntil(last.plusDays(margin + 1L)).toList();
    }

    /** Its towns and sites with the months around the one in which the report came out, else in which it happened. */
    static List<String> townMonths(Profile profile, int margin) {
        Optional<LocalDate> day = profile.published().or(() -> profile.moment().map(Moment::last));
        if (day.isEmpty()) {
            return List.of();
        }
        Set<String> names = new TreeSet<>();
        profile.spots().stream().filter(Spot::small).map(Spot::names).forEach(names::addAll);
        YearMonth month = YearMonth.from(day.get());
        return IntStream.rangeClosed(-margin, margin)
                .mapToObj(month::plusMonths)
                .flatMap(m -> names.stream().map(name -> m + " " + name))
                .toList();
    }

    /** The rarest words, and the rarest of those that are names, as {@link Terms} know them. */
    static List<Long> rarest(Profile profile) {
        return Stream.of(profile.rare(), profile.names())
                .flatMap(words -> words.heaviest(RAREST).stream())
                .distinct()
                .toList();
    }
}
