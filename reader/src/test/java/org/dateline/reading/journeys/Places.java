package org.dateline.reading.journeys;

import static org.dateline.reading.journeys.Expectation.all;
import static org.dateline.reading.journeys.Expectation.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceRole;

/** What a line of a place expects: name; first division; country; point with the kilometres that it may be off. */
final class Places {
    private static final Pattern POINT = Pattern.compile("(-?[\\d.]+) (-?[\\d.]+) (\\d+)km");
    private static final double EARTH_KM = 6371;

    private final String[] parts;

    private Places(String line) {
        parts = line.split(";");
    }

    /** The attack site: the first place of that role is the place of the incident. */
    static List<Expectation> site(String line) {
        Places places = new Places(line);
        List<Expectation> list = new ArrayList<>();
        list.add(any("place", "place " + places.name().text(), Places::site, p -> places.isNamed(p), Places::words));
        places.admin1().ifPresent(list::add);
        places.country().ifPresent(list::add);
        places.point().ifPresent(list::add);
        return list;
    }

    /** A place of another role. */
    static List<Expectation> other(PlaceRole role, String line) {
        Places places = new Places(line);
        return List.of(any(
                "place role",
                role + " " + places.name().text(),
                Seen::places,
                p -> p.role() == role && places.isNamed(p) && places.isNear(p),
                Places::words));
    }

    static Expectation near(String line) {
        return any(
                "near", "near " + line, Places::site, p -> p.near() && new Wanted(line).names(p.name()), Places::words);
    }

    static Expectation between(String line) {
        return any(
                "near",
                "between " + line,
                Places::site,
                p -> Stream.of(line.split(","))
                        .allMatch(name -> p.between().stream().anyMatch(new Wanted(name.strip())::names)),
                Places::words);
    }

    /** No place of the incident, whatever its role, is this one or lies in this country. */
    static Expectation never(String name) {
        return all("never", "never in " + name, Seen::places, place -> !isOrLiesIn(place, name), Places::words);
    }

    private static boolean isOrLiesIn(Place place, String name) {
        return Wanted.words(place.name()).containsAll(Wanted.words(name))
                || place.country().filter(name::equals).isPresent()
                || place.countryCode().filter(name::equals).isPresent();
    }

    private Wanted name() {
        return new Wanted(parts[0].strip());
    }

    private boolean isNamed(Place place) {
        return name().names(place.name()) || place.town().filter(name()::names).isPresent();
    }

    private Optional<Expectation> admin1() {
        Wanted wanted = new Wanted(parts[1].strip());
        return wanted.listChoices().isEmpty()
                ? Optional.empty()
                : Optional.of(any(
                        "admin1",
                        "admin1 " + wanted.text(),
                        Places::site,
                        p -> wanted.names(p.admin1()),
                        Places::words));
    }

    private Optional<Expectation> country() {
        Wanted wanted = new Wanted(parts[2].strip());
        return wanted.listChoices().isEmpty()
                ? Optional.empty()
                : Optional.of(any(
                        "country",
                        "country " + wanted.text(),
                        Places::site,
                        p -> wanted.isWord(p.countryCode()),
                        Places::words));
    }

    private Optional<Expectation> point() {
        return parts.length < 4
                ? Optional.empty()
                : Optional.of(any("point", "point " + parts[3].strip(), Places::site, this::isNear, Places::words));
    }

    private boolean isNear(Place place) {
        if (parts.length < 4) {
            return true;
        }
        Matcher point = POINT.matcher(parts[3].strip());
        if (!point.matches()) {
            throw new IllegalArgumentException("a point is 'latitude longitude NNkm', not: " + parts[3]);
        }
        return place.latitude().isPresent()
                && place.longitude().isPresent()
                && kilometres(place, Double.parseDouble(point.group(1)), Double.parseDouble(point.group(2)))
                        <= Integer.parseInt(point.group(3));
    }

    private static double kilometres(Place place, double latitude, double longitude) {
        double north = Math.toRadians(place.latitude().orElseThrow() - latitude);
        double east = Math.toRadians(place.longitude().orElseThrow() - longitude) * Math.cos(Math.toRadians(latitude));
        return EARTH_KM * Math.hypot(north, east);
    }

    private static List<Place> site(Seen seen) {
        return seen.places().stream()
                .filter(p -> p.role() == PlaceRole.ATTACK_SITE)
                .limit(1)
                .toList();
    }

    static String words(Place place) {
        return place.role() + " " + place.name() + (place.near() ? " (near)" : "") + ", "
                + place.admin1().orElse("-") + ", "
                + place.countryCode().orElse("-")
                + place.latitude().map(lat -> " " + lat).orElse("")
                + place.longitude().map(lon -> " " + lon).orElse("");
    }
}
