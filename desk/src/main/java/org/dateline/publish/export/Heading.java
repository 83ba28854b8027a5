package org.dateline.publish.export;

import java.time.Instant;
import java.util.Optional;

/**
 * What holds for all of an export.
 *
 * @param policy how figures became best, low and high
 * @param asOf the moment that it holds for; absent: now
 * @param made when it was made
 * @param address where the desk is, without a slash at its end: {@code http://127.0.0.1:8080}
 */
public record Heading(String policy, Optional<String> asOf, Instant made, String address) {
    /** Where an incident can be looked at. */
    public String link(String id) {
        return address + "/incidents/" + id;
    }
}
