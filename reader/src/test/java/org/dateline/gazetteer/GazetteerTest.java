package org.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.shared();

    @ParameterizedTest
    @CsvFileSource(resources = "conflict-places.tsv", delimiter = '\t', numLinesToSkip = 1)
    void placesOfTheWorldsConflictsAreKnown(String name, String country, double latitude, double longitude) {
        assertThat(gazetteer.listIn(name, country)).anySatisfy(entry -> {
            boolean area = entry.kind() == FeatureKind.PROVINCE || entry.kind() == FeatureKind.REGION;
            assertThat(kilometres(entry, latitude, longitude)).isLessThan(area ? 120 : 25);
        });
    }

    @ParameterizedTest
    @CsvFileSource(resources = "conflict-places.tsv", delimiter = '\t', numLinesToSkip = 1)
    void theirNamesNeedNoCountryToBeRecognised(String name, String country, double latitude, double longitude) {
        assertThat(gazetteer.list(name))
                .anySatisfy(entry -> assertThat(entry.countryCode()).contains(country));
    }

    @Test
    void ainAlAsadIsWhereItIs() {
        assertThat(gazetteer.findIn("Ain al-Asad", "IQ"))
                .hasValueSatisfying(
                        base -> assertThat(kilometres(base, 33.79, 42.44)).isLessThan(3))
                .hasValueSatisfying(base -> assertThat(base.admin1())
                        .hasValueSatisfying(name -> assertThat(Fold.key(name)).contains("anbar")));
        assertThat(gazetteer.findIn("Haditha", "IQ"))
                .hasValueSatisfying(
                        town -> assertThat(kilometres(town, 34.14, 42.38)).isLessThan(5));
    }

    @ParameterizedTest
    @CsvSource({
        "Iraq, IQ",
        "Burma, MM",
        "Zaire, CD",
        "U.S., US",
        "USA, US",
        "Britain, GB",
        "Ivory Coast, CI",
        "Côte d'Ivoire, CI",
        "Kampuchea, KH",
        "Upper Volta, BF",
        "UAE, AE",
        "DR Congo, CD",
        "the Netherlands, NL",
        "Palestine, PS",
        "Kosovo, XK",
        "Taiwan, TW",
        "Holy See, VA",
        "North Korea, KP",
        "Macedonia, MK",
        "Ceylon, LK",
        "Rhodesia, ZW",
        "El Salvador, SV",
        "Türkiye, TR",
        "Swaziland, SZ",
        "Cape Verde, CV",
    })
    void countriesHaveManyNames(String name, String code) {
        assertThat(gazetteer.findCountry(name))
                .hasValueSatisfying(c -> assertThat(c.countryCode()).contains(code));
    }

    @ParameterizedTest
    @CsvSource({"care", "car", "Baghdad", "Georgian"})
    void whatIsNoCountryIsNone(String name) {
        assertThat(gazetteer.findCountry(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Iraqi, IQ",
        "Iraqis, IQ",
        "Salvadoran, SV",
        "Salvadorean, SV",
        "Afghans, AF",
        "French, FR",
        "Dutch, NL",
        "Nigerien, NE",
        "Nigerian, NG",
        "Burmese, MM",
        "PALESTINIANS, PS",
        "South Sudanese, SS",
        "Filipino, PH",
        "Burkinabé, BF",
        "Soviet, RU",
        "Emirati, AE",
    })
    void nationalitiesStandForCountries(String word, String code) {
        assertThat(gazetteer.findNationality(word)).contains(code);
    }

    @Test
    void nationalitiesAreNoCountries() {
        assertThat(gazetteer.findNationality("Iraq")).isEmpty();
        assertThat(gazetteer.findNationality("Baghdadi")).isEmpty();
    }

    @Test
    void aMisspeltNameIsFoundInsideItsCountryOnly() {
        assertThat(gazetteer.findIn("Dayr al-Zur", "SY")).isPresent();
        assertThat(gazetteer.findIn("Kandehar", "AF"))
                .hasValueSatisfying(e -> assertThat(e.name()).isEqualTo("Kandahar"));
        assertThat(gazetteer.findIn("Xyzzyville", "IQ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Crimea, UA, Crimea", "Sevastopol, UA, Crimea", "Majdal Shams, SY, Golan Heights", "Pristina, XK, Kosovo",
                "Rafah, PS, Gaza Strip",
        "Hebron, PS, West Bank", "Hargeysa, SO, Somaliland", "Laayoune, EH, Western Sahara", "Sukhumi, GE, Abkhazia",
                "Taipei, TW, Taiwan",
        "Srinagar, IN, Kashmir (Indian-administered)",
    })
    void disputedPlacesHaveTheCodeOfThePolicyAndSayWhoClaimsThem(String name, String code, String area) {
        assertThat(gazetteer.findIn(name, code))
                .hasValueSatisfying(e -> assertThat(e.dispute())
                        .hasValueSatisfying(d -> assertThat(d.area()).isEqualTo(area)));
    }

    @Test
    void anEntryTellsWhatItLiesIn() {
        Entry town = gazetteer.findIn("Haditha", "IQ").orElseThrow();
        assertThat(town.kind()).isEqualTo(FeatureKind.TOWN);
        assertThat(town.country()).contains("Iraq");
        assertThat(town.radiusMetres()).isBetween(1_000, 10_000);
        assertThat(town.id()).startsWith("geonames:");
        assertThat(town.dispute()).isEmpty();
    }

    @Test
    void seasLieInNoCountry() {
        assertThat(gazetteer.find("Red Sea")).hasValueSatisfying(sea -> {
            assertThat(sea.kind()).isEqualTo(FeatureKind.SEA);
            assertThat(sea.countryCode()).isEmpty();
        });
    }

    @Test
    void nothingIsFoundInsideAWord() {
        assertThat(gazetteer.find("Iraqbaghdadx")).isEmpty();
        assertThat(gazetteer.find("")).isEmpty();
    }

    static double kilometres(Entry entry, double latitude, double longitude) {
        double north = Math.toRadians(entry.latitude() - latitude);
        double east = Math.toRadians(entry.longitude() - longitude) * Math.cos(Math.toRadians(latitude));
        return 6371 * Math.hypot(north, east);
    }

    /** One name in a hundred, from all over the file. */
    @Test
    void everyNameIsFound() {
        PlaceTable table = gazetteer.table();
        for (int key = 0; key < table.keys(); key += 97) {
            byte[] name = table.keyText(key).getBytes(StandardCharsets.UTF_8);
            assertThat(table.findKey(name, name.length)).isEqualTo(key);
        }
        assertThat(table.findKey(new byte[0], 0)).isNegative();
    }
}
