package org.dateline.incident.merge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.incident.match.Telling;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Group;

/**
 * One figure for everybody of an outcome, as one report gives it or as it follows from its parts.
 *
 * @param lead the entry that stands for it
 * @param entries all entries that it is made of
 * @param high absent: open upwards
 */
record Line(Entry lead, List<Entry> entries, int low, Optional<Integer> high) {
    private static final List<String> ORDINALS = List.of(
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final Pattern ORDINAL = Pattern.compile(
            "\\b(?:(" + String.join("|", ORDINALS) + ")|(\\d{1,2})(?:nd|rd|th))\\b", Pattern.CASE_INSENSITIVE);

    Line {
        entries = List.copyOf(entries);
    }

    static Line of(Entry entry) {
        int low = entry.figure().low().orElse(0);
        return new Line(entry, List.of(entry), low, entry.figure().high());
    }

    /** The parts of one report added up. */
    static Line sum(List<Entry> parts) {
        int low = parts.stream().mapToInt(e -> e.figure().low().orElse(0)).sum();
        boolean open = parts.stream().anyMatch(Entry::open);
        Optional<Integer> high = open
                ? Optional.empty()
                : Optional.of(parts.stream()
                        .mapToInt(e -> e.figure().high().orElseThrow())
                        .sum());
        return new Line(parts.getFirst(), parts, low, high);
    }

    Line plus(int more) {
        return new Line(lead, entries, low + more, high.map(h -> h + more));
    }

    /** The same with a newer lead on top of it. */
    Line plus(Line newer) {
        Optional<Integer> top = high.flatMap(h -> newer.high.map(n -> h + n));
        return new Line(newer.lead, newer.entries, low + newer.low, top);
    }

    /** 3 for "a third victim has died", else 0. */
    int ordinal() {
        Matcher matcher = ORDINAL.matcher(lead.figure().text());
        if (low != 1 || lead.outcome() != Outcome.KILLED || !matcher.find()) {
            return 0;
        }
        return matcher.group(2) != null
                ? Integer.parseInt(matcher.group(2))
                : ORDINALS.indexOf(matcher.group(1).toLowerCase(Locale.ROOT)) + 2;
    }

    boolean open() {
        return high.isEmpty();
    }

    /** Whether it is a range such as "up to ten". */
    int best() {
        return low == 0 && high.isPresent() ? high.get() : low;
    }

    boolean equalTo(Line other) {
        return low == other.low && high.equals(other.high);
    }

    Telling telling() {
        return lead.telling();
    }

    Optional<Attribution> attribution() {
        return lead.attribution();
    }

    /** The people counted, where they are of some sort: "policemen", "women", not "people". */
    Optional<Group> group() {
        return entries.size() == 1 ? lead.figure().group().filter(Line::typed) : Optional.empty();
    }

    static boolean typed(Group group) {
        return group.occupation().isPresent()
                || group.nationality().isPresent()
                || group.age().isPresent()
                || group.sex().isPresent()
                || group.combatant().isPresent();
    }

    void supersede(Line by, String why) {
        entries.forEach(e -> e.supersede(by.lead, why));
    }

    void discount(String why) {
        entries.forEach(e -> e.discount(why));
    }
}
