package org.dateline.mention.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.evidence.Span;

/**
 * Finds the dateline of a report, also below a release number or a headline.
 *
 * <p>Knows the heads of the agencies ("PARIS, 12 Nov (AFP) -"), of American papers ("Tallahassee, Fla. —"), of the monitored
 * broadcasts of the 1980s ("SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [TEXT]") and of military releases.
 */
public final class DatelineReader {
    private static final int HEAD = 700;
    private static final int LINES = 9;
    private static final int SHORT_LINE = 40;
    private static final int SHORT_HEAD = 200;
    private static final Pattern HEADLINE = Pattern.compile("[^\\n\\u2028]{10,160}?[.?!][ \\t]+(?=\\p{Lu}{4})");
    private static final Set<String> NO_PLACES = Set.of(
            "UPDATE",
            "UPDATED",
            "BREAKING",
            "BREAKING NEWS",
            "WATCH",
            "VIDEO",
            "PHOTO",
            "PHOTOS",
            "ANALYSIS",
            "OPINION",
            "EXCLUSIVE",
            "LIVE",
            "REPORT",
            "NEWS",
            "NOTE",
            "ABSTRACT",
            "SUMMARY",
            "MORE",
            "READ",
            "LISTEN",
            "DATE",
            "SUBJECT",
            "ALERT",
            "EDITORIAL",
            "COMMENT",
            "CORRECTION",
            "INTERVIEW",
            "FACTBOX",
            "FROM",
            "TITLE",
            "SOURCE",
            "HEADLINE",
            "LOCATION",
            "POLICE",
            "READ MORE",
            "RELATED",
            "NEWS RELEASE",
            "PRESS RELEASE",
            "FOR IMMEDIATE RELEASE");

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String YEAR = "(?:\\d{4}|'?\\d{2})(?!\\d)";
    private static final String DATE = "(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?"
            + "(?:(?i:(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<m1>" + MONTH + "))(?:[,.]?\\s+(?<y1>" + YEAR + "))?"
            + "|(?i:(?<m2>" + MONTH + ")\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?)(?:[,.]?\\s+(?<y2>" + YEAR + "))?)";
    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
    private static final String PLACE = NAME
            + "(?:[ \\t/]+(?:(?:de|del|el|al|la|los|las|of|the|and|le|du|sur|ez|es|ash)[ \\t-])*" + NAME + "){0,4}";
    private static final String AGENCY = "\\((?!" + MONTH + "[ \\t])(?<agency>[\\p{Lu}][^()\\n]{1,48})\\)";
    private static final Pattern LINE =
            Pattern.compile("(?<place>" + PLACE + "(?:,[ \\t]+" + PLACE + "){0,3}?(?:[ \\t]+\\(\\p{Lu}{3,20}\\)(?=,))?)"
                    + "(?<rest>(?:,[ \\t]*NO DATE|,?[ \\t]*(?:[-\\u2013\\u2014][ \\t]*)?\\(?(?<date>" + DATE
                    + ")\\)?)?[ \\t]*,?[ \\t]*(?:" + AGENCY
                    + ")?)[ \\t\\u00a0]*(?<dash>--+|[-\\u2013\\u2014_]+|:(?=\\s)|(?=\\s*[\\n\\u2028]))[ \\t\\u00a0]*");
    private static final Pattern REFERENCE =
            Pattern.compile("(?<!\\d)(?<year>(?:19|20)\\d{2})[-/](?<month>0?[1-9]|1[0-2])(?!\\d)");
    private static final Pattern BREAK = Pattern.compile("[\\n\\u2028\\u2029]+");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private DatelineReader() {}

    /**
     * The first dateline among the first lines of a text.
     *
     * @param published day of publication, which tells the year where the dateline does not
     */
    public static Optional<DatelineHead> find(String text, Optional<LocalDate> published) {
        int start = 0;
        for (int line = 0; line < LINES && start < Math.min(HEAD, text.length()); line++) {
            int from = skipBlanks(text, start);
            Optional<DatelineHead> head = match(text, from, published);
            if (head.isPresent()) {
                return head;
            }
            Optional<DatelineHead> behind = behindHeadline(text, from, published);
            if (behind.isPresent()) {
                return behind;
            }
            Matcher next = BREAK.matcher(text);
            if (!next.find(from)) {
                return Optional.empty();
            }
            start = next.end();
        }
        return Optional.empty();
    }

