package org.dateline.reading.event;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.mention.event.EventMention;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.place.ResolvedPlace;
import org.dateline.mention.time.TimeAnchor;
import org.dateline.mention.time.TimeMention;
import org.dateline.text.AnnotatedText;

/** The door of this room: which happenings a report tells, and what its other words about violence are. */
public final class Happenings {
    /** What lies further back is told to explain (coding rule: "attacks of earlier months or years are background"). */
    public static final int BACKGROUND_DAYS = 60;

    private final HappeningReader reader = new HappeningReader();

    /**
     * What a report tells.
     *
     * @param incidents the most prominent first
     * @param asides words about violence that make no incident of their own
     */
    public record Told(List<Happening> incidents, List<Aside> asides) {}

    /** Background, a threat, something feared or denied. */
    public record Aside(EventMention event, Status status, String because, int sentence) {}

    /**
     * Reads the happenings of a report.
     *
     * @param counted tokens that tell a casualty that was counted
     */
    public Told read(
            AnnotatedText text,
            List<EventMention> events,
            List<TimeMention> times,
            List<PlaceMention> places,
            TimeAnchor anchor,
            Set<Integer> counted) {
        List<Spot> spots = spots(places);
        IntPredicate isCounted = counted::contains;
        HappeningReader.Result result = reader.read(text, events, times, spots, anchor, isCounted);
        List<Aside> asides = result.asides().stream()
                .map(telling -> new Aside(telling.event(), telling.status(), telling.because(), telling.sentence()))
                .toList();
        return new Told(result.incidents(), asides);
    }

    static List<Spot> spots(List<PlaceMention> places) {
        return places.stream()
                .filter(place -> !place.metonym())
                .map(Happenings::spot)
                .toList();
    }

    private static Spot spot(PlaceMention place) {
        Span span = place.span();
        return new Spot(
                span,
                place.head(),
                place.resolved().map(ResolvedPlace::name).orElse(place.words()),
                place.resolved()
                        .map(ResolvedPlace::kind)
                        .orElse(FeatureKind.TOWN)
                        .toString(),
                place.resolved().flatMap(ResolvedPlace::gazetteerId),
                place.resolved().filter(p -> place.isExact()).map(ResolvedPlace::latitude),
                place.resolved().filter(p -> place.isExact()).map(ResolvedPlace::longitude),
                place.resolved().map(ResolvedPlace::radiusMetres).orElse(0),
                place.resolved().flatMap(ResolvedPlace::countryCode),
                place.resolved().flatMap(ResolvedPlace::admin1));
    }
}
