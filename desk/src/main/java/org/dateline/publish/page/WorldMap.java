package org.dateline.publish.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.store.Box;

/**
 * A map of the world in one SVG. The land is a picture of its own, which browsers keep; points are links. An uncertain place is a
 * circle of its radius, never a scattered pin. Without scripts the map is moved by links.
 */
final class WorldMap {
    private static final double METRES_OF_A_DEGREE = 111_320;
    private static final double NEAR = 70;
    private static final int THOUSAND = 1000;
    static final Box WORLD = new Box(-180, -60, 180, 80);

    /** A place on the map. */
    record Point(double north, double east, int radiusMetres, String href, String label, String cssClass, int count) {}

    private final Box box;
    private final List<Point> points;

    WorldMap(Box box, List<Point> points) {
        this.box = box;
        this.points = List.copyOf(points);
    }

    /** A box around points, with room to see where they lie. */
    static Box around(List<Point> points, double leastDegrees) {
        if (points.isEmpty()) {
            return WORLD;
        }
        double south = points.stream().mapToDouble(Point::north).min().orElseThrow();
        double north = points.stream().mapToDouble(Point::north).max().orElseThrow();
        double west = points.stream().mapToDouble(Point::east).min().orElseThrow();
        double east = points.stream().mapToDouble(Point::east).max().orElseThrow();
        double height = Math.max(leastDegrees, (north - south) * 1.3);
        double width = Math.max(height * 2, (east - west) * 1.3);
        return box((south + north) / 2, (west + east) / 2, width);
    }

    /** A box of a middle and a width; twice as wide as high, inside the world. */
    static Box box(double north, double east, double width) {
        double wide = Math.min(360, Math.max(0.5, width));
        double high = Math.min(180, wide / 2);
        double west = Math.max(-180, Math.min(180 - wide, east - wide / 2));
        double south = Math.max(-90, Math.min(90 - high, north - high / 2));
        return new Box(west, south, west + wide, south + high);
    }

    private double width() {
        return box.east() - box.west();
    }

    Html svg(String label) {
        double height = box.north() - box.south();
        String land = width() > NEAR ? "/world.svg" : "/world-near.svg";
        Html marks = points.stream().map(this::mark).collect(Html.joined());
        return Html.of(
                "<svg class=\"map\" viewBox=\"{} {} {} {}\" role=\"group\" aria-label=\"{}\" data-box=\"{}\"><image"
                        + " href=\"{}\" x=\"-180\" y=\"-90\" width=\"360\" height=\"180\""
                        + " preserveAspectRatio=\"none\"/>{}</svg>",
                number(box.west()),
                number(-box.north()),
                number(width()),
                number(height),
                label,
                text(box),
                land,
                marks);
    }

    private Html mark(Point it) {
        double dot = width() / 140 * (it.count() > 1 ? 1.5 + Math.log10(it.count()) / 3 : 1);
        double reach = it.radiusMetres() / METRES_OF_A_DEGREE;
        Html circle = reach > dot
                ? Html.of(
                        "<ellipse class=\"reach\" cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\"/>",
                        number(it.east()),
                        number(-it.north()),
                        number(reach / Math.max(0.2, Math.cos(Math.toRadians(it.north())))),
                        number(reach))
                : Html.NOTHING;
        return Html.of(
                "<a href=\"{}\" class=\"point {}\" aria-label=\"{}\"><title>{}</title>{}<circle class=\"touch\""
                        + " cx=\"{}\" cy=\"{}\" r=\"{}\"/><circle cx=\"{}\" cy=\"{}\" r=\"{}\"/>{}</a>",
                it.href(),
                it.cssClass(),
                it.label(),
                it.label(),
                circle,
                number(it.east()),
                number(-it.north()),
                number(dot * 2.2),
                number(it.east()),
                number(-it.north()),
                number(dot),
                it.count() > 1 ? count(it, dot) : Html.NOTHING);
    }

    private static Html count(Point it, double dot) {
        String shown = it.count() < THOUSAND ? Integer.toString(it.count()) : it.count() / THOUSAND + "k";
        return Html.of(
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"middle\" aria-hidden=\"true\">{}</text>",
                number(it.east()),
                number(-it.north() + dot / 3),
                number(dot),
                shown);
    }

    /** Links that move the map: nearer, farther, and the four ways. */
    Html controls(Query query) {
        double north = (box.north() + box.south()) / 2;
        double east = (box.east() + box.west()) / 2;
        double step = width() / 4;
        return Html.of(
                "<p class=\"moves\" aria-label=\"Move the map\">{}{}{}{}{}{}{}</p>",
                move(query, "+", "Nearer", box(north, east, width() / 2)),
                move(query, "−", "Farther", box(north, east, width() * 2)),
                move(query, "←", "West", box(north, east - step, width())),
                move(query, "→", "East", box(north, east + step, width())),
                move(query, "↑", "North", box(north + step / 2, east, width())),
                move(query, "↓", "South", box(north - step / 2, east, width())),
                Html.of(
                        "<a href=\"{}\">whole world</a>",
                        query.with("bbox", text(WORLD)).url()));
    }

    private static Html move(Query query, String sign, String name, Box to) {
        return Html.of(
                "<a href=\"{}\" aria-label=\"{}\" title=\"{}\">{}</a>",
                query.with("bbox", text(to)).url(),
                name,
                name,
                sign);
    }

    static String text(Box it) {
        return number(it.west()) + "," + number(it.south()) + "," + number(it.east()) + "," + number(it.north());
    }

    static Optional<Box> parse(Optional<String> text) {
        try {
            return text.map(Box::parse).filter(it -> it.west() < it.east());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String number(double it) {
        return String.format(Locale.ROOT, "%.4f", it).replaceFirst("\\.?0+$", "");
    }
}
