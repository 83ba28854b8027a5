package org.dateline.mention.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.mention.time.TimeMention.Basis;

/**
 * Works out what a match means: one method per word that may begin a {@code value} line of {@code times.rules}.
 *
 * <p>One is made per text, which it reads from the beginning to the end, as later times lean on earlier ones.
 */
final class Resolver {
    private static final int NEAR_MONTHS = 3;
    /** A history goes on from a winter month to one so many before it in the next year. */
    private static final int YEAR_TURNS = 9;
    /** A history lies at least so many years back. */
    private static final int HISTORY = 25;
    /** So many years back at most is what people say of it now. */
    private static final int RECENT = 10;

    private final TimeAnchor anchor;
    private final boolean narrative;
    private final Memory memory = new Memory();
    private int asides;

    /** What came out, and what it was reckoned from. */
    record Outcome(Timex timex, Basis basis) {}

    Resolver(TimeAnchor anchor, boolean narrative) {
        this.anchor = anchor;
        this.narrative = narrative;
    }

    /** The time last told, for what must wait for its neighbours. */
    Optional<LocalDate> findLastDay() {
        return memory.findDay();
    }

    /** Empty if the words make no time after all ("31 February"). */
    Optional<Outcome> resolve(String work, Args args, Tense tense) {
        try {
            Optional<Outcome> outcome = work(work, args, tense);
            outcome.filter(found -> !isAside(found.timex().value(), work))
                    .ifPresent(found -> memory.note(found.timex().value()));
            return outcome;
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * "Papers released in 2005 show that", "'we are today'": what became known of a history since, and the "today" of its people, do not
     * move it on, unless two years of late follow each other.
     */
    private boolean isAside(String value, String work) {
        int now = anchor.findDay().map(LocalDate::getYear).orElse(0);
        int then = memory.findYear().orElse(now);
        if (!narrative || !value.matches("\\d{4}.*") || now - then < HISTORY) {
            return false;
        }
        boolean late = now - Integer.parseInt(value.substring(0, 4)) <= RECENT;
        if (work.equals("shift")) {
            return late;
        }
        asides = late ? asides + 1 : 0;
        return asides == 1;
    }

    private Optional<Outcome> work(String work, Args args, Tense tense) {
        return switch (work) {
            case "none" -> Optional.empty();
            case "date" -> date(args, tense);
            case "weekday" -> Optional.of(weekday(args, tense));
            case "shift" -> Optional.of(shift(args));
            case "duration" -> Optional.of(duration(args));
            case "open" -> Optional.of(open(args));
            case "season" -> Optional.of(inYear(args, "-" + args.get("s", ""), tense));
            case "quarter" -> Optional.of(quarter(args, tense));
            case "thequarter" -> Optional.of(theQuarter(args));
            case "half" -> Optional.of(inYear(args, "-H" + args.get("h", "X"), tense));
            case "decade" -> decade(args);
            case "century" -> century(args);
            case "holiday" -> holiday(args, tense);
            case "monthof" -> Optional.of(monthOf(args));
            case "weekly" -> Optional.of(weekly(args));
            case "monthly" ->
                Optional.of(new Outcome(
                        new Timex(
                                Timex.Type.SET,
                                "XXXX" + two("-", args.findNumber("m").orElseThrow()),
                                mod(args)),
                        Basis.EXPLICIT));
            case "weekend" -> Optional.of(weekend(args, tense));
            case "clock" -> clock(args);
            case "group" -> dateTimeGroup(args);
            case "numeric" -> numeric(args);
            default -> throw new IllegalArgumentException("no way to work out " + work);
        };
    }

    // ---- dates of the calendar ----

    private Optional<Outcome> date(Args args, Tense tense) {
        OptionalInt month = args.findNumber("m");
        OptionalInt day = args.findNumber("d");
        Optional<String> told = args.find("y");
        Basis basis = told.isPresent() ? Basis.EXPLICIT : basis();
        if (told.isPresent() && args.has("bc")) {
            return Optional.of(outcome(args, bc(told.get()), Basis.EXPLICIT));
        }
        if (month.isEmpty() && day.isEmpty()) {
            return told.map(year -> outcome(args, year, basis));
        }
        if (month.isEmpty()) {
            return dayOnly(args, day.getAsInt());
        }
        Tense direction = switch (args.get("rel", "")) {
            case "last" -> Tense.PAST;
            case "next" -> Tense.FUTURE;
            default -> tense;
        };
        String year = told.orElseGet(() -> yearOf(month.getAsInt(), day, direction));
        if (day.isPresent() && year.matches("\\d{4}")) {
            LocalDate.of(Integer.parseInt(year), month.getAsInt(), day.getAsInt());
        }
        String value = year
                + two("-", month.getAsInt())
                + (day.isPresent() ? two("-", day.getAsInt()) : args.has("p") ? "-XX" : "");
        return Optional.of(outcome(args, value, basis));
    }

    private static String bc(String year) {
        return String.format(Locale.ROOT, "BC%04d", Integer.parseInt(year));
    }

    private Optional<Outcome> dayOnly(Args args, int day) {
        if (memory.findYear().isPresent() && memory.findMonth().isPresent()) {
            LocalDate found = LocalDate.of(
                    memory.findYear().getAsInt(), memory.findMonth().getAsInt(), day);
            return Optional.of(outcome(args, found.toString(), Basis.TEXT));
        }
        return anchor.findDay().map(today -> {
            LocalDate found = LocalDate.of(today.getYear(), today.getMonth(), day);
            return outcome(args, (found.isAfter(today) ? found.minusMonths(1) : found).toString(), basis());
        });
    }

    /** The year of a month or day that is told without one. */
    private String yearOf(int month, OptionalInt day, Tense tense) {
        if (narrative && memory.findYear().isPresent()) {
            boolean turns = memory.findMonth().orElse(0) - month >= YEAR_TURNS;
            return Integer.toString(memory.findYear().getAsInt() + (turns ? 1 : 0));
        }
        if (anchor.findDay().isEmpty()) {
            return memory.findYear().isPresent()
                    ? Integer.toString(memory.findYear().getAsInt())
                    : "XXXX";
        }
        LocalDate today = anchor.findDay().get();
        return Integer.toString(
                day.isPresent() ? yearOfDay(today, month, day.getAsInt(), tense) : yearOfMonth(today, month, tense));
    }

    private static int yearOfMonth(LocalDate today, int month, Tense tense) {
        int ahead = month - today.getMonthValue();
        return switch (tense) {
            case PAST -> ahead > 0 ? today.getYear() - 1 : today.getYear();
            case FUTURE -> ahead < 0 ? today.getYear() + 1 : today.getYear();
            case UNKNOWN -> ahead > NEAR_MONTHS ? today.getYear() - 1 : today.getYear();
        };
    }

    private static int yearOfDay(LocalDate today, int month, int day, Tense tense) {
        int best = today.getYear();
        long least = Long.MAX_VALUE;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            if (!YearMonth.of(year, month).isValidDay(day)) {
                continue;
            }
            long away = ChronoUnit.DAYS.between(today, LocalDate.of(year, month, day));
            long cost = Math.abs(away);
            if (tense == Tense.PAST && away > 0) {
                cost += 120;
            } else if (tense == Tense.FUTURE && away < 0) {
                cost += 120;
            }
            if (cost < least) {
                least = cost;
                best = year;
            }
        }
        return best;
    }

    /** Dates in figures: "7/8/07", "2013-05-03", "18.10.2006". The order of the outlet is unknown: US, unless that is no date. */
    private Optional<Outcome> numeric(Args args) {
        int first = args.findNumber("a").orElse(0);
        int second = args.findNumber("b").orElse(0);
        String year = args.get("y", "");
        String full = year.length() == 2 ? Numbers.fullYear(year) : year;
        boolean dayFirst = (args.is("order", "dmy") && second <= 12) || first > 12;
        int month = dayFirst ? second : first;
        int day = dayFirst ? first : second;
        if (!full.matches("[12]\\d{3}") || month < 1 || month > 12 || day < 1) {
            return Optional.empty();
        }
        return Optional.of(
                outcome(args, LocalDate.of(Integer.parseInt(full), month, day).toString(), Basis.EXPLICIT));
    }

    private Outcome weekday(Args args, Tense tense) {
        int number = args.findNumber("w").orElseThrow();
        Optional<LocalDate> base = narrative && memory.findDay().isPresent() ? memory.findDay() : anchor.findDay();
        if (base.isEmpty()) {
            return outcome(args, "XXXX-WXX-" + number, Basis.NONE);
        }
        LocalDate today = base.get();
        DayOfWeek day = DayOfWeek.of(number);
        LocalDate found = switch (args.get("rel", "")) {
            case "last" -> today.with(TemporalAdjusters.previous(day));
            case "next" -> today.with(TemporalAdjusters.next(day));
            case "this" ->
                tense == Tense.PAST
                        ? today.with(TemporalAdjusters.previousOrSame(day))
                        : today.with(TemporalAdjusters.nextOrSame(day));
            default ->
                tense == Tense.FUTURE
                        ? today.with(TemporalAdjusters.nextOrSame(day))
                        : today.with(TemporalAdjusters.previousOrSame(day));
        };
        return outcome(args, found.plusWeeks(args.findNumber("weeks").orElse(0)).toString(), basis());
    }

    private static Outcome weekly(Args args) {
        String value = "XXXX-WXX-" + args.get("w", "X")
                + args.find("p").map(part -> "T" + part).orElse("");
        return new Outcome(new Timex(Timex.Type.SET, value, mod(args)), Basis.EXPLICIT);
    }

    /** A month of the year before the one in question. */
    private Outcome monthOf(Args args) {
        OptionalInt year = narrative && memory.findYear().isPresent()
                ? memory.findYear()
                : anchor.findDay().map(day -> OptionalInt.of(day.getYear())).orElse(OptionalInt.empty());
        String told = year.isPresent()
                ? Integer.toString(year.getAsInt() + args.findNumber("years").orElse(0))
                : "XXXX";
        return outcome(args, told + two("-", args.findNumber("m").orElseThrow()), basis());
    }

    /** "The weekend": the one just gone, unless what is told is still to come. */
    private Outcome weekend(Args args, Tense tense) {
        Optional<LocalDate> base = narrative && memory.findDay().isPresent() ? memory.findDay() : anchor.findDay();
        if (base.isEmpty()) {
            return outcome(args, "XXXX-WXX-WE", Basis.NONE);
        }
        boolean atWeekend = base.get().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return outcome(args, weekend(base.get(), atWeekend || tense == Tense.FUTURE ? 0 : -1), basis());
    }

    // ---- so many units before or after ----

    private Outcome shift(Args args) {
        String unit = args.get("unit", "D");
        int direction = args.findNumber("dir").orElse(0);
        String count = args.get("n", "1");
        boolean fromText = args.is("from", "last") || (narrative && args.is("from", "last2"));
        Optional<LocalDate> day = fromText && memory.findDay().isPresent() ? memory.findDay() : anchorDay(fromText);
        Basis basis = fromText && memory.findYear().isPresent() ? Basis.TEXT : basis();
        if (direction != 0 && !Character.isDigit(count.charAt(0))) {
            return new Outcome(
                    new Timex(Timex.Type.DATE, direction < 0 ? "PAST_REF" : "FUTURE_REF", mod(args)), Basis.NONE);
        }
        double amount = direction == 0 ? 0 : direction * Double.parseDouble(count.split(" ")[0]);
        return outcome(args, shifted(args, unit, amount, day, fromText), basis);
    }

    private Optional<LocalDate> anchorDay(boolean fromText) {
        return fromText && memory.findYear().isPresent() ? Optional.empty() : anchor.findDay();
    }

    private String shifted(Args args, String unit, double amount, Optional<LocalDate> day, boolean fromText) {
        int whole = (int) (amount < 0 ? Math.ceil(amount) : Math.floor(amount));
        // a quarter of an unknown year (no anchor) tells nothing of the one a year before
        Optional<String> told = memory.findQuarter().filter(it -> Character.isDigit(it.charAt(0)));
        if (unit.equals("Y") && whole == -1 && told.isPresent() && args.is("quarterly", "yes") && !narrative) {
            String quarter = told.get();
            return Integer.parseInt(quarter.substring(0, 4)) + whole + quarter.substring(4);
        }
        OptionalInt year = day.isPresent()
                ? OptionalInt.of(day.get().getYear())
                : fromText ? memory.findYear() : OptionalInt.empty();
        return switch (unit) {
            case "D" -> dayShifted(day, whole, year);
            case "W" ->
                day.map(d -> args.is("grain", "day") ? d.plusWeeks(whole).toString() : week(d.plusWeeks(whole)))
                        .orElse("XXXX-WXX");
            case "WE" -> day.map(d -> weekend(d, whole)).orElse("XXXX-WXX-WE");
            case "M" -> monthShifted(day, whole, year, amount);
            case "Q" -> day.map(d -> quarter(d.plusMonths(3L * whole))).orElse("XXXX-QX");
            case "Y" -> yearShifted(whole, year);
            case "E" -> year.isPresent() ? Integer.toString(year.getAsInt() / 10 + whole) : "XXX";
            case "C" -> year.isPresent() ? Integer.toString(year.getAsInt() / 100 + whole) : "XX";
            default -> day.map(d -> d + "TXX").orElse("XXXX-XX-XXTXX");
        };
    }

    private String dayShifted(Optional<LocalDate> day, int amount, OptionalInt year) {
        if (day.isPresent()) {
            return day.get().plusDays(amount).toString();
        }
        String month =
                memory.findMonth().isPresent() ? two("-", memory.findMonth().getAsInt()) : "-XX";
        return year.isPresent() ? year.getAsInt() + month + "-XX" : "XXXX-XX-XX";
    }

    private String monthShifted(Optional<LocalDate> day, int whole, OptionalInt year, double amount) {
        if (day.isPresent()) {
            return YearMonth.from(day.get()).plusMonths(whole).toString();
        }
        if (year.isPresent() && memory.findMonth().isPresent()) {
            return YearMonth.of(year.getAsInt(), memory.findMonth().getAsInt())
                    .plusMonths((int) amount)
                    .toString();
        }
        return year.isPresent() ? year.getAsInt() + "-XX" : "XXXX-XX";
    }

    private String yearShifted(int whole, OptionalInt year) {
        if (year.isEmpty() && memory.findYearBeforeChrist().isPresent()) {
            return bc(Integer.toString(memory.findYearBeforeChrist().getAsInt() - whole));
        }
        return year.isPresent() ? Integer.toString(year.getAsInt() + whole) : "XXXX";
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + two("-W", day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static String weekend(LocalDate day, int weeks) {
        return week(day.plusWeeks(weeks)) + "-WE";
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    // ---- parts of years ----

    private Outcome quarter(Args args, Tense tense) {
        int number = args.findNumber("q").orElse(0);
        if (number < 1 || number > 4) {
            throw new DateTimeException("a year has no quarter " + number);
        }
        Outcome outcome = inYear(args, "-Q" + number, tense);
        if (!args.is("rel", "year-ago")) {
            memory.noteQuarter(outcome.timex().value());
        }
        return outcome;
    }

    /** "The quarter", "the year-ago quarter", "the 1988 quarter": the one last told, or the one last over. */
    private Outcome theQuarter(Args args) {
        String value = memory.findQuarter()
                .or(() -> anchor.findDay().map(day -> quarter(day.minusMonths(3))))
                .orElse("XXXX-QX");
        Basis basis = memory.findQuarter().isPresent() ? Basis.TEXT : basis();
        int years = args.findNumber("years").orElse(0);
        String year =
                value.startsWith("X") ? "XXXX" : Integer.toString(Integer.parseInt(value.substring(0, 4)) + years);
        return outcome(args, args.get("y", year) + value.substring(4), basis);
    }

    private Outcome inYear(Args args, String part, Tense tense) {
        Optional<String> told = args.find("y");
        if (told.isPresent()) {
            return outcome(args, told.get() + part, Basis.EXPLICIT);
        }
        if (narrative && memory.findYear().isPresent()) {
            int shift = switch (args.get("rel", "")) {
                case "last" -> -1;
                case "next" -> 1;
                default -> 0;
            };
            return outcome(args, memory.findYear().getAsInt() + shift + part, Basis.TEXT);
        }
        return outcome(
                args,
                anchor.findDay()
                        .map(day -> yearOfPart(day, part, args, tense) + part)
                        .orElse("XXXX" + part),
                basis());
    }

    private static int yearOfPart(LocalDate today, String part, Args args, Tense tense) {
        TimeInterval thisYears = Intervals.find(new Timex(Timex.Type.DATE, today.getYear() + part, Optional.empty()))
                .orElse(TimeInterval.days(today, today, Precision.YEAR));
        boolean begun = !thisYears.firstDay().isAfter(today);
        boolean over = thisYears.lastDay().isBefore(today);
        if (part.startsWith("-Q") && args.get("rel", "").isEmpty()) {
            return yearOfQuarter(today, thisYears, tense);
        }
        return switch (args.get("rel", "")) {
            case "last" -> over ? today.getYear() : today.getYear() - 1;
            case "next" -> begun ? today.getYear() + 1 : today.getYear();
            case "this" -> today.getYear();
            case "year-ago" -> begun ? today.getYear() - 1 : today.getYear() - 2;
            default ->
                tense == Tense.FUTURE
                        ? over ? today.getYear() + 1 : today.getYear()
                        : begun || tense == Tense.UNKNOWN ? today.getYear() : today.getYear() - 1;
        };
    }

    /** Results are told soon after a quarter; what is to come is at most half a year away. */
    private static int yearOfQuarter(LocalDate today, TimeInterval thisYears, Tense tense) {
        if (tense == Tense.FUTURE) {
            return thisYears.lastDay().isBefore(today.minusMonths(5)) ? today.getYear() + 1 : today.getYear();
        }
        return thisYears.firstDay().isAfter(today) ? today.getYear() - 1 : today.getYear();
    }

    private Optional<Outcome> decade(Args args) {
        String digits = args.get("d", "");
        int year = digits.length() == 2 ? Integer.parseInt(Numbers.fullYear(digits)) : Integer.parseInt(digits);
        if (year % 10 != 0) {
            return Optional.empty();
        }
        String prefix =
                args.has("bc") ? "BC" + String.format(Locale.ROOT, "%03d", year / 10) : Integer.toString(year / 10);
        return year > 2100 || (year < 1000 && !args.has("bc"))
                ? Optional.empty()
                : Optional.of(outcome(args, prefix, Basis.EXPLICIT));
    }

    private Optional<Outcome> century(Args args) {
        int number = args.findNumber("c").orElse(0);
        if (number < 1 || number > 30) {
            return Optional.empty();
        }
        String value = args.has("bc") ? two("BC", number - 1) : two("", number - 1);
        return Optional.of(outcome(args, value, Basis.EXPLICIT));
    }

    private Optional<Outcome> holiday(Args args, Tense tense) {
        String name = args.get("h", "");
        OptionalInt told = args.findNumber("y");
        if (told.isPresent()) {
            return Holidays.find(name, told.getAsInt())
                    .map(day -> outcome(args, holidayValue(name, day), Basis.EXPLICIT));
        }
        if (narrative && memory.findYear().isPresent()) {
            return Holidays.find(name, memory.findYear().getAsInt())
                    .map(day -> outcome(args, holidayValue(name, day), Basis.TEXT));
        }
        return anchor.findDay()
                .flatMap(today -> nearestHoliday(name, today, args.get("rel", ""), tense))
                .map(day -> outcome(args, holidayValue(name, day), basis()));
    }

    private static String holidayValue(String name, LocalDate day) {
        return name.equals("ramadan") || name.equals("holy-week")
                ? YearMonth.from(day).toString()
                : day.toString();
    }

    private static Optional<LocalDate> nearestHoliday(String name, LocalDate today, String rel, Tense tense) {
        Optional<LocalDate> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            Optional<LocalDate> day = Holidays.find(name, year);
            if (day.isEmpty()) {
                continue;
            }
            long away = ChronoUnit.DAYS.between(today, day.get());
            long last = away + Holidays.length(name) - 1;
            boolean past = tense == Tense.PAST || rel.equals("last");
            boolean future = tense == Tense.FUTURE || rel.equals("next");
            boolean wrong = (past && away > 0) || (future && last < 0);
            long cost = Math.abs(away) + (wrong ? 200 : 0);
            if (cost < least) {
                least = cost;
                best = day;
            }
        }
        return best;
    }

    // ---- the clock ----

    /** A time of day; its day is {@code XXXX-XX-XX} until the reader has found one beside it. */
    private Optional<Outcome> clock(Args args) {
        if (args.has("hhmm")) {
            return Optional.of(
                    outcome(args, "XXXX-XX-XXT" + args.get("hhmm", "") + (args.has("utc") ? "Z" : ""), Basis.NONE));
        }
        double told = Double.parseDouble(args.get("h", "-1"));
        int hour = (int) told;
        int minute = args.findNumber("min").orElse(told > hour ? 30 : 0);
        boolean afternoon = args.is("ap", "pm");
        if (afternoon && hour < 12) {
            hour += 12;
        } else if (args.is("ap", "am") && hour == 12) {
            hour = 0;
        }
        if (hour < 0 || hour > 24 || minute > 59) {
            return Optional.empty();
        }
        String value = "XXXX-XX-XX" + two("T", hour) + two(":", minute) + (args.has("utc") ? "Z" : "");
        return Optional.of(new Outcome(new Timex(Timex.Type.TIME, value, mod(args)), Basis.NONE));
    }

    /** A military date-time group: day, hour and minute in six digits, zone letter, month and year where told. */
    private Optional<Outcome> dateTimeGroup(Args args) {
        String digits = args.get("g", "");
        if (!digits.matches("(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])[0-5]\\d")) {
            return Optional.empty();
        }
        int day = Integer.parseInt(digits.substring(0, 2));
        String time = "T" + digits.substring(2, 4) + ":" + digits.substring(4) + (args.is("zone", "z") ? "Z" : "");
        String year = args.get("y", "");
        String full = year.length() == 2 ? Numbers.fullYear(year) : year;
        OptionalInt month = args.findNumber("m");
        if (month.isPresent()) {
            String told = full.isEmpty() ? yearOf(month.getAsInt(), OptionalInt.of(day), Tense.PAST) : full;
            return Optional.of(outcome(args, told + two("-", month.getAsInt()) + two("-", day) + time, Basis.EXPLICIT));
        }
        return dayOnly(args, day).map(found -> outcome(args, found.timex().value() + time, found.basis()));
    }

    // ---- the rest ----

    private Outcome duration(Args args) {
        String unit = args.get("unit", "D");
        String count = args.get("n", "1");
        boolean ofDay = unit.startsWith("T");
        String bare = ofDay ? unit.substring(1) : unit;
        String value = (ofDay || bare.equals("NI") ? "PT" : "P")
                + amount(count, bare)
                + letter(bare)
                + (count.endsWith("1/2") ? half(bare) : "");
        return new Outcome(
                new Timex(args.is("type", "SET") ? Timex.Type.SET : Timex.Type.DURATION, value, mod(args)),
                Basis.EXPLICIT);
    }

    private static String amount(String count, String unit) {
        int slash = count.indexOf(' ');
        if (slash > 0) {
            return amount(count.substring(0, slash), unit);
        }
        int times = switch (unit) {
            case "E" -> 10;
            case "C" -> 100;
            case "K" -> 1000;
            case "F" -> 2;
            case "Q" -> 3;
            default -> 1;
        };
        if (!Character.isDigit(count.charAt(0))) {
            return "X";
        }
        return times == 1 || !count.matches("\\d{1,6}") ? count : Integer.toString(Integer.parseInt(count) * times);
    }

    /** "2 1/2 years" is told in months, as TimeBank does. */
    private static String half(String unit) {
        return switch (unit) {
            case "Y" -> "6M";
            case "H" -> "30M";
            case "M" -> "30S";
            case "D" -> "T12H";
            default -> "";
        };
    }

    private static String letter(String unit) {
        return switch (unit) {
            case "E", "C", "K" -> "Y";
            case "F" -> "W";
            case "Q" -> "M";
            default -> unit;
        };
    }

    private static Outcome open(Args args) {
        Timex.Type type = Timex.Type.valueOf(args.get("type", "DATE"));
        return new Outcome(new Timex(type, args.get("v", "PRESENT_REF"), mod(args)), Basis.NONE);
    }

    private Basis basis() {
        return narrative && memory.findYear().isPresent() ? Basis.TEXT : anchor.basis();
    }

    private static Outcome outcome(Args args, String value, Basis basis) {
        String full = value + args.find("p").map(part -> "T" + part).orElse("");
        Timex.Type type = full.indexOf('T') > 3 ? Timex.Type.TIME : Timex.Type.DATE;
        return new Outcome(new Timex(type, full, mod(args)), basis);
    }

    private static Optional<String> mod(Args args) {
        return args.find("mod");
    }

    private static String two(String before, int number) {
        return before + (number < 10 ? "0" : "") + number;
    }
}
