package org.dateline.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody judged.
 *
 * @param undone when and by whom it was taken back
 */
public record JudgementEntry(long number, Instant at, String by, Act act, Optional<Undone> undone) {
    /**
     * That a judgement was taken back.
     *
     * @param number of the taking back, in the same list of numbers
     */
    public record Undone(long number, Instant at, String by) {}
}
