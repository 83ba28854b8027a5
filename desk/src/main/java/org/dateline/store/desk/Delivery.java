package org.dateline.store.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that is to be sent, or was.
 *
 * @param subject of a letter; media type of what a webhook is sent
 * @param tries how often it was tried
 * @param due when it is tried next; absent when it will not be
 * @param done when it arrived
 * @param fault what went wrong the last time
 */
public record Delivery(
        long number,
        long alert,
        Instant made,
        String subject,
        String body,
        int tries,
        Optional<Instant> due,
        Optional<Instant> done,
        Optional<String> fault) {}
