package org.dateline.reading.incident;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.evidence.Offsets;
import org.dateline.mention.time.Precision;
import org.dateline.mention.time.TimeInterval;
import org.dateline.mention.time.TimeMention;
import org.dateline.reading.mentions.Mentions;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.TimePrecision;
import org.dateline.reading.record.When;

/** From a time mention to the record's {@code when}. */
final class Whens {
    private static final Pattern NAMED_NIGHT =
            Pattern.compile("(?i)(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tue|wed|thu|fri|sat|sun)\\b");

    private Whens() {}

    /** Absent where the mention covers no days that can be told. */
    static Optional<When> of(TimeMention time, String text, Offsets offsets) {
        TimeInterval interval = time.range()
                .or(time::interval)
                .map(found -> ofNight(found, time.span().of(text)))
                .orElse(null);
        if (interval == null) {
            return Optional.empty();
        }
        boolean open = time.boundary() == TimeMention.Boundary.BEFORE || time.boundary() == TimeMention.Boundary.UNTIL;
        Optional<String> end =
                interval.end().equals(interval.start()) && !open ? Optional.empty() : Optional.of(interval.end());
        return Optional.of(new When(
                time.span().of(text),
                open ? Optional.empty() : Optional.of(interval.start()),
                end,
                precision(interval.precision()),
                false,
                Optional.of(Evidence.at(offsets.toCodePoints(time.span())))));
    }

    /** The day of the report, for want of a told one, and marked so (coding rule E3); absent where that is unknown too. */
    static Optional<When> ofReport(Mentions mentions, Offsets offsets) {
        return mentions.anchor()
                .findDay()
                .map(day -> new When(
                        mentions.anchor().dateline().isPresent()
                                ? mentions.dateline().orElseThrow().text()
                                : mentions.report().published().orElseThrow(),
                        Optional.of(day.toString()),
                        Optional.empty(),
                        TimePrecision.DAY,
                        true,
                        mentions.dateline()
                                .filter(head -> head.date().isPresent())
                                .map(head -> Evidence.at(offsets.toCodePoints(head.span())))));
    }

    /** "Late on Sunday" and "Thursday night" are that day; "last night" and "the night of 4-5 August" are two. */
    private static TimeInterval ofNight(TimeInterval interval, String words) {
        boolean twoDays = interval.lastDay().equals(interval.firstDay().plusDays(1));
        boolean oneNamed = NAMED_NIGHT.matcher(words).find() && words.chars().noneMatch(Character::isDigit);
        return twoDays && oneNamed
                ? new TimeInterval(interval.start(), interval.start(), interval.precision())
                : interval;
    }

    private static TimePrecision precision(Precision precision) {
        return switch (precision) {
            case MINUTE -> TimePrecision.MINUTE;
            case HOUR -> TimePrecision.HOUR;
            case PART_OF_DAY -> TimePrecision.PART_OF_DAY;
            case DAY -> TimePrecision.DAY;
            case DAYS -> TimePrecision.DAYS;
            case WEEK -> TimePrecision.WEEK;
            case MONTH -> TimePrecision.MONTH;
            case YEAR -> TimePrecision.YEAR;
        };
    }
}
