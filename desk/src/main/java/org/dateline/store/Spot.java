package org.dateline.store;

import java.util.Optional;

/**
 * Incidents that lie near one another on the map, or one that lies by itself.
 *
 * @param count how many
 * @param latitude degrees north of their middle
 * @param longitude degrees east of it
 * @param around the smallest box that holds them all
 * @param killed best figures, or the lowest where there is no best, of all of them together
 * @param incident the id, where it is one
 */
public record Spot(int count, double latitude, double longitude, Box around, long killed, Optional<String> incident) {}