    /** A headline run into the first paragraph: "Lawmakers consider an apology. HARTFORD — Legislators ...". */
    private static Optional<DatelineHead> behindHeadline(String text, int from, Optional<LocalDate> published) {
        Matcher headline = HEADLINE.matcher(text).region(from, Math.min(text.length(), from + SHORT_HEAD));
        return headline.lookingAt()
                ? match(text, headline.end(), published)
                        .filter(head -> isCapitals(head.place().orElse("").split(",")[0]))
                : Optional.empty();
    }

    private static Optional<DatelineHead> match(String text, int from, Optional<LocalDate> published) {
        Matcher line = LINE.matcher(text).region(from, text.length()).useTransparentBounds(true);
        if (!line.lookingAt() || !isConvincing(text, line)) {
            return Optional.empty();
        }
        Span place = new Span(line.start("place"), line.end("place"));
        int end = line.end("rest");
        while (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',') {
            end--;
        }
        Span span = new Span(place.start(), Math.max(end, place.end()));
        return Optional.of(new DatelineHead(
                span,
                span.of(text),
                Optional.of(place.of(text)),
                Optional.of(place),
                line.group("date") == null ? Optional.empty() : day(text, line, published),
                line.group("agency") == null
                        ? List.of()
                        : List.of(line.group("agency").split("\\s*[,/;]\\s+")),
                line.end()));
    }

    /** A place and a dash alone may open a sentence: then what follows must look like the beginning of one. */
    private static boolean isConvincing(String text, Matcher line) {
        boolean dash = !line.group("dash").isEmpty() && !line.group("dash").equals(":");
        if (line.group("date") != null) {
            return dash
                    || line.group("agency") != null
                    || line.group("rest").indexOf('(') >= 0
                    || line.group("dash").equals(":");
        }
        if (line.group("agency") != null) {
            return dash || Agencies.isKnown(line.group("agency"));
        }
        int body = line.end();
        if (line.group("dash").equals(":")) {
            return isCapitals(line.group("place")) && !NO_PLACES.contains(line.group("place")) && isLong(text, body);
        }
        boolean spaced = (body < text.length() && line.start("dash") > line.end("place"))
                || line.group("dash").equals("—");
        return dash
                && spaced
                && body < text.length()
                && line.group("place").length() > 2
                && isLong(text, body)
                && (Character.isUpperCase(text.charAt(body)) || "\"“'[".indexOf(text.charAt(body)) >= 0);
    }

    private static boolean isCapitals(String place) {
        return place.length() > 3 && place.equals(place.toUpperCase(Locale.ROOT));
    }

    /** A letterhead ("ISAF Joint Command - Afghanistan") is a line of its own. */
    private static boolean isLong(String text, int body) {
        Matcher end = BREAK.matcher(text);
        return (end.find(body) ? end.start() : text.length()) - body > SHORT_LINE;
    }

    private static Optional<LocalDate> day(String text, Matcher line, Optional<LocalDate> published) {
        boolean dayFirst = line.group("d1") != null;
        int day = Integer.parseInt(line.group(dayFirst ? "d1" : "d2"));
        int month =
                MONTHS.get(line.group(dayFirst ? "m1" : "m2").substring(0, 3).toLowerCase(Locale.ROOT));
        String year = line.group(dayFirst ? "y1" : "y2");
        try {
            if (year != null) {
                String digits = year.replace("'", "");
                return Optional.of(LocalDate.of(
                        Integer.parseInt(digits.length() == 2 ? Numbers.fullYear(digits) : digits), month, day));
            }
            return published
                    .map(today -> nearest(today, month, day))
                    .or(() -> yearOfReference(text, line.start(), month).map(it -> LocalDate.of(it, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "2010-08-CA-113", the number of a release above its dateline: its year and month. */
    private static Optional<Integer> yearOfReference(String text, int before, int month) {
        Matcher reference = REFERENCE.matcher(text).region(0, before);
        while (reference.find()) {
            if (Integer.parseInt(reference.group("month")) == month) {
                return Optional.of(Integer.parseInt(reference.group("year")));
            }
        }
        return Optional.empty();
    }

    private static LocalDate nearest(LocalDate today, int month, int day) {
        LocalDate best = LocalDate.of(today.getYear(), month, day);
        for (LocalDate other : List.of(best.minusYears(1), best.plusYears(1))) {
            if (Math.abs(ChronoUnit.DAYS.between(today, other)) < Math.abs(ChronoUnit.DAYS.between(today, best))) {
                best = other;
            }
        }
        return best;
    }

    private static int skipBlanks(String text, int start) {
        int at = start;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at)))) {
            at++;
        }
        return at;
    }
}
