package org.dateline.mention.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.mention.time.TimeMention.Basis;
import org.dateline.mention.time.TimeMention.Boundary;
import org.dateline.text.AnnotatedText;

/**
 * Finds the time expressions of a text and gives them TIMEX3 values and days.
 *
 * <pre>{@code
 * TimeReader reader = TimeReader.standard();
 * List<TimeMention> times = reader.read(annotated, TimeAnchor.published(LocalDate.of(2024, 8, 6)));
 * }</pre>
 *
 * <p>The values follow TimeML 1.2.1. Histories, which tell their years, are read as HeidelTime reads narratives: from the last date
 * told, not from the day of publication (Strötgen and Gertz 2010). One reader may be shared by threads.
 */
public final class TimeReader {
    private static final Set<String> SINCES = Set.of("since", "from");
    private static final Set<String> UNTILS = Set.of("until", "till", "through", "til");
    private static final Set<String> BEFORES = Set.of("before", "by");

    private final TimeRules rules;

    private TimeReader(TimeRules rules) {
        this.rules = rules;
    }

    /** With the rules that come with the library; takes some milliseconds, so keep it. */
    public static TimeReader standard() {
        return new TimeReader(TimeRules.standard());
    }

    /** The times of a text, in its order, never overlapping. */
    public List<TimeMention> read(AnnotatedText text, TimeAnchor anchor) {
        return read(text.text(), anchor);
    }

    /** The times of a text that nothing is known about but its characters. */
    public List<TimeMention> read(String text, TimeAnchor anchor) {
        Pieces pieces = Pieces.of(text);
        List<Match> matches = matches(pieces);
        Resolver resolver = new Resolver(anchor, Narrative.is(matches, anchor));
        List<TimeMention> times = new ArrayList<>();
        for (Match match : matches) {
            times.addAll(mentions(match, pieces, resolver));
        }
        return new Clocks(pieces, anchor).settle(times);
    }

    List<TimeRule> listRules() {
        return rules.list();
    }

    /** A stretch of pieces that a pattern matched. */
    record Match(TimeRules.Entry entry, Captures captures, int from, int to) {}

    private List<Match> matches(Pieces pieces) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Match best = longest(pieces, at);
            if (best != null) {
                matches.add(best);
            }
            at = best == null ? at + 1 : best.to();
        }
        return matches;
    }

    private Match longest(Pieces pieces, int at) {
        Match best = null;
        for (TimeRules.Entry entry : rules.startingAt(pieces, at)) {
            Captures captures = new Captures(entry.compiled().slots().size(), at);
            int end = entry.compiled().pattern().match(pieces, at, captures);
            if (end > (best == null ? at : best.to()) && allows(entry.rule(), pieces, at, end)) {
                best = new Match(entry, captures, at, end);
            }
        }
        return best;
    }

    private static boolean allows(TimeRule rule, Pieces pieces, int from, int to) {
        return rule.guards().stream().allMatch(guard -> guard.holds(pieces, from, to));
    }

    private static List<TimeMention> mentions(Match match, Pieces pieces, Resolver resolver) {
        Tense tense = Tense.at(pieces, match.from(), match.to());
        List<TimeMention> found = new ArrayList<>();
        for (TimeRule.Template template : match.entry().rule().templates()) {
            findSpan(match, template, pieces).ifPresent(span -> {
                Args args = new Args(template.args(), match.entry().compiled().slots(), match.captures());
                resolver.resolve(template.work(), args, tense)
                        .ifPresent(outcome -> found.add(mention(match, pieces, span, outcome)));
            });
        }
        return found.size() > 1 ? asRange(found) : found;
    }

    private static TimeMention mention(Match match, Pieces pieces, Span span, Resolver.Outcome outcome) {
        return new TimeMention(
                span,
                match.entry().rule().name(),
                outcome.timex(),
                Intervals.find(outcome.timex()),
                Optional.empty(),
                boundary(pieces, pieces.firstFrom(span.start())),
                outcome.basis());
    }

    /** The slots that a template names, or the whole match; empty if none of the slots was caught. */
    private static Optional<Span> findSpan(Match match, TimeRule.Template template, Pieces pieces) {
        if (template.span().isEmpty()) {
            return Optional.of(pieces.span(match.from(), match.to()));
        }
        Span span = null;
        for (String name : template.span()) {
            Integer slot = match.entry().compiled().slots().get(name);
            if (slot != null && match.captures().value(slot) != null) {
                Span caught = pieces.span(
                        match.captures().from(slot), match.captures().to(slot));
                span = span == null ? caught : span.union(caught);
            }
        }
        return Optional.ofNullable(span);
    }

    private static List<TimeMention> asRange(List<TimeMention> ends) {
        Optional<TimeInterval> first = ends.getFirst().interval();
        Optional<TimeInterval> last = ends.getLast().interval();
        if (first.isEmpty() || last.isEmpty()) {
            return ends;
        }
        Optional<TimeInterval> range = Optional.of(first.get().to(last.get()));
        return ends.stream()
                .map(end -> new TimeMention(
                        end.span(), end.rule(), end.timex(), end.interval(), range, end.boundary(), end.basis()))
                .toList();
    }

    private static Boundary boundary(Pieces pieces, int from) {
        String before = pieces.word(from - 1);
        String lead = before.equals("the") || before.equals("early") || before.equals("late")
                ? pieces.word(from - 2)
                : before;
        if (SINCES.contains(lead)) {
            return Boundary.SINCE;
        }
        if (UNTILS.contains(lead)) {
            return Boundary.UNTIL;
        }
        if (lead.equals("after")) {
            return Boundary.AFTER;
        }
        return BEFORES.contains(lead) ? Boundary.BEFORE : Boundary.ON;
    }

    static boolean isOpen(TimeMention time) {
        return time.basis() == Basis.NONE;
    }
}
