package org.dateline.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;

/**
 * Which incidents, in which order, how many of them. Empty lists and absent values do not choose.
 *
 * @param kinds any of these
 * @param countries any of these, ISO 3166-1 alpha-2
 * @param statuses any of these
 * @param stages any of these
 * @param from first day it may have happened on
 * @param to last day it may have happened on
 * @param box where the attack site is
 * @param leastKilled killed at least so many, by the best or the lowest figure
 * @param among only these ids, as a full-text index found them
 * @param words words that stand in the place, the actors, the weapons or a title, in any case; all of them
 * @param changedAfter only what changed after a number of {@link ChangeEntry}
 * @param view policy and moment; the columns of rows are of the policy balanced
 * @param limit rows of a page, 1 to 1000
 * @param after cursor of the page before
 */
public record IncidentQuery(
        List<IncidentKind> kinds,
        List<String> countries,
        List<Status> statuses,
        List<Stage> stages,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Box> box,
        Optional<Integer> leastKilled,
        Optional<List<String>> among,
        Optional<String> words,
        Optional<Long> changedAfter,
        Order order,
        View view,
        int limit,
        Optional<String> after) {
    /** All of them, latest first, a hundred a page. */
    public static final IncidentQuery ALL = new IncidentQuery(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Order.HAPPENED,
            View.NOW,
            100,
            Optional.empty());

    public IncidentQuery {
        Page.check(limit);
        kinds = List.copyOf(kinds);
        countries = List.copyOf(countries);
        statuses = List.copyOf(statuses);
        stages = List.copyOf(stages);
        among = among.map(List::copyOf);
    }

    /** Only of these kinds. */
    public IncidentQuery of(IncidentKind... some) {
        return new IncidentQuery(
                List.of(some),
                countries,
                statuses,
                stages,
                from,
                to,
                box,
                leastKilled,
                among,
                words,
                changedAfter,
                order,
                view,
                limit,
                after);
    }

    /** Only in these countries. */
    public IncidentQuery in(String... codes) {
        return new IncidentQuery(
                kinds,
                List.of(codes),
                statuses,
                stages,
                from,
                to,
                box,
                leastKilled,
                among,
                words,
                changedAfter,
                order,
                view,
                limit,
                after);
    }

    /** Only of these statuses. */
    public IncidentQuery standing(Status... some) {
        return new IncidentQuery(
                kinds,
                countries,
                List.of(some),
                stages,
                from,
                to,
                box,
                leastKilled,
                among,
                words,
                changedAfter,
                order,
                view,
                limit,
                after);
    }

    /** Only of these stages. */
    public IncidentQuery at(Stage... some) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                List.of(some),
                from,
                to,
                box,
                leastKilled,
                among,
                words,
                changedAfter,
                order,
                view,
                limit,
                after);
    }

    /** Only what happened on these days, both included. */
    public IncidentQuery between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                stages,
                first,
                last,
                box,
                leastKilled,
                among,
                words,
                changedAfter,
                order,
                view,
                limit,
                after);
    }

    /** Only in a part of the map. */
    public IncidentQuery within(Box part) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                stages,
                from,
                to,
                Optional.of(part),
                leastKilled,
                among,
                words,
                changedAfter,
                order,
                view,
                limit,
                after);
    }

    /** Only where at least so many were killed. */
    public IncidentQuery killedAtLeast(int people) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                stages,
                from,
                to,
                box,
                Optional.of(people),
                among,
                words,
                changedAfter,
                order,
                view,
                limit,
                after);
    }

    /** Only these ids. */
    public IncidentQuery among(List<String> ids) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                stages,
                from,
                to,
                box,
                leastKilled,
                Optional.of(ids),
                words,
                changedAfter,
                order,
                view,
                limit,
                after);
    }

    /** Only where all these words stand. */
    public IncidentQuery withWords(String text) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                stages,
                from,
                to,
                box,
                leastKilled,
                among,
                Optional.of(text),
                changedAfter,
                order,
                view,
                limit,
                after);
    }

    /** Only what changed after a number of the list of changes. */
    public IncidentQuery changedAfter(long number) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                stages,
                from,
                to,
                box,
                leastKilled,
                among,
                words,
                Optional.of(number),
                order,
                view,
                limit,
                after);
    }

    /** In another order. */
    public IncidentQuery by(Order other) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                stages,
                from,
                to,
                box,
                leastKilled,
                among,
                words,
                changedAfter,
                other,
                view,
                limit,
                after);
    }

    /** Under another policy or at another moment. */
    public IncidentQuery seen(View other) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                stages,
                from,
                to,
                box,
                leastKilled,
                among,
                words,
                changedAfter,
                order,
                other,
                limit,
                after);
    }

    /** With pages of another length. */
    public IncidentQuery limit(int rows) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                stages,
                from,
                to,
                box,
                leastKilled,
                among,
                words,
                changedAfter,
                order,
                view,
                rows,
                after);
    }

    /** The page after a cursor. */
    public IncidentQuery after(Optional<String> cursor) {
        return new IncidentQuery(
                kinds,
                countries,
                statuses,
                stages,
                from,
                to,
                box,
                leastKilled,
                among,
                words,
                changedAfter,
                order,
                view,
                limit,
                cursor);
    }
}
