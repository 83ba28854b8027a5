package org.dateline.reading.journeys;

import java.util.Optional;

/**
 * How journeys write numbers: {@code 12}; {@code 12+} at least; {@code ..12} at most; {@code ~12} about; {@code 8-10}.
 *
 * @param about whether an open end is right too
 */
record HowMany(Optional<Integer> low, Optional<Integer> high, boolean about) {
    static HowMany of(String text) {
        if (text.endsWith("+")) {
            return new HowMany(
                    Optional.of(Integer.parseInt(text.substring(0, text.length() - 1))), Optional.empty(), false);
        }
        if (text.startsWith("..")) {
            return new HowMany(Optional.of(0), Optional.of(Integer.parseInt(text.substring(2))), false);
        }
        if (text.startsWith("~")) {
            Optional<Integer> n = Optional.of(Integer.parseInt(text.substring(1)));
            return new HowMany(n, n, true);
        }
        int dash = text.indexOf('-');
        Optional<Integer> low = Optional.of(Integer.parseInt(dash < 0 ? text : text.substring(0, dash)));
        return new HowMany(low, dash < 0 ? low : Optional.of(Integer.parseInt(text.substring(dash + 1))), false);
    }

    static boolean isNumber(String text) {
        return text.matches("~?\\d+\\+?|\\.\\.\\d+|\\d+-\\d+");
    }

    boolean is(Optional<Integer> readLow, Optional<Integer> readHigh) {
        return low.equals(readLow) && (high.equals(readHigh) || (about && readHigh.isEmpty()));
    }
}
