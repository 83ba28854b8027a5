package org.dateline.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.incident.judge.Retouch;
import org.dateline.incident.judge.Ruling;
import org.dateline.incident.judge.TellingRef;
import org.dateline.store.Act;
import org.dateline.store.RefusedActException;
import org.jdbi.v3.core.Handle;

/** Finds out what an act comes down to, in tellings, as things stand. */
final class Judging {
    private final Handle handle;
    private final Reports reports;

    Judging(Handle handle, Reports reports) {
        this.handle = handle;
        this.reports = reports;
    }

    /** What an act comes down to, and what it concerns. */
    record Meaning(List<Ruling> rulings, Judgements.Concern concern) {}

    /** A telling of an incident. */
    private record Told(long report, TellingRef ref) {}

    /**
     * @throws RefusedActException if it cannot be
     */
    Meaning meaning(Act act) {
        return switch (act) {
            case Act.Merge(String incident, String other) -> merge(incident, other);
            case Act.Split(String incident, var some) -> split(incident, some);
            case Act.Move(String incident, String report, var to) -> move(incident, report, to);
            case Act.Correct(String incident, String field, var value, var why) -> {
                Retouch.findProblem(field, value).ifPresent(problem -> {
                    throw new RefusedActException(problem);
                });
                yield about(incident, List.of());
            }
            case Act.Confirm(String incident, var field, var why) -> about(incident, List.of());
            case Act.Withdraw(String incident, var why) -> about(incident, List.of(new Ruling.Withdrawn(incident)));
            case Act.Answer(String incident, String text, var on, String audience) -> answer(incident, text, audience);
            case Act.Hide(String incident, String reply, var why) -> hide(incident, reply);
        };
    }

    private Meaning about(String incident, List<Ruling> rulings) {
        tellings(incident);
        return new Meaning(rulings, new Judgements.Concern(List.of(), List.of(incident)));
    }

    private Meaning merge(String incident, String other) {
        if (incident.equals(other)) {
            throw new RefusedActException("an incident cannot be merged with itself");
        }
        List<Told> here = tellings(incident);
        List<Told> there = tellings(other);
        List<Ruling> rulings =
                List.of(new Ruling.Join(here.getFirst().ref(), there.getFirst().ref()), new Ruling.Yield(other));
        return new Meaning(rulings, concern(List.of(here, there), incident, other));
    }

    private Meaning split(String incident, List<String> ids) {
        Set<Long> numbers = new TreeSet<>();
        ids.forEach(id -> numbers.add(report(id)));
        List<Told> all = tellings(incident);
        List<Told> some = all.stream().filter(t -> numbers.contains(t.report())).toList();
        List<Told> rest =
                all.stream().filter(t -> !numbers.contains(t.report())).toList();
        if (some.isEmpty() || some.stream().map(Told::report).distinct().count() < numbers.size()) {
            throw new RefusedActException("not all of these reports tell of " + incident);
        }
        if (rest.isEmpty()) {
            throw new RefusedActException("all reports of " + incident + " would go, and nothing would be left of it");
        }
        List<Ruling> rulings = List.of(
                new Ruling.Part(refs(some), refs(rest)),
                new Ruling.Anchor(incident, rest.getFirst().ref()));
        return new Meaning(rulings, concern(List.of(all), incident));
    }

    private Meaning move(String incident, String id, Optional<String> to) {
        if (to.filter(incident::equals).isPresent()) {
            throw new RefusedActException("it is there already");
        }
        long number = report(id);
        List<Told> all = tellings(incident);
        List<Told> some = all.stream().filter(t -> t.report() == number).toList();
        List<Told> rest = all.stream().filter(t -> t.report() != number).toList();
        if (some.isEmpty()) {
            throw new RefusedActException("report " + id + " does not tell of " + incident);
        }
        List<Ruling> rulings = new ArrayList<>();
        if (!rest.isEmpty()) {
            rulings.add(new Ruling.Part(refs(some), refs(rest)));
            rulings.add(new Ruling.Anchor(incident, rest.getFirst().ref()));
        }
        List<Told> there = to.map(this::tellings).orElse(List.of());
        if (there.isEmpty()) {
            rulings.add(new Ruling.Aside(refs(some)));
        } else {
            rulings.add(new Ruling.Join(there.getFirst().ref(), some.getFirst().ref()));
            some.stream()
                    .skip(1)
                    .forEach(t -> rulings.add(new Ruling.Join(there.getFirst().ref(), t.ref())));
            if (rest.isEmpty()) {
                rulings.add(new Ruling.Yield(incident));
            }
        }
        List<String> ids = new ArrayList<>(List.of(incident));
        to.ifPresent(ids::add);
        return new Meaning(rulings, concern(List.of(all, there), ids.toArray(String[]::new)));
    }

    private Meaning answer(String incident, String text, String audience) {
        if (text.isBlank()) {
            throw new RefusedActException("a reply says something");
        }
        if (!audience.equals("team") && !audience.equals("public")) {
            throw new RefusedActException("a reply is for the team or for the public, not for '" + audience + "'");
        }
        return about(incident, List.of());
    }

    private Meaning hide(String incident, String reply) {
        boolean there = reply.matches("r\\d{1,18}")
                && Judgements.find(handle, Long.parseLong(reply.substring(1)))
                        .filter(it -> it.entry().act() instanceof Act.Answer)
                        .isPresent();
        if (!there) {
            throw new RefusedActException("there is no reply " + reply);
        }
        return about(incident, List.of());
    }

    private static List<TellingRef> refs(List<Told> tellings) {
        return tellings.stream().map(Told::ref).toList();
    }

    private static Judgements.Concern concern(List<List<Told>> tellings, String... incidents) {
        Set<Long> numbers = new TreeSet<>();
        tellings.forEach(some -> some.forEach(t -> numbers.add(t.report())));
        return new Judgements.Concern(numbers, List.of(incidents));
    }

    private long report(String id) {
        return Reports.find(handle, id)
                .orElseThrow(() -> new RefusedActException("there is no report " + id))
                .number();
    }

    /** The tellings of a living incident, in order of publication. */
    private List<Told> tellings(String incident) {
        record Row(long report, int place) {}
        if (new Incidents(handle).standing(incident).filter("live"::equals).isEmpty()) {
            throw new RefusedActException(new Incidents(handle)
                    .standing(incident)
                    .map(standing -> incident + " is no incident any more: " + standing)
                    .orElse("there is no incident " + incident));
        }
        List<Row> rows = handle.createQuery(
                        "SELECT report, place FROM telling WHERE incident = :incident ORDER BY report, place")
                .bind("incident", incident)
                .map((rs, c) -> new Row(rs.getLong(1), rs.getInt(2)))
                .list();
        Map<Long, Kept> known =
                reports.load(handle, rows.stream().map(Row::report).distinct().toList());
        return rows.stream()
                .sorted(java.util.Comparator.comparing((Row row) -> known.get(row.report()), Kept.ORDER)
                        .thenComparingInt(Row::place))
                .map(row -> new Told(
                        row.report(),
                        Hood.ref(
                                known.get(row.report()),
                                known.get(row.report())
                                        .profiles()
                                        .get(row.place())
                                        .slot())))
                .toList();
    }
}
