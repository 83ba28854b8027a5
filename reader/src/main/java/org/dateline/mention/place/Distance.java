package org.dateline.mention.place;

import org.dateline.gazetteer.PlaceTable;

/** Distances on the globe, quick and good to a percent below a thousand kilometres. */
final class Distance {
    private static final double KILOMETRES_A_DEGREE = 111.2;

    private Distance() {}

    static double kilometres(PlaceTable table, int a, int b) {
        return kilometres(table.latitude(a), table.longitude(a), table.latitude(b), table.longitude(b));
    }

    static double kilometres(double latitude1, double longitude1, double latitude2, double longitude2) {
        double east = Math.abs(longitude2 - longitude1);
        double wrapped = east > 180 ? 360 - east : east;
        double x = wrapped * cosine((latitude1 + latitude2) / 2);
        double y = latitude2 - latitude1;
        return KILOMETRES_A_DEGREE * Math.sqrt(x * x + y * y);
    }

    /** Taylor's series, four times as fast as the library's and exact to a thousandth below 90 degrees. */
    private static double cosine(double degrees) {
        double square = degrees * degrees * (Math.PI / 180 * Math.PI / 180);
        return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)));
    }
}
