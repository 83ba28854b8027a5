package org.dateline.mention.place;

import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.mention.time.DatelineHead;
import org.dateline.report.Report;

/**
 * What is known of a report besides its text. All of it is weak evidence: a dateline is where a report was filed, an outlet
 * where it is read.
 *
 * @param dateline chars of the place at the head of the text
 * @param title headline, where it stands apart from the text
 * @param outlet name or internet domain
 * @param published ISO date or date-time
 */
public record PlaceContext(
        Optional<Span> dateline, Optional<String> title, Optional<String> outlet, Optional<String> published) {

    /** Nothing is known but the text. */
    public static PlaceContext none() {
        return new PlaceContext(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static PlaceContext of(Report report, Optional<DatelineHead> dateline) {
        return new PlaceContext(
                dateline.flatMap(DatelineHead::placeSpan),
                report.title(),
                report.outlet().or(report::url),
                report.published());
    }
}
