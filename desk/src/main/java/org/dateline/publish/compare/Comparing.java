package org.dateline.publish.compare;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dateline.publish.compare.Comparison.Count;
import org.dateline.publish.compare.Comparison.Pair;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentRow;
import org.dateline.store.Ledger;
import org.dateline.store.Page;

/**
 * Finds which event of theirs is which incident of ours: by day and place first, then by the number of dead. Each of both is taken once,
 * the surest pair first.
 *
 * <pre>{@code
 * Comparison it = new Comparing(ledger).compare(ForeignFile.read(in));
 * }</pre>
 */
public final class Comparing {
    /** Days between which two datasets may date one happening. */
    private static final int MOST_DAYS = 3;

    private static final double LEAST_SURE = 0.5;
    private static final double LEAST_KM = 25;
    private static final double MOST_KM = 150;
    private static final double EARTH_KM = 6371;

    private final Ledger ledger;

    public Comparing(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Holds their events against the incidents of their days. */
    public Comparison compare(ForeignFile file) {
        NavigableDays ours = incidents(file.events());
        List<Pair> candidates = new ArrayList<>();
        for (Foreign it : file.events()) {
            for (IncidentRow row :
                    ours.between(it.from().minusDays(MOST_DAYS), it.to().plusDays(MOST_DAYS))) {
                double sureness = sureness(it, row);
                if (sureness >= LEAST_SURE) {
                    candidates.add(new Pair(it, row, Math.round(sureness * 100) / 100.0, count(it, row)));
                }
            }
        }
        return settled(file, candidates, ours);
    }

    private static Comparison settled(ForeignFile file, List<Pair> candidates, NavigableDays ours) {
        candidates.sort(Comparator.comparingDouble(Pair::sureness)
                .reversed()
                .thenComparing(it -> it.theirs().id())
                .thenComparing(it -> it.ours().id()));
        Set<Foreign> theirsTaken = new HashSet<>();
        Set<String> oursTaken = new HashSet<>();
        List<Pair> pairs = new ArrayList<>();
        for (Pair it : candidates) {
            if (!theirsTaken.contains(it.theirs()) && oursTaken.add(it.ours().id())) {
                theirsTaken.add(it.theirs());
                pairs.add(it);
            }
        }
        List<Foreign> onlyTheirs =
                file.events().stream().filter(it -> !theirsTaken.contains(it)).toList();
        Set<String> countries =
                file.events().stream().flatMap(it -> it.country().stream()).collect(Collectors.toSet());
        List<IncidentRow> onlyOurs = covered(file.events(), ours).stream()
                .filter(it -> !oursTaken.contains(it.id()))
                .filter(it -> it.country().filter(countries::contains).isPresent())
                .toList();
        return new Comparison(file, pairs, onlyTheirs, onlyOurs);
    }

    private static List<IncidentRow> covered(List<Foreign> events, NavigableDays ours) {
        Optional<LocalDate> first = events.stream().map(Foreign::from).min(Comparator.naturalOrder());
        Optional<LocalDate> last = events.stream().map(Foreign::to).max(Comparator.naturalOrder());
        return first.isPresent() ? ours.between(first.get(), last.orElseThrow()) : List.of();
    }

    /** Incidents of the days of some events, by their first day. */
    private NavigableDays incidents(List<Foreign> events) {
        NavigableDays days = new NavigableDays(new TreeMap<>());
        Optional<LocalDate> first = events.stream().map(Foreign::from).min(Comparator.naturalOrder());
        Optional<LocalDate> last = events.stream().map(Foreign::to).max(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return days;
        }
        IncidentQuery query = IncidentQuery.ALL
                .between(first.map(it -> it.minusDays(MOST_DAYS)), last.map(it -> it.plusDays(MOST_DAYS)))
                .limit(Page.LONGEST);
        Optional<String> cursor = Optional.empty();
        do {
            Page<IncidentRow> page = ledger.listIncidents(query.after(cursor));
            page.items().forEach(days::add);
            cursor = page.next();
        } while (cursor.isPresent());
        return days;
    }

    private record NavigableDays(TreeMap<LocalDate, List<IncidentRow>> byDay) {
        void add(IncidentRow row) {
            row.day()
                    .flatMap(Comparing::day)
                    .ifPresent(day ->
                            byDay.computeIfAbsent(day, it -> new ArrayList<>()).add(row));
        }

        List<IncidentRow> between(LocalDate from, LocalDate to) {
            return byDay.subMap(from, true, to, true).values().stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return switch (iso.length()) {
                case 4 -> Optional.of(LocalDate.parse(iso + "-01-01"));
                case 7 -> Optional.of(LocalDate.parse(iso + "-01"));
                default -> Optional.of(LocalDate.parse(iso));
            };
        } catch (DateTimeParseException e) {
            return Optional.empty(); // a day that no calendar has cannot be held against another
        }
    }

    // --- how sure ----------------------------------------------------------------------------------------------------

    private static double sureness(Foreign theirs, IncidentRow ours) {
        boolean otherCountry = theirs.country().isPresent()
                && ours.country().isPresent()
                && !theirs.country().equals(ours.country());
        double place = otherCountry ? 0 : place(theirs, ours);
        double time = time(theirs, ours);
        return place == 0 || time == 0 ? 0 : 0.45 * place + 0.35 * time + 0.2 * number(theirs, ours);
    }

    private static double place(Foreign theirs, IncidentRow ours) {
        boolean sameName = ours.place()
                .filter(it -> !theirs.place().isEmpty() && plain(it).equals(plain(theirs.place())))
                .isPresent();
        if (theirs.latitude().isEmpty()
                || theirs.longitude().isEmpty()
                || ours.latitude().isEmpty()
                || ours.longitude().isEmpty()) {
            return sameName ? 0.9 : 0;
        }
        double kilometres = kilometres(
                theirs.latitude().get(),
                theirs.longitude().get(),
                ours.latitude().get(),
                ours.longitude().get());
        double reach = Math.min(
                MOST_KM,
                Math.max(LEAST_KM, theirs.reachKm() + ours.radiusMetres().orElse(0) / 1000.0));
        double near = Math.max(0, 1 - kilometres / (2 * reach));
        return sameName ? Math.max(near, kilometres < MOST_KM ? 0.9 : 0) : near;
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Great circle. */
    static double kilometres(double north1, double east1, double north2, double east2) {
        double dNorth = Math.toRadians(north2 - north1) / 2;
        double dEast = Math.toRadians(east2 - east1) / 2;
        double a = Math.pow(Math.sin(dNorth), 2)
                + Math.cos(Math.toRadians(north1)) * Math.cos(Math.toRadians(north2)) * Math.pow(Math.sin(dEast), 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    private static double time(Foreign theirs, IncidentRow ours) {
        Optional<LocalDate> first = ours.day().flatMap(Comparing::day);
        Optional<LocalDate> last = ours.lastDay().flatMap(Comparing::day).or(() -> first);
        if (first.isEmpty()) {
            return 0;
        }
        long before = ChronoUnit.DAYS.between(last.get(), theirs.from());
        long after = ChronoUnit.DAYS.between(theirs.to(), first.get());
        long gap = Math.max(0, Math.max(before, after));
        double wide = ChronoUnit.DAYS.between(theirs.from(), theirs.to()) > 2 * MOST_DAYS ? 0.8 : 1;
        return gap > MOST_DAYS ? 0 : wide * (1 - gap * 0.25);
    }

    private static double number(Foreign theirs, IncidentRow ours) {
        return switch (count(theirs, ours)) {
            case SAME -> 1;
            case WITHIN -> 0.9;
            case ONE_SILENT -> 0.5;
            case DIFFERS -> {
                double most = Math.max(theirs.killed().orElse(0), ours.killed().orElse(0));
                double least = Math.min(theirs.killed().orElse(0), ours.killed().orElse(0));
                yield least / most;
            }
        };
    }

    private static Count count(Foreign theirs, IncidentRow ours) {
        int mine = ours.killed().orElse(0);
        // a dataset writes 0 where nobody told of dead, and then both may be silent
        if (theirs.killed().orElse(0) == mine) {
            return Count.SAME;
        }
        if (ours.killed().isEmpty() || theirs.killed().isEmpty()) {
            return Count.ONE_SILENT;
        }
        boolean within = theirs.least().orElse(Integer.MAX_VALUE) <= mine
                && mine <= theirs.most().orElse(-1);
        return within ? Count.WITHIN : Count.DIFFERS;
    }
}
