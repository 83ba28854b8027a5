package org.dateline.reading.record;

import java.util.Optional;

/**
 * What a mention was understood to be.
 */
public record MentionValue(
        Optional<String> timex,
        Optional<String> iso,
        Optional<String> name,
        Optional<String> gazetteerId,
        Optional<Double> latitude,
        Optional<Double> longitude,
        Optional<String> countryCode,
        Optional<String> kind,
        Optional<Integer> low,
        Optional<Integer> high,
        Optional<String> unit,
        Optional<String> canonical,
        Optional<String> code) {
    private static final Optional<String> NO = Optional.empty();

    public static MentionValue time(String timex, String iso) {
        return new MentionValue(
                Optional.of(timex),
                Optional.of(iso),
                NO,
                NO,
                Optional.empty(),
                Optional.empty(),
                NO,
                NO,
                Optional.empty(),
                Optional.empty(),
                NO,
                NO,
                NO);
    }

    /** A place: where it lies, where that is known, and what kind of place it is. */
    public static MentionValue place(
            String name,
            Optional<String> gazetteerId,
            Optional<Double> latitude,
            Optional<Double> longitude,
            Optional<String> countryCode,
            Optional<String> kind) {
        return new MentionValue(
                NO,
                NO,
                Optional.of(name),
                gazetteerId,
                latitude,
                longitude,
                countryCode,
                kind,
                Optional.empty(),
                Optional.empty(),
                NO,
                NO,
                NO);
    }

    public static MentionValue quantity(Optional<Integer> low, Optional<Integer> high, Optional<String> unit) {
        return new MentionValue(NO, NO, NO, NO, Optional.empty(), Optional.empty(), NO, NO, low, high, unit, NO, NO);
    }

    public static MentionValue canonical(String canonical) {
        return new MentionValue(
                NO,
                NO,
                NO,
                NO,
                Optional.empty(),
                Optional.empty(),
                NO,
                NO,
                Optional.empty(),
                Optional.empty(),
                NO,
                Optional.of(canonical),
                NO);
    }

    public static MentionValue nationality(String code) {
        return new MentionValue(
                NO,
                NO,
                NO,
                NO,
                Optional.empty(),
                Optional.empty(),
                NO,
                NO,
                Optional.empty(),
                Optional.empty(),
                NO,
                NO,
                Optional.of(code));
    }
}
