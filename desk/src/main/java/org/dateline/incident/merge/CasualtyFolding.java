package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.incident.match.Telling;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.GroupCount;
import org.dateline.lexicon.Family;
import org.dateline.lexicon.Outcome;
import org.dateline.lexicon.Stance;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Incident;

/**
 * The ledger of casualties first, the numbers second.
 *
 * <p>The rule: victims are counted and attackers apart; an attacker's figures about its victims never count; a copy counts once; a
 * newer credible figure supersedes; parties that differ both count; a later death is added.
 */
final class CasualtyFolding {
    private static final int REPLY = 160;

    private final Policy policy;
    private final Parties parties;
    private final Map<String, String> groups;
    private boolean taken;
    private final List<Entry> ledger = new ArrayList<>();
    private final Map<Outcome, TollFolding> victims = new EnumMap<>(Outcome.class);
    private final Map<Outcome, TollFolding> attackers = new EnumMap<>(Outcome.class);

    CasualtyFolding(Policy policy, Parties parties, Map<String, String> groups) {
        this.policy = policy;
        this.parties = parties;
        this.groups = groups;
    }

    /** All figures so far. */
    List<Entry> ledger() {
        return ledger;
    }

    /** The next telling, in order of publication. */
    void take(Telling telling) {
        taken = taken || tellsOfTaken(telling.told());
        List<Entry> figures = telling.told().casualties().stream()
                .map(f -> new Entry(telling, f))
                .toList();
        ledger.addAll(figures);
        List<Entry> eligible = figures.stream().filter(this::eligible).toList();
        Victims.tellDeadFromInjured(eligible);
        diedSince(eligible);
        int dead = 0;
        for (Outcome outcome : Outcome.values()) {
            List<Entry> theirs = of(eligible, outcome, true);
            fold(attackers, outcome, TollReader.read(theirs, List.of(), 0));
            ReportToll toll = TollReader.read(of(eligible, outcome, false), theirs, dead);
            fold(victims, outcome, toll);
            if (outcome == Outcome.KILLED) {
                dead = toll.wholes().stream().findFirst().map(Line::best).orElse(0);
            }
        }
        shotAtAll(telling);
        settleMissing();
    }

    /** Whether people were carried off: only then anybody can come back. */
    private static boolean tellsOfTaken(Incident told) {
        return told.kind().family() == Family.SEIZURE
                || told.casualties().stream()
                        .anyMatch(f -> f.outcome() == Outcome.KIDNAPPED || f.outcome() == Outcome.MISSING);
    }

    private static List<Entry> of(List<Entry> entries, Outcome outcome, boolean attackers) {
        return entries.stream()
                .filter(e -> e.outcome() == outcome && e.attackers() == attackers && e.counted())
                .toList();
    }

    private boolean eligible(Entry entry) {
        whyNot(entry).ifPresent(entry::discount);
        return entry.counted();
    }

    private Optional<String> whyNot(Entry entry) {
        Figure figure = entry.figure();
        Optional<Attribution> by = figure.attribution();
        if (!entry.numbered()) {
            return Optional.of("no number");
        }
        if (figure.cumulative()) {
            return Optional.of("spans several incidents");
        }
        if (by.filter(a -> a.stance() == Stance.DENIES || a.stance() == Stance.DOUBTS)
                        .isPresent()
                && Cues.DENIAL.in(entry.sentence())) {
            return Optional.of("denied");
        }
        if (by.isPresent() && Cues.REJECTED.in(entry.after(REPLY))) {
            return Optional.of("rejected by those who answered");
        }
        if (by.filter(a -> a.stance() == Stance.EXPECTS).isPresent()
                || Cues.HYPOTHETICAL.near(entry.sentence(), figure.text(), 30)) {
            return Optional.of("hypothetical");
        }
        if ((!entry.attackers() || Cues.ENEMIES.in(figure.text())) && byAttackers(entry)) {
            return Optional.of("the attackers' own figure");
        }
        if (entry.outcome() == Outcome.RELEASED && !taken) {
            return Optional.of("nobody had been taken");
        }
        if (entry.outcome() == Outcome.KIDNAPPED && stillHeld(entry)) {
            return Optional.of("those still held");
        }
        return outsideAuthority(entry);
    }

    /** Said by those who attacked, or by nobody in a release of theirs. */
    private boolean byAttackers(Entry entry) {
        return entry.attribution()
                .map(parties::attackers)
                .orElseGet(() -> entry.telling()
                        .report()
                        .outlet()
                        .filter(parties::releases)
                        .isPresent());
    }

    private Optional<String> outsideAuthority(Entry entry) {
        return policy.authority().filter(who -> !speaks(who, entry)).map(who -> "not by " + who);
    }

    private static boolean speaks(String who, Entry entry) {
        boolean speaker = entry.attribution()
                .filter(a -> Names.same(who, a.speaker())
                        || a.party().filter(p -> Names.same(who, p)).isPresent())
                .isPresent();
        return speaker
                || entry.telling()
                        .report()
                        .outlet()
                        .filter(o -> Names.same(who, o))
                        .isPresent();
    }

    /** "Nine men are still held", or just as many as are left of those taken. */
    private boolean stillHeld(Entry entry) {
        if (Cues.STILL_HELD.near(entry.sentence(), entry.figure().text(), 30)) {
            return true;
        }
        Optional<Integer> taken = best(Outcome.KIDNAPPED);
        Optional<Integer> back = best(Outcome.RELEASED);
        return taken.isPresent() && back.isPresent() && back.get() > 0 && entry.size() == taken.get() - back.get();
    }

