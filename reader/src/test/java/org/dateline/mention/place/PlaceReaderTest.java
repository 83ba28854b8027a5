package org.dateline.mention.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.text.Annotator;
import org.dateline.text.FlatAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a model: capitals, tables and words must carry it alone. */
class PlaceReaderTest {
    private static final Annotator ANNOTATOR = new FlatAnnotator();
    private static final PlaceReader READER = PlaceReader.standard();

    /** One row: a report, a name in it, country, latitude, longitude, kilometres within which it must be put. */
    @ParameterizedTest
    @CsvFileSource(resources = "place-examples.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '`')
    void putsPlacesWhereTheReportMeansThem(
            String report, String name, String country, double latitude, double longitude, double within) {
        assertThat(find(report, name)).hasValueSatisfying(place -> {
            ResolvedPlace resolved = place.resolved().orElseThrow();
            assertThat(resolved.countryCode().orElse("-")).isEqualTo(country);
            assertThat(Distance.kilometres(resolved.latitude(), resolved.longitude(), latitude, longitude))
                    .isLessThan(within);
        });
    }

    /** One row: a report and words in it that are no place. */
    @ParameterizedTest
    @CsvFileSource(resources = "no-places.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '`')
    void leavesOtherNamesAlone(String report, String name) {
        assertThat(find(report, name)).isEmpty();
    }

    @Test
    void aStatedDistanceMovesThePoint() {
        PlaceMention place = find("Rockets fell 40 km west of Haditha, in Anbar province, Iraq.", "Haditha")
                .orElseThrow();
        ResolvedPlace told = place.told().orElseThrow();
        assertThat(place.near()).isTrue();
        assertThat(Distance.kilometres(told.latitude(), told.longitude(), 34.14, 41.94))
                .isLessThan(5);
        assertThat(told.radiusMetres()).isBetween(3_000, 15_000);
        assertThat(told.gazetteerId()).isEmpty();
        assertThat(place.resolved().orElseThrow().gazetteerId()).isPresent();
        assertThat(place.phrase().of("Rockets fell 40 km west of Haditha, in Anbar province, Iraq."))
                .startsWith("40 km west of Haditha, in Anbar");
    }

    @Test
    void aNameGoesOnOverTheEndOfAWrappedLine() {
        String report = """
                The first blast was heard at dawn in the northern districts of San
                Salvador, where three power lines fell and a guard was hurt, as the army
                of El Salvador said in its daily bulletin to the radio stations there. The
                lights went out in half of the town, and the trains stood for an hour.
                """;
        assertThat(find(report, "San\nSalvador").flatMap(PlaceMention::resolved))
                .hasValueSatisfying(place -> assertThat(place.name()).isEqualTo("San Salvador"));
    }

    @Test
    void betweenTwoTownsIsTheMiddleOfThem() {
        PlaceMention place = find(
                        "A bus was ambushed on the road between Kandahar and Kabul in Afghanistan.", "Kandahar")
                .orElseThrow();
        assertThat(place.between()).containsExactly("Kandahar", "Kabul");
        assertThat(place.told().orElseThrow().radiusMetres()).isGreaterThan(150_000);
    }

    @Test
    void aPartOfACountryIsARegion() {
        PlaceMention place = find("A base in western Iraq was hit.", "Iraq").orElseThrow();
        ResolvedPlace told = place.told().orElseThrow();
        assertThat(told.name()).isEqualTo("western Iraq");
        assertThat(told.kind()).isEqualTo(FeatureKind.REGION);
        assertThat(told.longitude()).isLessThan(place.resolved().orElseThrow().longitude());
    }

    @Test
    void aGovernmentIsNoPlaceOfAnAttack() {
        String report = "Washington said talks between Kabul and Islamabad failed. A bomb exploded in Kabul.";
        List<PlaceMention> places = read(report);
        assertThat(places)
                .filteredOn(PlaceMention::metonym)
                .extracting(PlaceMention::words)
                .containsExactly("Washington", "Kabul", "Islamabad");
        assertThat(places.getLast().metonym()).isFalse();
    }

    @Test
    void aVillageThatNobodyKnowsFallsBackOnItsArea() {
        PlaceMention place = find(
                        "Gunmen killed six people in the village of Xolobari in Borno State, Nigeria.", "Xolobari")
                .orElseThrow();
        assertThat(place.unresolvedBecause()).isPresent();
        ResolvedPlace resolved = place.resolved().orElseThrow();
        assertThat(resolved.countryCode()).contains("NG");
        assertThat(resolved.admin1())
                .hasValueSatisfying(name -> assertThat(name).contains("Borno"));
        assertThat(resolved.gazetteerId()).isEmpty();
        assertThat(resolved.radiusMetres()).isGreaterThan(50_000);
    }

    /** Little-known places of the same name or sound elsewhere are not meant: Zhuravlyovka in Crimea, Kibombo in Maniema. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Shelling hit the border village of Zhuravlyovka in the Belgorod region. | Zhuravlyovka | Belgorod
                    Rebels shelled the town of Kibumba in Congo's North Kivu province.      | Kibumba      | North Kivu
                    """)
    void aVillageIsNotPutOutsideTheAreaThatTheReportNames(String report, String name, String province) {
        ResolvedPlace told = find(report, name).orElseThrow().told().orElseThrow();
        assertThat(told.gazetteerId()).isEmpty();
        assertThat(told.admin1().orElseThrow()).contains(province);
        assertThat(told.radiusMetres()).isGreaterThan(50_000);
    }

    /** A kind of area calls the whole run of capitals; the report's own province goes before the map's; names change hands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Two were detained in Garm Ser district, Helmand province, on Monday.         | Garm Ser   | Helmand
                    Two were detained in Tarin Kwot district, Uruzgan province, on Monday.       | Tarin Kwot | Uruzgan
                    A raid took place in Ghormach district, Faryab province, Afghanistan.        | Ghormach   | Faryab
                    A bomb killed two policemen in Uruzgan province, Afghanistan.                | Uruzgan    | Uruzgan
                    Fighters attacked a post in Zarghun Shahr district, Paktia province.         | Zarghun Shahr | Paktia
                    """)
    void aDistrictIsInTheProvinceThatTheReportNames(String report, String name, String province) {
        assertThat(find(report, name).orElseThrow().told().orElseThrow().admin1())
                .contains(province);
    }

    @Test
    void aNameWithHyphensIsOneName() {
        ResolvedPlace told = find(
                        "Drones hit a depot in the town of Slavyansk-on-Kuban in the Krasnodar region.",
                        "Slavyansk-on-Kuban")
                .orElseThrow()
                .told()
                .orElseThrow();
        assertThat(Distance.kilometres(told.latitude(), told.longitude(), 45.26, 38.13))
                .isLessThan(10);
    }

    @Test
    void backgroundCountriesDoNotPullThePlaceOfTheAttack() {
        String report =
                "Rockets hit a base near Haditha, in Iraq's Anbar province. The attack comes as Iran and Israel trade threats. "
                        + "Israel struck Beirut and Tehran last week. Haifa and Tel Aviv were on alert.";
        assertThat(find(report, "Haditha")
                        .orElseThrow()
                        .resolved()
                        .orElseThrow()
                        .countryCode())
                .contains("IQ");
    }

    @Test
    void theSameReportInCapitalsGivesTheSamePlaces() {
        String report =
                "Guerrillas attacked the garrison of San Miguel, in El Salvador. Police in Bogota, Colombia, found a bomb.";
        assertThat(read(report.toUpperCase(Locale.ROOT)))
                .extracting(place -> place.resolved().orElseThrow().gazetteerId())
                .containsExactlyElementsOf(read(report).stream()
                        .map(place -> place.resolved().orElseThrow().gazetteerId())
                        .toList());
    }

    @Test
    void everyMentionSaysWhy() {
        assertThat(read("A blast killed two in Mosul, Iraq.")).allSatisfy(place -> {
            assertThat(place.rule()).isNotEmpty();
            assertThat(place.reasons()).isNotEmpty();
            assertThat(place.confidence()).isBetween(0.0, 1.0);
        });
    }

    private static List<PlaceMention> read(String report) {
        return READER.read(ANNOTATOR.annotate(report), PlaceContext.none());
    }

    private static Optional<PlaceMention> find(String report, String name) {
        int at = report.indexOf(name);
        assertThat(at).as("%s stands in the report", name).isNotNegative();
        Span span = new Span(at, at + name.length());
        return read(report).stream()
                .filter(place -> place.span().overlaps(span))
                .findFirst();
    }
}
