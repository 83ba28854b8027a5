package org.dateline.mention.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.Entry;
import org.dateline.mention.time.DatelineHead;
import org.dateline.report.Report;

/**
 * What is known of a report besides its text. All of it is weak evidence: a dateline is where a report was filed, an outlet
 * where it is read.
 *
 * @param dateline chars of the place at the head of the text
 * @param around a place that the rest of the report tells of
 * @param outlet name or internet domain
 * @param published ISO date or date-time
 */
public record PlaceContext(
        Optional<Span> dateline, Optional<Entry> around, Optional<String> outlet, Optional<String> published) {

    /** Nothing is known but the text. */
    public static PlaceContext none() {
        return new PlaceContext(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static PlaceContext of(Report report, Optional<DatelineHead> dateline) {
        return new PlaceContext(
                dateline.flatMap(DatelineHead::placeSpan),
                Optional.empty(),
                report.outlet().or(report::url),
                report.published());
    }

    /** The context of the title, which has no dateline, but the text's surest place. */
    public PlaceContext ofTitle(List<PlaceMention> told) {
        Optional<Entry> surest = told.stream()
                .filter(place -> !place.metonym())
                .max(Comparator.comparingDouble(PlaceMention::confidence))
                .flatMap(PlaceMention::resolved)
                .flatMap(ResolvedPlace::entry);
        return new PlaceContext(Optional.empty(), surest, outlet, published);
    }
}
