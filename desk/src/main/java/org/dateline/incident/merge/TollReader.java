package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Figure;

/**
 * Works out what one report says of one outcome: totals before parts, parts added up where there is no total, outdated figures and
 * later deaths told apart.
 */
final class TollReader {
    private static final int REACH = 45;
    private static final int WORD_BEFORE = 12;
    private static final Pattern OLD_BEFORE = Pattern.compile(
            "\\b(and not|not|instead of|rather than|down from|up from"
                    + "|(first|initially|originally|previously|earlier|had) (said|reported|put|gave|claimed|estimated|thought|published|announced|counted)"
                    + "|(initial|early|earlier|previous|first) (reports?|counts?|tolls?|figures?|estimates?|number))\\b[^.;\\d]{0,30}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OLD_AFTER = Pattern.compile(
            "^[^\\d.;]{0,25}\\b(as (was )?(first|initially|earlier|previously|originally) (said|reported|thought|stated|announced|believed)"
                    + "|as (was )?reported (earlier|first|initially|previously))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WITHDRAWN = Pattern.compile(
            "\\b(withdr[ae]w\\w*|retract\\w*|it now turns out|we regret the error|has since been (corrected|revised))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int WITHDRAWAL_REACH = 220;
    private static final int PART_WITHDRAWAL_REACH = 110;

    private TollReader() {}

    /**
     * The toll that a report's figures of one outcome make.
     *
     * @param attackers its figures for the attackers' own
     * @param dead of the injured: how many the report says were killed, else 0
     */
    static ReportToll read(List<Entry> figures, List<Entry> attackers, int dead) {
        figures.stream()
                .filter(e -> e.figure().partOf().isPresent() && withdrawn(e, PART_WITHDRAWAL_REACH))
                .forEach(e -> e.discount("withdrawn by the same report"));
        List<Entry> tops =
                figures.stream().filter(e -> e.counted() && !part(e, figures)).toList();
        List<Entry> standing = tops.stream()
                .filter(e -> !outdated(e, tops) && !withDead(e, tops, dead))
                .toList();
        List<Entry> old =
                tops.stream().filter(e -> e.counted() && !standing.contains(e)).toList();
        List<Entry> more = standing.stream().filter(e -> added(e, standing)).toList();
        List<Entry> whole = standing.stream().filter(e -> !more.contains(e)).toList();
        List<Line> wholes =
                wholes(whole).stream().map(l -> withoutAttackers(l, attackers)).toList();
        wholes.stream()
                .findFirst()
                .ifPresent(now -> old.forEach(e -> e.supersede(now.lead(), "corrected by the same report")));
        if (wholes.isEmpty()) {
            old.forEach(e -> e.discount("an earlier figure, which the report no longer holds"));
        }
        if (!wholes.isEmpty() && wholes.getFirst().entries().stream().allMatch(Persons::single)) {
            return new ReportToll(List.of(beside(wholes.getFirst(), more)), List.of());
        }
        if (!wholes.isEmpty()) {
            more.forEach(e -> e.note("part of the report's own total"));
            return new ReportToll(wholes, List.of());
        }
        return new ReportToll(List.of(), more.stream().map(Line::of).toList());
    }

    /** "Four were shot; one died, the other three are in hospital": the four are not all injured. */
    private static boolean withDead(Entry entry, List<Entry> tops, int dead) {
        boolean rest = dead > 0
                && !Cues.OTHERS.in(entry.figure().text())
                && tops.stream()
                        .anyMatch(e -> e.size() > 0
                                && e.size() == entry.size() - dead
                                && Cues.OTHERS.in(e.figure().text()));
        if (rest) {
            entry.discount("counts the dead too");
        }
        return rest;
    }

    private static boolean part(Entry entry, List<Entry> figures) {
        boolean part = entry.figure()
                .partOf()
                .filter(parent -> figures.stream().anyMatch(e -> e.figure().id().equals(parent)))
                .isPresent();
        boolean bigger = figures.stream().anyMatch(e -> e.size() > entry.size());
        boolean among = Cues.PART.before(entry.sentence(), entry.figure().text(), 20)
                        && (bigger || entry.outcome() != Outcome.KILLED)
                || (bigger || entry.outcome() == Outcome.INJURED)
                        && Cues.SOME_OF.in(entry.figure().text());
        if (part || among) {
            entry.note("a part of the total");
            return true;
        }
        return false;
    }

    /** An earlier figure that the report itself puts right. */
    private static boolean outdated(Entry entry, List<Entry> tops) {
        boolean others = tops.stream().anyMatch(e -> e != entry && e.size() != entry.size());
        return others && (said(entry) || withdrawn(entry, WITHDRAWAL_REACH));
    }

    private static boolean said(Entry entry) {
        String sentence = entry.sentence();
        int at = sentence.indexOf(entry.figure().text());
        if (at < 0) {
            return false;
        }
        String before = sentence.substring(Math.max(0, at - REACH), at);
        String after = sentence.substring(at + entry.figure().text().length());
        return OLD_BEFORE.matcher(before).find() || OLD_AFTER.matcher(after).find();
    }

    private static boolean withdrawn(Entry entry, int reach) {
        String text = entry.telling().report().text();
        int at = text.indexOf(entry.sentence());
        if (at < 0) {
            return false;
        }
        int from = at + entry.sentence().length();
        return WITHDRAWN
                .matcher(text.substring(from, Math.min(text.length(), from + reach)))
                .find();
    }

    /** A later death, which comes on top. */
    private static boolean added(Entry entry, List<Entry> standing) {
        String text = entry.figure().text();
        boolean more = Cues.MORE.near(entry.sentence(), text, REACH)
                || Cues.ON_TOP.in(text)
                || Cues.ON_TOP.before(entry.sentence(), text, WORD_BEFORE);
        return more
                && !Cues.TOTAL.near(entry.sentence(), entry.figure().text(), 12)
                && standing.stream().noneMatch(e -> e != entry && !e.open() && e.size() < entry.size());
    }

    private static List<Line> wholes(List<Entry> figures) {
        List<Entry> everybody = everybody(figures);
        List<Entry> parts =
                distinct(figures.stream().filter(e -> !everybody.contains(e)).toList());
        boolean zero = everybody.stream().allMatch(e -> e.size() == 0);
        boolean some = parts.stream().anyMatch(e -> e.size() > 0);
        if (!everybody.isEmpty() && !(zero && some)) {
            parts.forEach(e -> e.note("a part of the total"));
            return choose(everybody);
        }
        everybody.forEach(e -> e.note("said of some of them"));
        if (!some) {
            parts.forEach(e -> e.note("said of one group only"));
            return List.of();
        }
        return List.of(totalOf(parts).map(Line::of).orElseGet(() -> sum(parts)));
    }

    /** "One of the men died. Another man was found dead": beside single people, others come on top. */
    private static Line beside(Line single, List<Entry> more) {
        return single.plus((int) more.stream()
                .map(e -> e.figure().text())
                .filter(Cues.ANOTHER::in)
                .count());
    }

    /** Figures for all; "four men" among them where what is told of "victims" is less: no total is smaller than a part. */
    private static List<Entry> everybody(List<Entry> figures) {
        List<Entry> plain = figures.stream()
                .filter(e -> !typed(e.figure()) && !Persons.single(e))
                .toList();
        int most = plain.stream().mapToInt(Entry::size).max().orElse(0);
        return most == 0
                ? plain
                : figures.stream()
                        .filter(e -> plain.contains(e) || e.size() > most)
                        .toList();
    }

    private static Line sum(List<Entry> parts) {
        List<Entry> singles = parts.stream().filter(Persons::single).toList();
        List<Entry> sorts = parts.stream().filter(e -> !singles.contains(e)).toList();
        Line all = Line.sum(parts);
        return all.plus(Persons.count(sorts, singles)
                - parts.stream().mapToInt(Entry::size).sum());
    }

    private static boolean typed(Figure figure) {
        return figure.group().filter(Line::typed).isPresent();
    }

    /** The part that is what the others come to. */
    private static Optional<Entry> totalOf(List<Entry> parts) {
        int sum = parts.stream().mapToInt(Entry::size).sum();
        return parts.stream()
                .filter(e -> parts.size() > 2 && e.size() * 2 == sum)
                .findFirst();
    }

    /** The same group with the same number is told twice, not two groups. */
    private static List<Entry> distinct(List<Entry> figures) {
        List<Entry> kept = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Entry entry : figures) {
            if (Persons.single(entry)) {
                kept.add(entry);
                continue;
            }
            var group = entry.figure().group().orElseThrow();
            Object key = List.of(
                    entry.size(), group.occupation(), group.nationality(), group.age(), group.sex(), group.combatant());
            if (seen.add(key)) {
                kept.add(entry);
            } else {
                entry.note("the same as before in the report");
            }
        }
        return kept;
    }

