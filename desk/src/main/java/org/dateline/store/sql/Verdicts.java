package org.dateline.store.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.incident.judge.Name;
import org.dateline.incident.judge.Remark;
import org.dateline.incident.judge.Ruling;
import org.dateline.incident.judge.TellingRef;
import org.dateline.store.Act;
import org.dateline.store.JudgementEntry;
import org.jdbi.v3.core.Handle;

/**
 * What people judged of some reports, without what they took back, and the names that were given to incidents there.
 *
 * @param taken whether an id was given already, anywhere
 */
record Verdicts(List<Name> names, List<Ruling> rulings, List<Remark> remarks, Predicate<String> taken) {
    Verdicts {
        names = List.copyOf(names);
        rulings = List.copyOf(rulings);
        remarks = List.copyOf(remarks);
    }

    boolean isTaken(String id) {
        return taken.test(id);
    }

    /** Those that concern some reports; of judgements those that hold. */
    static Verdicts of(Handle handle, Collection<Long> reports, Predicate<JudgementEntry> holds) {
        List<Name> names = names(handle, reports);
        List<Judgements.Judgement> judgements = Judgements.concerning(
                handle, reports, names.stream().map(Name::id).toList());
        List<Ruling> rulings = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        Set<String> hidden = new HashSet<>();
        List<JudgementEntry> held = new ArrayList<>();
        for (Judgements.Judgement judgement : judgements) {
            if (holds.test(judgement.entry())) {
                rulings.addAll(judgement.rulings());
                held.add(judgement.entry());
                if (judgement.entry().act() instanceof Act.Hide hide) {
                    hidden.add(hide.reply());
                }
            }
        }
        held.forEach(it -> remark(it, hidden).ifPresent(remarks::add));
        return new Verdicts(names, rulings, remarks, id -> isGiven(handle, id));
    }

    private static boolean isGiven(Handle handle, String id) {
        return handle.createQuery("SELECT COUNT(*) FROM name WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static List<Name> names(Handle handle, Collection<Long> reports) {
        List<Name> names = new ArrayList<>();
        InLists.each(
                reports,
                part -> handle.createQuery("SELECT id, telling, number FROM name WHERE report IN (<reports>)")
                        .bindList("reports", part)
                        .map((rs, c) -> new Name(rs.getString(1), TellingRef.parse(rs.getString(2)), rs.getLong(3)))
                        .forEach(names::add));
        return names.stream().sorted(Comparator.comparingLong(Name::number)).toList();
    }

    private static Optional<Remark> remark(JudgementEntry it, Set<String> hidden) {
        return switch (it.act()) {
            case Act.Correct(String incident, String field, var value, var why) ->
                Optional.of(new Remark.Correction(it.number(), it.at(), it.by(), incident, field, value, why));
            case Act.Confirm(String incident, var field, var why) ->
                Optional.of(new Remark.Confirmation(it.number(), it.at(), it.by(), incident, field, why));
            case Act.Answer(String incident, String text, var on, String audience) ->
                Optional.of(new Remark.Answer(
                        it.number(),
                        it.at(),
                        it.by(),
                        incident,
                        text,
                        on,
                        audience,
                        hidden.contains("r" + it.number())));
            case Act.Merge act -> Optional.empty();
            case Act.Split act -> Optional.empty();
            case Act.Move act -> Optional.empty();
            case Act.Withdraw act -> Optional.empty();
            case Act.Hide act -> Optional.empty();
        };
    }
}
