package org.dateline.mention.place;

import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.Entry;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.gazetteer.Gazetteer;

/**
 * Words that name a place.
 *
 * @param span chars of the name itself: {@code Haditha}
 * @param phrase chars of all that tells where: {@code 40 km west of Haditha, in Anbar province}
 * @param head token that stands for the name in the tree; its last word where there is no tree
 * @param words the name as it stands in the text
 * @param resolved where the name lies; with {@code unresolvedBecause}, the area around stands in for the place itself
 * @param spot where the whole phrase lies, if not at the name: "40 km west of X", "between X and Y", "western X"
 * @param metonym the government or people are meant, not the place ("Washington said")
 * @param near the report tells a place beside this one: "near Haditha", "40 km west of Haditha"
 * @param between the two names of "between A and B"
 * @param direction the part of the area that is meant: {@code western} of "western Iraq"
 * @param unresolvedBecause why the name itself could not be put on the map
 * @param rule what found it: {@code gazetteer}, {@code street}, {@code village-of}, {@code in-area}, {@code label} ...
 * @param reasons what spoke for the place that was chosen, the strongest first
 * @param confidence that it is a place, and this one, 0 to 1
 */
public record PlaceMention(
        Span span,
        Span phrase,
        int head,
        String words,
        Optional<ResolvedPlace> resolved,
        Optional<Spot> spot,
        boolean metonym,
        boolean near,
        List<String> between,
        Optional<String> direction,
        Optional<String> unresolvedBecause,
        String rule,
        List<String> reasons,
        double confidence) {
    private static final double OF_PEOPLE = 0.5;

    public PlaceMention {
        between = List.copyOf(between);
        reasons = List.copyOf(reasons);
    }

    /**
     * A point and how far from it the place may be.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    public record Spot(double latitude, double longitude, int radiusMetres) {}

    /**
     * Where the whole phrase puts the incident: the named place, moved ("40 km west of X"), halved ("between X and Y") or cut
     * ("western X", a region of its own name) as the words around it say. This is what the record's {@code where} wants;
     * {@link #resolved()} stays the named place itself.
     */
    public Optional<ResolvedPlace> told() {
        return resolved.map(place ->
                spot.map(at -> place.at(at, toldName(place), toldKind(place))).orElse(place));
    }

    private String toldName(ResolvedPlace place) {
        return direction
                .filter(part -> isArea(place))
                .map(part -> part + " " + place.name())
                .orElse(place.name());
    }

    /** "western Iraq" is a place of its own, "western Medellin" is Medellin. */
    private static boolean isArea(ResolvedPlace place) {
        return place.kind() != FeatureKind.TOWN && place.kind() != FeatureKind.SITE;
    }

    private FeatureKind toldKind(ResolvedPlace place) {
        boolean area = place.kind() == FeatureKind.COUNTRY || place.kind() == FeatureKind.PROVINCE;
        return direction.isPresent() && area ? FeatureKind.REGION : place.kind();
    }

    /**
     * What a dateline tells of where something happened: reports of a whole country are filed from its capital, so that one tells the
     * country only.
     */
    public PlaceMention filedFrom() {
        return resolved.flatMap(ResolvedPlace::entry)
                .filter(Entry::isCapital)
                .flatMap(Entry::countryCode)
                .flatMap(code -> Gazetteer.shared().findCountryByCode(code))
                .map(country -> MentionBuilder.place(country.name(), country, Optional.empty()))
                .map(country -> new PlaceMention(
                        span,
                        phrase,
                        head,
                        words,
                        Optional.of(country),
                        Optional.empty(),
                        metonym,
                        near,
                        between,
                        Optional.empty(),
                        unresolvedBecause,
                        rule,
                        reasons,
                        confidence))
                .orElse(this);
    }

    /**
     * The country of which a report names the people only.
     *
     * @param head token of the people's name
     * @param country ISO 3166-1 code
     */
    public static PlaceMention ofPeople(Span span, int head, String words, String country) {
        Optional<ResolvedPlace> place = Gazetteer.shared()
                .findCountryByCode(country)
                .map(entry -> MentionBuilder.place(entry.name(), entry, Optional.empty()));
        return told(span, head, words, place, "people-of", "the report tells of this country's people", OF_PEOPLE);
    }

    /** Words that tell a place without its name, and nothing around them that says more. */
    static PlaceMention told(
            Span span,
            int head,
            String words,
            Optional<ResolvedPlace> place,
            String rule,
            String reason,
            double confidence) {
        return new PlaceMention(
                span,
                span,
                head,
                words,
                place,
                Optional.empty(),
                false,
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                rule,
                List.of(reason),
                confidence);
    }

    /** Whether this name only tells where another lies: "Anbar" of "Haditha, in Anbar", the second of "between A and B". */
    public boolean onlyHolds(PlaceMention other) {
        return other.span().start() < span.start() && other.phrase().contains(span);
    }

    /** Whether the name itself is on the map, not only the area around. */
    public boolean isExact() {
        return resolved.isPresent() && unresolvedBecause.isEmpty();
    }
}
