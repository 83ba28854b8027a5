package org.dateline.store.column;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of one incident, what lists are chosen, sorted and counted by.
 *
 * @param number its id as a number, see {@link #number}
 * @param kind ordinal of the kind
 * @param stage ordinal of the stage
 * @param status ordinal of the status
 * @param country ISO code; empty where none is known
 * @param day first day, see {@link #day}; 0 where none is known
 * @param lastDay last day, the first where there is no other
 * @param north degrees in units of {@link #DEGREE}; {@link #NOWHERE} where the place has no point
 * @param east the same, degrees east
 * @param killed people; -1 where nobody tells
 * @param firstReported milliseconds of the epoch
 * @param lastChange number of a change
 */
public record Cells(
        long number,
        int kind,
        int stage,
        int status,
        String country,
        int day,
        int lastDay,
        int north,
        int east,
        int killed,
        long firstReported,
        long lastChange) {
    /** Units of a degree: about a centimetre each. */
    public static final int DEGREE = 10_000_000;

    public static final int NOWHERE = Integer.MIN_VALUE;
    private static final Pattern ID = Pattern.compile("i[0-9a-f]{12}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");
    private static final int MONTHS = 4;
    private static final int DAYS = 5;

    /**
     * An id as a number that is sorted as the id is.
     *
     * @throws IllegalArgumentException if it is none of ours
     */
    public static long number(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("no id of an incident: '" + id + "'");
        }
        return Long.parseLong(id, 1, id.length(), 16);
    }

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** The id of a number. */
    public static String id(long number) {
        return "i%012x".formatted(number);
    }

    /**
     * A day, month or year as a number that is sorted as its text is: a year before its months, a month before its days.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static int day(String text) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no day, month or year: '" + text + "'");
        }
        return (number(parts, 1) << MONTHS | number(parts, 2)) << DAYS | number(parts, 3);
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    /** The month that a day is in, as a number. */
    static int month(int day) {
        return day >> DAYS;
    }

    /** The text of a {@link #month}: {@code 2024-08}, or {@code 2024} where no month is known. */
    static String monthText(int month) {
        int year = month >> MONTHS;
        int inYear = month & (1 << MONTHS) - 1;
        return inYear == 0 ? "%04d".formatted(year) : "%04d-%02d".formatted(year, inYear);
    }

    /** Degrees in our units. */
    public static int units(double degrees) {
        return (int) Math.round(degrees * DEGREE);
    }

    static double degrees(double units) {
        return units / DEGREE;
    }
}
