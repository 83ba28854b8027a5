package org.dateline.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many incidents a query finds in all and by value; each map by its key. What has no value is not counted in a map.
 *
 * @param kinds by word of the kind
 * @param countries by ISO code
 * @param statuses by word of the status
 * @param months by {@code 2024-08}
 */
public record Facets(
        long total,
        Map<String, Long> kinds,
        Map<String, Long> countries,
        Map<String, Long> statuses,
        Map<String, Long> months) {
    public Facets {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        countries = Collections.unmodifiableMap(new LinkedHashMap<>(countries));
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
        months = Collections.unmodifiableMap(new LinkedHashMap<>(months));
    }
}
