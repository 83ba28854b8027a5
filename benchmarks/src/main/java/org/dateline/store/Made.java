package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import org.dateline.report.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readings without end, made from real ones: every group of four is one attack told four times, at another time within twenty years, in
 * another of eighty countries, with other names (of the same length, so that spans stay right) than any other group.
 */
final class Made {
    private static final int TELLINGS = 4;
    private static final int DAYS = 7300;
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final Pattern DATE = Pattern.compile("\\b(19|20)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}\\p{Ll}{3,}\\b");
    private static final Set<String> DATED = Set.of("published", "start", "end", "date", "said_on", "as_of");
    private static final String[] COUNTRIES = Locale.getISOCountries();
    private static final String VOWELS = "aeiou";
    private static final String OTHERS = "bdfgklmnprstvz";

    private final List<String> lines;
    private final JsonMapper mapper = ReadingJson.recordMapper();

    private Made(List<String> lines) {
        this.lines = lines;
    }

    static Made of(Path readings) throws IOException {
        return new Made(Files.readAllLines(readings).stream()
                .filter(it -> it.contains("\"incidents\":[{"))
                .toList());
    }

    /** The reading of a number, the same whenever it is asked for. */
    Reading reading(long number) {
        long attack = number / TELLINGS;
        Random random = new Random(attack * 7919);
        JsonNode node = mapper.readTree(lines.get(Math.floorMod(random.nextLong(), lines.size())));
        ObjectNode report = (ObjectNode) node.get("report");
        String published = report.path("published").asString("2015-01-01");
        LocalDate day = LocalDate.parse(published.substring(0, 10));
        Variation how = new Variation(
                attack,
                FIRST.plusDays(random.nextInt(DAYS)).toEpochDay() - day.toEpochDay(),
                COUNTRIES[random.nextInt(80)],
                random.nextDouble() * 20 - 10);
        vary(node, how);
        int telling = (int) (number % TELLINGS);
        report.put("id", "made-" + number);
        report.put("text", report.get("text").asString() + "\n\nEdition " + "abcd".charAt(telling));
        report.put("outlet", "Outlet " + telling);
        report.put("sha256", Sha256.of(report.get("text").asString()));
        return mapper.treeToValue(node, Reading.class);
    }

    private record Variation(long attack, long days, String country, double degrees) {}

    private static void vary(JsonNode node, Variation how) {
        if (node instanceof ArrayNode array) {
            array.forEach(it -> vary(it, how));
        } else if (node instanceof ObjectNode object) {
            for (String field : new HashSet<>(object.propertyNames())) {
                varyField(object, field, how);
            }
        }
    }

    private static void varyField(ObjectNode object, String field, Variation how) {
        JsonNode value = object.get(field);
        if (field.equals("country_code")) {
            object.put(field, how.country());
        } else if (field.equals("latitude") || field.equals("longitude")) {
            object.put(field, Math.max(-89, Math.min(89, value.asDouble() + how.degrees())));
        } else if (value.isString() && DATED.contains(field)) {
            object.put(field, DATE.matcher(value.asString()).replaceAll(it -> shifted(it, how)));
        } else if (value.isString() && isProse(field)) {
            object.put(field, renamed(value.asString(), how));
        } else {
            vary(value, how);
        }
    }

    private static boolean isProse(String field) {
        return Set.of(
                        "text",
                        "title",
                        "name",
                        "canonical",
                        "speaker",
                        "by",
                        "town",
                        "admin1",
                        "admin2",
                        "party",
                        "qualifier")
                .contains(field);
    }

    private static String shifted(MatchResult it, Variation how) {
        return LocalDate.parse(it.group()).plusDays(how.days()).toString();
    }

    private static String renamed(String text, Variation how) {
        Matcher matcher = NAME.matcher(text);
        return matcher.replaceAll(it -> pseudonym(it.group(), how.attack()));
    }

    /** Another name of the same length, always the same for one attack. */
    private static String pseudonym(String name, long attack) {
        Random random = new Random(name.hashCode() * 31L + attack);
        StringBuilder made = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            String letters = i % 2 == 0 ? OTHERS : VOWELS;
            made.append(letters.charAt(random.nextInt(letters.length())));
        }
        return made.substring(0, 1).toUpperCase(Locale.ROOT) + made.substring(1);
    }
}
