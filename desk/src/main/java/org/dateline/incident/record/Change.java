package org.dateline.incident.record;

import java.util.Optional;

/**
 * What we learned, in our order.
 *
 * @param at publication of the report that brought it
 * @param by {@code reports} or the name of a person
 * @param because id of the report or claim
 */
public record Change(
        int revision,
        Optional<String> at,
        String by,
        String field,
        Optional<Object> before,
        Optional<Object> after,
        String because) {}
