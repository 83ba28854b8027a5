package org.dateline.reading.journeys;

import java.util.Optional;

/** How one expectation of one journey came out. */
record Verdict(String journey, String field, String expectation, Optional<String> complaint) {
    boolean holds() {
        return complaint.isEmpty();
    }

    @Override
    public String toString() {
        return journey + " " + expectation + complaint.map(read -> ": " + read).orElse("");
    }
}
