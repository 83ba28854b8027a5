package org.dateline.mention.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Tells a history from a news report: it tells many years, most of them not the report's own, and hardly a weekday or "today".
 */
final class Narrative {
    private static final int FEW_YEARS = 4;
    private static final Set<String> DEICTIC = Set.of(
            "weekday", "today", "yesterday", "tomorrow", "part-today", "last-night", "weekday-part", "weekday-last");

    private Narrative() {}

    static boolean is(List<TimeReader.Match> matches, TimeAnchor anchor) {
        int here = anchor.findDay().map(LocalDate::getYear).orElse(0);
        int years = 0;
        int deictic = 0;
        for (TimeReader.Match match : matches) {
            Integer slot = match.entry().compiled().slots().get("y");
            String year = slot == null ? null : match.captures().value(slot);
            years += year != null && year.matches("\\d{1,4}") && Math.abs(Integer.parseInt(year) - here) > 1 ? 1 : 0;
            deictic += DEICTIC.contains(match.entry().rule().name()) ? 1 : 0;
        }
        return years >= FEW_YEARS && years > 2 * deictic;
    }
}
