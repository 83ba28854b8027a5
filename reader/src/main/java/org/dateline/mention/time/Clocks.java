package org.dateline.mention.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.mention.time.TimeMention.Basis;

/** Gives a time of day its day: the one beside it ("9 p.m. on Aug. 5"), else the one last told, else the report's. */
final class Clocks {
    private static final String OPEN = "XXXX-XX-XX";
    private static final int BESIDE = 4;
    private static final java.util.Set<String> JOINTS = java.util.Set.of("on", ",", "at");

    private final Pieces pieces;
    private final TimeAnchor anchor;

    Clocks(Pieces pieces, TimeAnchor anchor) {
        this.pieces = pieces;
        this.anchor = anchor;
    }

    List<TimeMention> settle(List<TimeMention> times) {
        List<TimeMention> settled = new ArrayList<>(times);
        for (int i = 0; i < settled.size(); i++) {
            TimeMention time = settled.get(i);
            if (time.timex().value().startsWith(OPEN + "T")
                    && Character.isDigit(time.timex().value().charAt(OPEN.length() + 1))) {
                settled.set(i, settle(time, settled, i));
            }
        }
        return join(settled);
    }

    /** "9 p.m. on Aug. 5" and "Monday at 0330" are one time each. */
    private List<TimeMention> join(List<TimeMention> times) {
        List<TimeMention> joined = new ArrayList<>();
        for (TimeMention time : times) {
            TimeMention before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && areOne(before, time)) {
                TimeMention clock = isClock(before) ? before : time;
                joined.removeLast();
                joined.add(new TimeMention(
                        before.span().union(time.span()),
                        clock.rule(),
                        clock.timex(),
                        clock.interval(),
                        time.range(),
                        before.boundary(),
                        clock.basis()));
            } else {
                joined.add(time);
            }
        }
        return List.copyOf(joined);
    }

    private boolean areOne(TimeMention left, TimeMention right) {
        boolean pair = (isClock(left) && isDay(right)) || (isDay(left) && isClock(right));
        if (!pair || !findDay(left).equals(findDay(right))) {
            return false;
        }
        int from = pieces.firstFrom(left.span().end());
        int to = pieces.firstFrom(right.span().start());
        for (int i = from; i < to; i++) {
            boolean link = (i == from && JOINTS.contains(pieces.word(i)))
                    || (i == from + 1 && pieces.word(i).equals("at"));
            if (!link || pieces.isBreak(i)) {
                return false;
            }
        }
        return to - from <= 2 && !pieces.isBreak(to);
    }

    private static boolean isClock(TimeMention time) {
        return time.rule().startsWith("clock")
                || time.rule().equals("noon")
                || time.rule().startsWith("midnight")
                || time.rule().equals("oclock");
    }

    private static boolean isDay(TimeMention time) {
        return time.timex().type() == Timex.Type.DATE;
    }

    private TimeMention settle(TimeMention time, List<TimeMention> all, int index) {
        Optional<LocalDate> beside = beside(all, index, index + 1).or(() -> beside(all, index, index - 1));
        if (beside.isPresent()) {
            return on(time, beside.get(), Basis.TEXT);
        }
        for (int i = index - 1; i >= 0; i--) {
            Optional<LocalDate> day = findDay(all.get(i));
            if (day.isPresent()) {
                return on(time, day.get(), Basis.TEXT);
            }
        }
        return anchor.findDay().map(day -> on(time, day, anchor.basis())).orElse(time);
    }

    private Optional<LocalDate> beside(List<TimeMention> all, int index, int other) {
        if (other < 0 || other >= all.size()) {
            return Optional.empty();
        }
        if (isClock(all.get(other)) && other > index && other == index + 1) {
            return beside(all, other, other + 1);
        }
        int left = Math.min(index, other);
        int gap = pieces.firstFrom(all.get(left + 1).span().start())
                - pieces.firstFrom(all.get(left).span().end());
        return gap <= BESIDE ? findDay(all.get(other)) : Optional.empty();
    }

    private static Optional<LocalDate> findDay(TimeMention time) {
        return time.timex().value().matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? TimeAnchor.findDay(time.timex().value())
                : Optional.empty();
    }

    private static TimeMention on(TimeMention time, LocalDate day, Basis basis) {
        Timex timex = new Timex(
                time.timex().type(),
                day + time.timex().value().substring(OPEN.length()),
                time.timex().mod());
        return new TimeMention(
                time.span(), time.rule(), timex, Intervals.find(timex), time.range(), time.boundary(), basis);
    }
}
