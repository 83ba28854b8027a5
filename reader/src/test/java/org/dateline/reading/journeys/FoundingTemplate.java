package org.dateline.reading.journeys;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.report.Report;

/**
 * A report of the founding example's build: its places renamed, its numbers and days changed, its sentences turned around.
 *
 * @param published the day that the official speaks on; the attack is {@code daysBefore} it
 * @param turn which way round each of the four sentences stands, 0 to 2
 */
record FoundingTemplate(
        Base base,
        LocalDate published,
        int daysBefore,
        int soldiers,
        int contractors,
        int evacuated,
        int rockets,
        Turn turn) {

    /** Which way round the sentences stand: the evacuation, the attack, the responsibility, the find. */
    record Turn(int evacuation, int attack, int responsibility, int find) {}

    /** A base that the world knows, and a town by it. */
    enum Base {
        BALAD(
                "the Balad air base",
                "central Iraq",
                "Iraq",
                "IQ",
                "Iraqi",
                "33.94 44.36 8km",
                "Dujail",
                "33.85 44.23 8km"),
        BAGRAM(
                "the Bagram airfield",
                "eastern Afghanistan",
                "Afghanistan",
                "AF",
                "Afghan",
                "34.95 69.26 8km",
                "Charikar",
                "35.01 69.17 8km"),
        MANDA_BAY(
                "the Manda Bay airfield",
                "northern Kenya",
                "Kenya",
                "KE",
                "Kenyan",
                "-2.17 40.9 8km",
                "Lamu",
                "-2.27 40.9 12km"),
        KANDAHAR(
                "the Kandahar airfield",
                "southern Afghanistan",
                "Afghanistan",
                "AF",
                "Afghan",
                "31.51 65.85 20km",
                "Spin Boldak",
                "31.01 66.4 12km"),
        INCIRLIK(
                "the Incirlik air base",
                "southern Turkey",
                "Turkey",
                "TR",
                "Turkish",
                "37.0 35.43 8km",
                "Ceyhan",
                "37.02 35.82 12km"),
        UDEID(
                "the Al Udeid air base",
                "central Qatar",
                "Qatar",
                "QA",
                "Qatari",
                "25.12 51.32 8km",
                "Al Wakrah",
                "25.17 51.6 12km"),
        SALTI(
                "the Muwaffaq Salti base",
                "eastern Jordan",
                "Jordan",
                "JO",
                "Jordanian",
                "31.83 36.78 8km",
                "Azraq",
                "31.83 36.82 20km");

        final String name;
        final String region;
        final String country;
        final String code;
        final String adjective;
        final String point;
        final String town;
        final String townPoint;

        Base(
                String name,
                String region,
                String country,
                String code,
                String adjective,
                String point,
                String town,
                String townPoint) {
            this.name = name;
            this.region = region;
            this.country = country;
            this.code = code;
            this.adjective = adjective;
            this.point = point;
            this.town = town;
            this.townPoint = townPoint;
        }
    }

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "13", "14", "15", "16", "17", "18", "19", "20");

    Journey journey(String id) {
        Report report = Report.of(id, text()).publishedIfUnknown(Optional.of(published.toString()));
        return Journey.of(id, "founding template", report, lines());
    }

    int injured() {
        return soldiers + contractors;
    }

    private LocalDate day() {
        return published.minusDays(daysBefore);
    }

    String text() {
        return String.join(
                "\n\n",
                evacuation(),
                attack(),
                "The official said all " + word(injured()) + " are in stable condition.",
                responsibility(),
                find(),
                base.country + " hosts about 2,500 U.S. troops.");
    }

    private String evacuation() {
        String people = word(evacuated) + (evacuated == 1 ? " person" : " people");
        return "Washington — "
                + switch (turn.evacuation) {
                    case 0 ->
                        "The United States has evacuated " + people + " from an air base in " + base.country
                                + " for additional medical care following a rocket attack " + weekday(day())
                                + " that injured "
                                + word(injured()) + ".";
                    case 1 ->
                        upper(people) + (evacuated == 1 ? " has" : " have") + " been evacuated from an air base in "
                                + base.country
                                + " for additional medical care after a rocket attack on " + weekday(day())
                                + " that wounded "
                                + word(injured()) + ", the Pentagon said.";
                    default ->
                        "A rocket attack on " + weekday(day()) + " on an air base in " + base.country + " injured "
                                + word(injured()) + ", and the United States has evacuated " + people
                                + " for additional medical care.";
                };
    }

    private String attack() {
        String parts = word(soldiers) + " servicemembers and " + word(contractors) + " contractors";
        String official = "U.S. defense official";
        return switch (turn.attack) {
            case 0 ->
                "A " + official + " on " + weekday(published) + " said all " + word(injured()) + " — " + parts
                        + " — were wounded after " + word(rockets) + " rockets slammed into " + base.name + " in "
                        + base.region + ".";
            case 1 ->
                "All " + word(injured()) + " — " + parts + " — were wounded when " + word(rockets) + " rockets hit "
                        + base.name + " in " + base.region + ", a " + official + " said on " + weekday(published) + ".";
            default ->
                upper(word(rockets)) + " rockets slammed into " + base.name + " in " + base.region + ", injuring all "
                        + word(injured()) + ", " + parts + ", a " + official + " said on " + weekday(published) + ".";
        };
    }

    private String responsibility() {
        return switch (turn.responsibility) {
            case 0 -> "There has been no claim of responsibility for the rocket attack.";
            case 1 -> "No group has claimed responsibility for the attack.";
            default -> "No one immediately claimed responsibility.";
        };
    }

    private String find() {
        String things = "the truck and rocket launcher used in the attack";
        String military = "the " + base.adjective + " military on " + weekday(published) + " said";
        return switch (turn.find) {
            case 0 -> "But " + military + " it found " + things + " in the nearby town of " + base.town + ".";
            case 1 -> upper(things) + " were found in the nearby town of " + base.town + ", " + military + ".";
            default -> upper(military) + " that " + things + " had been found in the town of " + base.town + ".";
        };
    }

    private List<String> lines() {
        String name = base.name.replaceAll("^the | (air base|airfield|base)$", "");
        return List.of(
                "kind: rocket-attack",
                "when: " + day() + " day",
                "where: " + name + "; -; " + base.code + "; " + base.point,
                "weapon: rocket " + rockets,
                "figure: injured " + injured() + "; by a U.S. defense official"
                        + (turn.evacuation == 1 ? "|the Pentagon" : ""),
                "figure: injured " + soldiers + " servicemembers; of " + injured(),
                "figure: injured " + contractors + " contractors; of " + injured(),
                "figure: evacuated " + evacuated,
                "responsibility: none-claimed",
                "found-at: " + base.town + "; -; " + base.code + "; " + base.townPoint,
                "never: Washington");
    }

    private static String word(int number) {
        return NUMBERS.get(number);
    }

    private static String upper(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
