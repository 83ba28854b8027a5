package org.dateline.store;

import java.util.List;

/**
 * A judgement that was written down.
 *
 * @param number under which it can be taken back
 * @param incidents ids that it changed, came into being or went
 */
public record Judged(long number, List<String> incidents) {
    public Judged {
        incidents = List.copyOf(incidents);
    }
}
