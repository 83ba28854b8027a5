package org.dateline.publish.compare;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An event of another dataset.
 *
 * @param from first day it may have happened on
 * @param to last day it may have happened on
 * @param latitude degrees north
 * @param longitude degrees east
 * @param reachKm how far off the point may be
 * @param country ISO 3166-1 alpha-2
 * @param what its kind in the words of the dataset
 * @param killed its number of dead, attackers too where the dataset counts them
 * @param least the least of its range; the number itself where it has none
 * @param most the most of its range
 */
public record Foreign(
        String id,
        LocalDate from,
        LocalDate to,
        Optional<Double> latitude,
        Optional<Double> longitude,
        double reachKm,
        Optional<String> country,
        String place,
        String what,
        Optional<Integer> killed,
        Optional<Integer> least,
        Optional<Integer> most) {}
