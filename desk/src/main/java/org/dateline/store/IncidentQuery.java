package org.dateline.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
        return with(it -> it.kinds = List.of(some));
    }

    /** Only in these countries. */
    public IncidentQuery in(String... codes) {
        return with(it -> it.countries = List.of(codes));
    }

    /** Only of these statuses. */
    public IncidentQuery standing(Status... some) {
        return with(it -> it.statuses = List.of(some));
    }

    /** Only of these stages. */
    public IncidentQuery at(Stage... some) {
        return with(it -> it.stages = List.of(some));
    }

    /** Only what happened on these days, both included. */
    public IncidentQuery between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return with(it -> {
            it.from = first;
            it.to = last;
        });
    }

    /** Only in a part of the map. */
    public IncidentQuery within(Box part) {
        return with(it -> it.box = Optional.of(part));
    }

    /** Only where at least so many were killed. */
    public IncidentQuery killedAtLeast(int people) {
        return with(it -> it.leastKilled = Optional.of(people));
    }

    /** Only these ids. */
    public IncidentQuery among(List<String> ids) {
        return with(it -> it.among = Optional.of(ids));
    }

    /** Only where all these words stand. */
    public IncidentQuery withWords(String text) {
        return with(it -> it.words = Optional.of(text));
    }

    /** Only what changed after a number of the list of changes. */
    public IncidentQuery changedAfter(long number) {
        return with(it -> it.changedAfter = Optional.of(number));
    }

    /** In another order. */
    public IncidentQuery by(Order other) {
        return with(it -> it.order = other);
    }

    /** Under another policy or at another moment. */
    public IncidentQuery seen(View other) {
        return with(it -> it.view = other);
    }

    /** With pages of another length. */
    public IncidentQuery limit(int rows) {
        return with(it -> it.limit = rows);
    }

    /** The page after a cursor. */
    public IncidentQuery after(Optional<String> cursor) {
        return with(it -> it.after = cursor);
    }

    private IncidentQuery with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** A query while one thing of it is being changed. */
    private static final class Draft {
        private List<IncidentKind> kinds;
        private List<String> countries;
        private List<Status> statuses;
        private List<Stage> stages;
        private Optional<LocalDate> from;
        private Optional<LocalDate> to;
        private Optional<Box> box;
        private Optional<Integer> leastKilled;
        private Optional<List<String>> among;
        private Optional<String> words;
        private Optional<Long> changedAfter;
        private Order order;
        private View view;
        private int limit;
        private Optional<String> after;

        Draft(IncidentQuery query) {
            kinds = query.kinds;
            countries = query.countries;
            statuses = query.statuses;
            stages = query.stages;
            from = query.from;
            to = query.to;
            box = query.box;
            leastKilled = query.leastKilled;
            among = query.among;
            words = query.words;
            changedAfter = query.changedAfter;
            order = query.order;
            view = query.view;
            limit = query.limit;
            after = query.after;
        }

        IncidentQuery done() {
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
                    after);
        }
    }
}
