package org.dateline.reading.incident;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.mention.name.NameKind;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.place.ResolvedPlace;
import org.dateline.reading.mentions.Mentions;

/**
 * The country that a report is mostly about: told by name, by its people, or by places that could hardly be another one. Weak
 * evidence, for choosing between places of one name. A report filed from a country of which it then says nothing, and all of
 * another, is of the other.
 */
final class HomeCountry {
    private static final double CLEAR = 0.5;
    private static final double DATELINE = 1.0;
    private static final double OF_PEOPLE = 0.7;
    /** Votes of two words at least: one word of another country than the dateline's is little. */
    private static final double TOLD_ABROAD = 1.3;

    private final Mentions mentions;
    private final Optional<String> abroad;
    private final Optional<String> country;

    HomeCountry(Mentions mentions) {
        this.mentions = mentions;
        this.abroad = toldAbroad();
        this.country = abroad.or(() -> clear(votes(true)));
    }

    /** Absent where no country has at least half of the votes. */
    Optional<String> country() {
        return country;
    }

    /** The country told of throughout, where the report was filed from another one that it does not speak of. */
    private Optional<String> toldAbroad() {
        Set<String> filed = mentions.places().stream()
                .filter(place -> mentions.inDateline(place.span()))
                .flatMap(place -> SiteFeatures.country(place).stream())
                .collect(Collectors.toSet());
        Map<String, Double> told = votes(false);
        boolean silent = filed.stream().noneMatch(told::containsKey);
        return filed.isEmpty() || !silent
                ? Optional.empty()
                : clear(told).filter(country -> told.get(country) >= TOLD_ABROAD);
    }

    /** That country by itself, at the first of its words: its name, else the name of its people. */
    Optional<PlaceMention> abroad() {
        return abroad.flatMap(this::asPlace);
    }

    private Optional<PlaceMention> asPlace(String country) {
        Stream<PlaceMention> named = mentions.places().stream()
                .filter(place -> !mentions.inDateline(place.span()))
                .filter(place ->
                        SiteFeatures.country(place).equals(Optional.of(country)) && isCountry(place.resolved()));
        Stream<PlaceMention> people = mentions.names().stream()
                .filter(name ->
                        name.kind() == NameKind.NATIONALITY && name.country().equals(Optional.of(country)))
                .map(name -> PlaceMention.ofPeople(name.span(), name.last(), name.name(), country));
        return Stream.concat(named, people).min(Comparator.comparing(PlaceMention::span));
    }

    private Map<String, Double> votes(boolean withDateline) {
        Map<String, Double> votes = new HashMap<>();
        for (PlaceMention place : mentions.places()) {
            boolean dateline = mentions.inDateline(place.span());
            double vote = isCountry(place.resolved()) ? 1 : place.confidence() * place.confidence();
            if (!dateline || withDateline) {
                SiteFeatures.country(place)
                        .ifPresent(code -> votes.merge(code, vote + (dateline ? DATELINE : 0), Double::sum));
            }
        }
        for (NameMention name : mentions.names()) {
            if (name.kind() == NameKind.NATIONALITY) {
                name.country().ifPresent(code -> votes.merge(code, OF_PEOPLE, Double::sum));
            }
        }
        return votes;
    }

    private static boolean isCountry(Optional<ResolvedPlace> place) {
        return place.filter(found -> found.kind() == FeatureKind.COUNTRY).isPresent();
    }

    private static Optional<String> clear(Map<String, Double> votes) {
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= CLEAR * all)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }
}
