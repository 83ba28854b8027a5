package org.dateline.mention.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;

/**
 * The line at the head of a report that tells whence and when it was filed: "KABUL, Afghanistan (Jan. 25, 2013)".
 *
 * @param span chars of the line, from the place to the last of date and agency; the dash behind it is not in it
 * @param text its words
 * @param place where it was filed: the report's place, not by itself that of the incident
 * @param placeSpan chars of the place
 * @param date the day told; where it has no year, the one nearest to publication
 * @param agencies who filed it ("AFP", "ACAN-EFE"), as written
 * @param body first char of the text behind the line
 */
public record DatelineHead(
        Span span,
        String text,
        Optional<String> place,
        Optional<Span> placeSpan,
        Optional<LocalDate> date,
        List<String> agencies,
        int body) {
    public DatelineHead {
        agencies = List.copyOf(agencies);
    }
}