    /**
     * The report's own choice first: what it tells most often, of that what it tells first, one alone last; another speaker's figure
     * beside it.
     */
    private static List<Line> choose(List<Entry> figures) {
        Entry own = figures.stream()
                .min(Comparator.comparing(Entry::open)
                        .thenComparing(e -> e.size() == 0)
                        .thenComparing(e -> isRival(e, figures))
                        .thenComparing(e -> Cues.THE_REST.in(e.figure().text()))
                        .thenComparing(e -> e.size() == 1)
                        .thenComparingLong(e -> -times(e, figures)))
                .orElseThrow();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(own));
        for (Entry other : figures) {
            if (other == own) {
                continue;
            }
            if (rival(own, other)) {
                lines.add(Line.of(other));
            } else if (other.size() == own.size()) {
                other.note("the same as before in the report");
            } else {
                other.supersede(own, "not the report's own total");
            }
        }
        return lines;
    }

    /** Whether another number stands against it; words such as "people" are none. */
    private static boolean isRival(Entry entry, List<Entry> figures) {
        return entry.figure()
                .rivalOf()
                .filter(id -> figures.stream().anyMatch(e -> e.figure().id().equals(id) && !e.open()))
                .isPresent();
    }

    private static long times(Entry entry, List<Entry> figures) {
        return figures.stream()
                .filter(e -> e.size() == entry.size() && !e.open())
                .count();
    }

    private static boolean rival(Entry own, Entry other) {
        Optional<Attribution> a = own.attribution();
        Optional<Attribution> b = other.attribution();
        return other.size() != own.size()
                && !other.open()
                && b.isPresent()
                && other.figure().rivalOf().isPresent()
                && a.filter(x -> Parties.sameSpeaker(x, b.get())).isEmpty();
    }

    /** Bodies of attackers that the total includes are taken off. */
    private static Line withoutAttackers(Line line, List<Entry> attackers) {
        int theirs = attackers.stream()
                .filter(e -> e.figure()
                        .partOf()
                        .filter(line.lead().figure().id()::equals)
                        .isPresent())
                .mapToInt(Entry::size)
                .sum();
        if (theirs == 0 || theirs > line.low()) {
            return line;
        }
        line.lead().note("less the attackers among them");
        return line.plus(-theirs);
    }
}