    private Optional<Integer> best(Outcome outcome) {
        return Optional.ofNullable(victims.get(outcome))
                .flatMap(TollFolding::best)
                .map(Line::best);
    }

    private void fold(Map<Outcome, TollFolding> side, Outcome outcome, ReportToll toll) {
        if (!toll.isEmpty()) {
            side.computeIfAbsent(outcome, o -> new TollFolding(o, policy, groups))
                    .take(toll, best(Outcome.KIDNAPPED));
        }
    }

    /** "Five people were shot": those who were not killed were hurt, where the report gives no number of injured. */
    private void shotAtAll(Telling telling) {
        TollFolding all = victims.get(Outcome.KILLED_OR_INJURED);
        boolean fresh = all != null
                && all.best().filter(l -> l.telling().sameReport(telling)).isPresent();
        if (!fresh || victims.containsKey(Outcome.INJURED)) {
            return;
        }
        Line line = all.best().orElseThrow();
        int killed = best(Outcome.KILLED).orElse(0);
        if (line.low() >= killed && line.low() > 0) {
            victims.computeIfAbsent(Outcome.INJURED, o -> new TollFolding(o, policy, groups))
                    .take(new ReportToll(List.of(line.plus(-killed)), List.of()), Optional.empty());
        }
    }

    /** Whoever was the only one hurt, and is now told of as dead, is injured no longer. */
    private void diedSince(List<Entry> figures) {
        TollFolding injured = victims.get(Outcome.INJURED);
        List<Entry> dead = of(figures, Outcome.KILLED, false);
        if (injured == null
                || best(Outcome.KILLED).isPresent()
                || !of(figures, Outcome.INJURED, false).isEmpty()) {
            return;
        }
        injured.best()
                .filter(line -> Victims.isDeadNow(line, dead))
                .ifPresent(line -> injured.drop(Line.of(dead.getFirst()), "died of it"));
    }

    /** Nobody is missing once all who were taken are accounted for. */
    private void settleMissing() {
        TollFolding missing = victims.get(Outcome.MISSING);
        Optional<Integer> taken = best(Outcome.KIDNAPPED);
        int known = best(Outcome.RELEASED).orElse(0) + best(Outcome.KILLED).orElse(0);
        if (missing != null
                && !missing.standing().isEmpty()
                && taken.filter(t -> known >= t).isPresent()) {
            missing.drop(
                    victims.get(best(Outcome.RELEASED).isPresent() ? Outcome.RELEASED : Outcome.KILLED)
                            .best()
                            .orElseThrow(),
                    "all who were taken are accounted for");
        }
    }

    /** The casualties of victims and bystanders, by outcome. */
    Map<String, Casualties> ofVictims() {
        return sheet(victims);
    }

    /** The attackers' own, by outcome. */
    Map<String, Casualties> ofAttackers() {
        return sheet(attackers);
    }

    private Map<String, Casualties> sheet(Map<Outcome, TollFolding> side) {
        Map<String, Casualties> sheet = new LinkedHashMap<>();
        side.forEach((outcome, folding) -> {
            List<Line> standing = outcome == Outcome.INJURED
                    ? folding.standing().stream().map(l -> withoutDead(l, side)).toList()
                    : folding.standing();
            if (!standing.isEmpty()) {
                sheet.put(outcome.toString(), cell(outcome, standing));
            }
        });
        return sheet;
    }

    /** Of "five people were shot" those who died of it are taken off. */
    private static Line withoutDead(Line injured, Map<Outcome, TollFolding> side) {
        int dead = Optional.ofNullable(side.get(Outcome.KILLED))
                .flatMap(TollFolding::best)
                .map(Line::best)
                .orElse(0);
        boolean among = injured.entries().stream().allMatch(Entry::withDead) && injured.low() > dead;
        return among ? injured.plus(-dead) : injured;
    }

    private Casualties cell(Outcome outcome, List<Line> standing) {
        int low = standing.stream().mapToInt(Line::low).min().orElseThrow();
        boolean open = standing.stream().anyMatch(Line::open);
        Optional<Integer> high = open
                ? Optional.empty()
                : Optional.of(standing.stream()
                        .mapToInt(l -> l.high().orElseThrow())
                        .max()
                        .orElseThrow());
        Optional<Integer> best = switch (policy.kind()) {
            case RANGE -> Optional.empty();
            case CONSERVATIVE -> Optional.of(low);
            case BALANCED, LATEST, AUTHORITY -> Optional.of(standing.getFirst().best());
        };
        Line first = standing.getFirst();
        List<String> figures = standing.stream()
                .flatMap(l -> l.entries().stream())
                .map(Entry::id)
                .distinct()
                .toList();
        return new Casualties(
                best,
                Optional.of(low),
                high,
                policy.toString(),
                first.telling().report().published(),
                parts(outcome, first),
                figures);
    }

    /** The groups that the report of the best figure tells of. */
    private List<GroupCount> parts(Outcome outcome, Line best) {
        return ledger.stream()
                .filter(e -> e.telling().equals(best.telling()) && e.outcome() == outcome && !e.attackers())
                .filter(e -> e.figure().group().isPresent() && e.counted())
                .map(e -> new GroupCount(
                        e.figure().group().orElseThrow().text(),
                        e.figure().low(),
                        e.figure().high(),
                        List.of(e.id())))
                .toList();
    }
}
