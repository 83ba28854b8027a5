package org.dateline.mention.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.evidence.Span;
import org.dateline.mention.place.PlaceMention.Spot;

/** What the words before a name make of it: "near X", "40 km west of X", "between X and Y", "western X". */
final class Surroundings {
    /** Metres that "near" may mean (coding rule E4). */
    static final int NEAR = 15_000;

    private static final int LOOK_BACK = 90;
    private static final double METRES_A_MILE = 1609.344;
    private static final Set<String> UNITS = Set.of(
            "km",
            "kms",
            "kilometers",
            "kilometres",
            "kilometer",
            "kilometre",
            "miles",
            "mile",
            "mi",
            "mi.",
            "km.",
            "kilometers-long");
    private static final Set<String> NEARS =
            Set.of("near", "outside", "around", "off", "close", "outskirts", "nearby", "vicinity", "toward", "towards");
    private static final Map<String, double[]> BEARINGS = Map.ofEntries(
            bearing("north", 1, 0),
            bearing("south", -1, 0),
            bearing("east", 0, 1),
            bearing("west", 0, -1),
            bearing("northeast", 0.707, 0.707),
            bearing("northwest", 0.707, -0.707),
            bearing("southeast", -0.707, 0.707),
            bearing("southwest", -0.707, -0.707));
    private static final String BEARING = "(north|south|east|west)(?:[ -]?(east|west))?(?:ern|wards?)?";
    private static final String NUMBER =
            "(\\d[\\d,]*(?:\\.\\d+)?|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
                    + "fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)";
    private static final String LEAD = "(?:the\\s+(?:[\\p{L}-]+\\s+){0,4}?(?:of\\s+)?|(?:[\\p{L}-]+\\s+){0,2}of\\s+)?";
    private static final Pattern SHIFT = Pattern.compile("(?iu)\\b" + NUMBER
            + "[\\s-]*(km|kms|kilometers?|kilometres?|miles?|mi)\\b\\.?\\s*(?:\\([^)]{2,30}\\)\\s*)?(?:away\\s+)?(?:to\\s+the\\s+)?"
            + "(?:" + BEARING + "\\s+(?:of|from)|from|outside|off|away\\s+from|short\\s+of)\\s+" + LEAD + "$");
    private static final Pattern DIRECTED = Pattern.compile("(?iu)\\b" + BEARING + "\\s+(?:of|from)\\s+" + LEAD + "$");
    private static final Pattern PART = Pattern.compile(
            "(?iu)\\b(?:" + BEARING + "|central)[ -](?:(?:and|to)[ -](?:north|south|east|west)(?:ern)?\\s+)?$");
    private static final List<String> SMALL = List.of(
            "a",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "fifteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "a hundred");
    private static final double[] VALUES = {
        1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50, 60, 70, 80, 90, 100
    };

    private Surroundings() {}

    /**
     * What the words make of a name.
     *
     * @param start first char of the words
     * @param direction {@code western}, where a part of the named area is meant
     */
    record Found(int start, boolean near, Optional<String> direction, Optional<Spot> spot) {}

    static Optional<Found> find(Words words, Name name, ResolvedPlace place) {
        Span span = name.span(words);
        String before = words.text().text().substring(sentenceStart(words, name, span), span.start());
        int base = span.start() - before.length();
        if (hasUnit(words, name)) {
            Matcher shift = SHIFT.matcher(before);
            if (shift.find()) {
                return Optional.of(
                        new Found(base + shift.start(), true, Optional.empty(), Optional.of(shifted(shift, place))));
            }
        }
        return directed(words, name, before, base, place).or(() -> near(words, name, place));
    }

    private static int sentenceStart(Words words, Name name, Span span) {
        int first = words.text().sentenceOf(words.token(name.from())).first();
        return Math.max(words.token(first).start(), span.start() - LOOK_BACK);
    }

    private static boolean hasUnit(Words words, Name name) {
        for (int i = name.from() - 1; i > name.from() - 14 && words.sameSentence(i, name.from()); i--) {
            if (UNITS.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static Spot shifted(Matcher shift, ResolvedPlace place) {
        boolean miles = shift.group(2).toLowerCase(Locale.ROOT).startsWith("m");
        double metres = number(shift.group(1)) * (miles ? METRES_A_MILE : 1000);
        Optional<double[]> way = bearing(shift.group(3), shift.group(4));
        if (way.isEmpty()) {
            return new Spot(place.latitude(), place.longitude(), (int) Math.min(500_000, metres + 2000));
        }
        return moved(place, way.get(), metres, (int) Math.max(3000, metres * 0.25));
    }

    private static double number(String words) {
        int small = SMALL.indexOf(words.toLowerCase(Locale.ROOT));
        return small >= 0 ? VALUES[small] : Double.parseDouble(words.replace(",", ""));
    }

    private static Optional<double[]> bearing(String first, String second) {
        String name = first == null ? "" : (first + (second == null ? "" : second)).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BEARINGS.get(name));
    }

    private static Spot moved(ResolvedPlace place, double[] way, double metres, int radius) {
        double degree = 111_200;
        double latitude = Math.clamp(place.latitude() + way[0] * metres / degree, -90, 90);
        double width = Math.max(0.05, Math.cos(Math.toRadians(place.latitude())));
        double longitude = place.longitude() + way[1] * metres / (degree * width);
        double wrapped = longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
        return new Spot(round(latitude), round(wrapped), radius);
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }

    /** "south of X" lies near it; "southern X" is a part of it. */
    private static Optional<Found> directed(Words words, Name name, String before, int base, ResolvedPlace place) {
        String last = words.lower(name.from() - 1);
        if (!words.sameSentence(name.from() - 1, name.from())) {
            return Optional.empty();
        }
        Matcher part = PART.matcher(before);
        boolean adjective =
                last.endsWith("ern") || last.equals("central") || BEARINGS.containsKey(last.replace("-", ""));
        if (adjective && part.find()) {
            Optional<double[]> way = bearing(part.group(1), part.group(2));
            int reach = place.radiusMetres();
            Optional<Spot> spot = way.map(it -> moved(place, it, reach * 0.5, Math.max(1000, (int) (reach * 0.6))));
            return Optional.of(new Found(
                    base + part.start(),
                    false,
                    Optional.of(before.substring(part.start()).strip()),
                    spot));
        }
        Matcher of = DIRECTED.matcher(before);
        boolean near = (last.equals("of") || last.equals("from") || before.contains(" of ")) && of.find();
        return near
                ? Optional.of(new Found(
                        base + of.start(),
                        true,
                        Optional.empty(),
                        bearing(of.group(1), of.group(2)).map(way -> moved(place, way, 8000, NEAR))))
                : Optional.empty();
    }

    private static Optional<Found> near(Words words, Name name, ResolvedPlace place) {
        int at = name.from() - 1;
        while (Set.of(
                                "the",
                                "of",
                                "to",
                                "city",
                                "town",
                                "village",
                                "district",
                                "a",
                                "northern",
                                "southern",
                                "eastern",
                                "western")
                        .contains(words.lower(at))
                && at > name.from() - 6) {
            at--;
        }
        boolean near = NEARS.contains(words.lower(at))
                && words.sameSentence(at, name.from())
                && (!words.lower(at).equals("close") || words.lower(at + 1).equals("to"));
        int radius = Math.max(NEAR, place.radiusMetres() + 5000);
        return near
                ? Optional.of(new Found(
                        words.token(at).start(),
                        true,
                        Optional.empty(),
                        Optional.of(new Spot(place.latitude(), place.longitude(), radius))))
                : Optional.empty();
    }

    /** The middle of two places, with a radius that reaches both. */
    static Spot between(ResolvedPlace a, ResolvedPlace b) {
        double half = Distance.kilometres(a.latitude(), a.longitude(), b.latitude(), b.longitude()) * 500;
        return new Spot(round((a.latitude() + b.latitude()) / 2), round((a.longitude() + b.longitude()) / 2), (int)
                Math.max(3000, half));
    }

    private static Map.Entry<String, double[]> bearing(String name, double north, double east) {
        return Map.entry(name, new double[] {north, east});
    }
}
