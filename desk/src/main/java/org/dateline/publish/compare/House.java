package org.dateline.publish.compare;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.publish.export.Countries;

/** Datasets whose files can be read, each known by columns that no other has. Where a number stands for "unknown", it is absent. */
public enum House {
    /** The Armed Conflict Location and Event Data Project. */
    ACLED("ACLED", Set.of("event_date", "fatalities", "event_type")) {
        @Override
        Foreign event(Cells it) {
            LocalDate day = it.day("event_date");
            int precision = it.number("time_precision").orElse(1);
            int spread = precision == 1 ? 0 : precision == 2 ? 3 : 15;
            return new Foreign(
                    it.text("event_id_cnty").or(() -> it.text("data_id")).orElse("?"),
                    day.minusDays(spread),
                    day.plusDays(spread),
                    it.degrees("latitude"),
                    it.degrees("longitude"),
                    reach(it.number("geo_precision").orElse(1), 10, 50, 200),
                    it.text("iso")
                            .flatMap(n -> Countries.byNumber("iso_number", n))
                            .or(() -> it.text("country").flatMap(Countries::byName)),
                    it.text("location").orElse(""),
                    it.text("sub_event_type").or(() -> it.text("event_type")).orElse(""),
                    it.number("fatalities"),
                    it.number("fatalities"),
                    it.number("fatalities"));
        }
    },
    /** The Georeferenced Event Dataset of the Uppsala Conflict Data Program. */
    UCDP("UCDP GED", Set.of("date_start", "date_end", "best", "type_of_violence")) {
        @Override
        Foreign event(Cells it) {
            return new Foreign(
                    it.text("id").or(() -> it.text("relid")).orElse("?"),
                    it.day("date_start"),
                    it.day("date_end"),
                    it.degrees("latitude"),
                    it.degrees("longitude"),
                    reach(it.number("where_prec").orElse(1), 5, 25, 75, 200, 300, 1000, 500),
                    it.text("country_id")
                            .flatMap(n -> Countries.byNumber("gw", n))
                            .or(() -> it.text("country").flatMap(Countries::byName)),
                    it.text("where_coordinates").orElse(""),
                    violence(it.text("type_of_violence").orElse("")),
                    it.number("best"),
                    it.number("low"),
                    it.number("high"));
        }
    },
    /** The Global Terrorism Database. */
    GTD("GTD", Set.of("eventid", "iyear", "imonth", "iday")) {
        @Override
        Foreign event(Cells it) {
            int year = it.number("iyear").orElseThrow(() -> new IllegalArgumentException("no iyear"));
            int month = it.number("imonth").orElse(0);
            int day = it.number("iday").orElse(0);
            return new Foreign(
                    it.text("eventid").orElse("?"),
                    LocalDate.of(year, Math.max(1, month), Math.max(1, day)),
                    day > 0 && month > 0
                            ? LocalDate.of(year, month, day)
                            : YearMonth.of(year, month > 0 ? month : 12).atEndOfMonth(),
                    it.degrees("latitude"),
                    it.degrees("longitude"),
                    reach(it.number("specificity").orElse(1), 10, 50, 100, 200, 1000),
                    it.text("country")
                            .flatMap(n -> Countries.byNumber("gtd", n))
                            .or(() -> it.text("country_txt").flatMap(Countries::byName)),
                    it.text("city").orElse(""),
                    it.text("attacktype1_txt").orElse(""),
                    it.number("nkill"),
                    it.number("nkill"),
                    it.number("nkill"));
        }
    };

    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "uuuu-MM-dd", "d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu", "M/d/uuuu", "d.M.uuuu")
            .map(it -> DateTimeFormatter.ofPattern(it, Locale.ENGLISH))
            .toList();

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change
    private final Set<String> columns;

    House(String title, Set<String> columns) {
        this.title = title;
        this.columns = columns;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The event of a line. */
    abstract Foreign event(Cells cells);

    /** Whose file it is, by the names of its columns. */
    static Optional<House> find(List<String> names) {
        return Arrays.stream(values())
                .filter(it -> names.containsAll(it.columns))
                .findFirst();
    }

    private static Optional<LocalDate> find(DateTimeFormatter written, String words) {
        try {
            return Optional.of(LocalDate.parse(words, written));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // there are other ways to write a day
        }
    }

    private static double reach(int precision, double... kilometres) {
        return kilometres[Math.max(1, Math.min(kilometres.length, precision)) - 1];
    }

    private static String violence(String number) {
        return switch (number) {
            case "1" -> "state-based conflict";
            case "2" -> "non-state conflict";
            case "3" -> "one-sided violence";
            default -> "";
        };
    }

    /** The cells of a line by the names of their columns, in lower case. */
    interface Cells {
        /** What stands in a cell; absent where it is empty or there is no such column. */
        Optional<String> text(String column);

        /** A number of people or a code; the datasets' numbers for "unknown" are absent. */
        default Optional<Integer> number(String column) {
            return text(column)
                    .map(it -> it.replaceFirst("\\.0*$", ""))
                    .filter(it -> it.matches("\\d{1,9}"))
                    .map(Integer::valueOf);
        }

        /** Degrees; what is none is absent. */
        default Optional<Double> degrees(String column) {
            return text(column)
                    .map(it -> it.replace(',', '.'))
                    .filter(it -> it.matches("-?\\d{1,3}(\\.\\d{1,20})?"))
                    .map(Double::valueOf)
                    .filter(it -> Math.abs(it) <= 180);
        }

        /**
         * A day.
         *
         * @throws IllegalArgumentException if it is none
         */
        default LocalDate day(String column) {
            String words = text(column)
                    .orElseThrow(() -> new IllegalArgumentException("no " + column))
                    .replaceFirst("[ T]\\d{2}:\\d{2}.*$", "");
            return DAYS.stream()
                    .map(it -> House.find(it, words))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> new DateTimeException(column + " is no day: " + words));
        }
    }
}
