package org.dateline.store.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.incident.judge.Group;
import org.dateline.incident.judge.Member;
import org.dateline.incident.judge.Named;
import org.dateline.incident.match.Kin;
import org.dateline.reading.record.Reading;
import org.dateline.store.ReportKeys;
import org.dateline.store.Verified;
import org.jdbi.v3.core.Handle;

/** Holds a ledger against itself. */
final class Verification {
    private static final int MOST_PROBLEMS = 100;

    private final Handle handle;
    private final Reports reports;
    private final Kin kin;
    private final List<String> problems = new ArrayList<>();

    Verification(Handle handle, Reports reports, Kin kin) {
        this.handle = handle;
        this.reports = reports;
        this.kin = kin;
    }

    Verified run() {
        List<Long> numbers = handle.createQuery("SELECT number FROM report ORDER BY number")
                .mapTo(Long.class)
                .list();
        numbers.forEach(this::checkReport);
        checkThatNoneRefersToNothing();
        Set<String> live = new HashSet<>();
        handle.createQuery("SELECT DISTINCT hood FROM telling ORDER BY hood")
                .mapTo(Long.class)
                .list()
                .forEach(hood -> checkHood(hood, live));
        checkIds(live);
        return new Verified(numbers.size(), live.size(), problems);
    }

    private void tell(String problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    private void checkReport(long number) {
        try {
            Reading reading = Readings.whole(handle, number);
            String key = handle.createQuery("SELECT key FROM report WHERE number = :number")
                    .bind("number", number)
                    .mapTo(String.class)
                    .one();
            if (!ReportKeys.of(reading.report()).equals(key)) {
                tell("report " + number + " is not what its key says");
            }
            checkTellings(number, reading.incidents().size());
            if (!reports.load(handle, List.of(number)).get(number).profiles().equals(kin.profiles(reading))) {
                tell("what is compared of report " + number + " is not what its reading says");
            }
        } catch (RuntimeException e) {
            tell("report " + number + " cannot be read: " + e.getMessage());
        }
    }

    private void checkTellings(long number, int told) {
        int here = count("SELECT COUNT(*) FROM telling WHERE report = " + number);
        if (here != told) {
            tell("report " + number + " tells of " + told + " incidents, and " + here + " are derived");
        }
    }

    private void checkThatNoneRefersToNothing() {
        none(
                "readings of no report",
                "SELECT COUNT(*) FROM reading x LEFT JOIN report r ON r.number = x.report WHERE r.number IS NULL");
        none(
                "reports without a reading",
                "SELECT COUNT(*) FROM report r LEFT JOIN reading x ON x.report = r.number WHERE x.number IS NULL");
        none(
                "names of no report",
                "SELECT COUNT(*) FROM name n LEFT JOIN report r ON r.number = n.report WHERE r.number IS NULL");
        none(
                "blocks of no telling",
                "SELECT COUNT(*) FROM block b LEFT JOIN telling t ON t.report = b.report AND t.place = b.place WHERE t.report IS NULL");
        none(
                "tellings of no report",
                "SELECT COUNT(*) FROM telling t LEFT JOIN report r ON r.number = t.report WHERE r.number IS NULL");
        none(
                "ids that lead to nothing",
                "SELECT COUNT(*) FROM gone g LEFT JOIN incident i ON i.id = g.redirect LEFT JOIN gone h ON h.id = g.redirect"
                        + " WHERE g.redirect IS NOT NULL AND i.id IS NULL AND h.id IS NULL");
        none("ids that are incidents and are none", "SELECT COUNT(*) FROM gone g JOIN incident i ON i.id = g.id");
    }

    private void none(String what, String sql) {
        int n = count(sql);
        if (n > 0) {
            tell(n + " " + what);
        }
    }

    private int count(String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    /** Whether a neighbourhood derived again is as it was derived. */
    private void checkHood(long number, Set<String> live) {
        Set<Long> numbers = new TreeSet<>(handle.createQuery("SELECT DISTINCT report FROM telling WHERE hood = :hood")
                .bind("hood", number)
                .mapTo(Long.class)
                .list());
        Map<Long, Kept> known = reports.load(handle, numbers);
        Verdicts verdicts = Verdicts.of(handle, numbers, it -> it.undone().isEmpty());
        Hood hood = Hood.of(kin, List.copyOf(known.values()), verdicts);
        Map<String, Kept> byKey = known.values().stream().collect(Collectors.toMap(Kept::key, it -> it));
        Map<String, Incidents.Old> old = new Incidents(handle).ofHood(number);
        Map<String, String> members = new TreeMap<>();
        for (Named named : hood.named()) {
            named.group().members().forEach(m -> members.put(at(m, byKey), named.id()));
            if (!named.withdrawn()) {
                live.add(named.id());
                Incidents.Old before = old.get(named.id());
                if (before == null || !before.digest().equals(Folder.digest(named, verdicts, byKey))) {
                    tell("incident " + named.id() + " is not what is derived from its reports");
                }
            }
        }
        checkMembers(number, hood, members, byKey);
    }

    private void checkMembers(long number, Hood hood, Map<String, String> members, Map<String, Kept> byKey) {
        Set<String> all = new TreeSet<>();
        hood.groups().stream().map(Group::members).flatMap(List::stream).forEach(m -> all.add(at(m, byKey)));
        handle.createQuery("SELECT report, place, COALESCE(incident, '') FROM telling WHERE hood = :hood")
                .bind("hood", number)
                .map((rs, c) -> Map.entry(rs.getLong(1) + "#" + rs.getInt(2), rs.getString(3)))
                .forEach(row -> {
                    if (!all.contains(row.getKey()) || !row.getValue().equals(members.getOrDefault(row.getKey(), ""))) {
                        tell("telling " + row.getKey() + " is derived to be of '" + row.getValue() + "' and is not");
                    }
                });
    }

    private static String at(Member member, Map<String, Kept> byKey) {
        return byKey.get(member.ref().report()).number() + "#"
                + member.profile().slot().index();
    }

    private void checkIds(Set<String> live) {
        handle.createQuery("SELECT id FROM incident").mapTo(String.class).forEach(id -> {
            if (!live.contains(id)) {
                tell("incident " + id + " is derived from nothing");
            }
        });
    }
}
