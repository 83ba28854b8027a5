package org.dateline.publish.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.reading.record.Area;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Count;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.When;

/** Values in words, as a card shows them. */
public final class Words {
    private Words() {}

    static String quoted(String words) {
        return "“" + Wrap.cut(Paint.harmless(words), 90) + "”";
    }

    public static String when(When when) {
        String days = when.start()
                .map(start -> when.end()
                        .filter(end -> !end.equals(start))
                        .map(end -> start + " to " + end)
                        .orElse(start))
                .or(() -> when.end().map(end -> "on or before " + end))
                .orElse("not known");
        return days + " (" + when.precision() + (when.anchoredOnly() ? ", by the day of publication" : "") + ")";
    }

    /** The place from small to large, each name once, then where it lies. */
    public static String place(Place place) {
        List<String> names = new ArrayList<>();
        addIfNew(names, (place.near() ? "near " : "") + place.name());
        place.town().ifPresent(it -> addIfNew(names, it));
        place.admin1().ifPresent(it -> addIfNew(names, it));
        if (place.admin1().isEmpty()) {
            place.within().stream().map(Area::name).forEach(it -> addIfNew(names, it));
        }
        place.country().ifPresent(it -> addIfNew(names, it));
        return Paint.harmless(String.join(", ", names));
    }

    private static void addIfNew(List<String> names, String name) {
        if (names.stream().noneMatch(it -> it.equalsIgnoreCase(name) || it.equalsIgnoreCase("near " + name))) {
            names.add(name);
        }
    }

    /** Coordinates and how far off they may be: {@code 33.786 N 42.441 E ± 3 km}. */
    public static String position(Place place) {
        if (place.latitude().isEmpty() || place.longitude().isEmpty()) {
            return place.unresolved().map(why -> "not on the map: " + why).orElse("not on the map");
        }
        double north = place.latitude().get();
        double east = place.longitude().get();
        String point = String.format(
                Locale.ROOT,
                "%.3f %s %.3f %s",
                Math.abs(north),
                north < 0 ? "S" : "N",
                Math.abs(east),
                east < 0 ? "W" : "E");
        return point + place.radiusM().map(Words::distance).orElse("");
    }

    private static String distance(int metres) {
        return metres < 1000 ? " ± " + metres + " m" : " ± " + Math.round(metres / 1000.0) + " km";
    }

    public static String number(Figure figure) {
        return number(figure.low(), figure.high());
    }

    public static String number(Count count) {
        return number(count.low(), count.high());
    }

    private static String number(Optional<Integer> low, Optional<Integer> high) {
        if (low.isPresent() && low.equals(high)) {
            return low.get().toString();
        }
        if (low.isPresent() && high.isPresent()) {
            return low.get() == 0 ? "≤ " + high.get() : low.get() + "–" + high.get();
        }
        return low.map(it -> "≥ " + it).or(() -> high.map(it -> "≤ " + it)).orElse("some");
    }

    public static String times(Optional<Count> count) {
        return count.map(it -> " × " + number(it)).orElse("");
    }

    public static String speaker(Attribution said) {
        String name = Paint.harmless(said.speaker());
        String day = said.saidOn().map(it -> ", " + it).orElse("");
        return name
                + day
                + said.via().map(it -> ", via " + Paint.harmless(it.speaker())).orElse("");
    }

    public static String bySpeaker(Optional<Attribution> said) {
        return said.map(it -> " — " + speaker(it)).orElse("");
    }
}
