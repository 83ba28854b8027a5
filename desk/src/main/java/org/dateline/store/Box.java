package org.dateline.store;

/**
 * A part of the map, in degrees. A box whose west is greater than its east goes across the date line.
 */
public record Box(double west, double south, double east, double north) {
    /** All of it. */
    public static final Box WORLD = new Box(-180, -90, 180, 90);

    public Box {
        if (!(south >= -90
                && north <= 90
                && south <= north
                && west >= -180
                && west <= 180
                && east >= -180
                && east <= 180)) {
            throw new IllegalArgumentException(
                    "no box of degrees: west %s, south %s, east %s, north %s".formatted(west, south, east, north));
        }
    }

    /**
     * From {@code west,south,east,north}, as GeoJSON orders them.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Box parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("a box is west,south,east,north, not '" + text + "'");
        }
        return new Box(
                Double.parseDouble(parts[0].strip()),
                Double.parseDouble(parts[1].strip()),
                Double.parseDouble(parts[2].strip()),
                Double.parseDouble(parts[3].strip()));
    }

    /** Whether a point is in it, its edges included. */
    public boolean holds(double latitude, double longitude) {
        boolean across = west > east ? longitude >= west || longitude <= east : longitude >= west && longitude <= east;
        return across && latitude >= south && latitude <= north;
    }
}
