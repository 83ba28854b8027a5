package org.dateline.reading.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.lexicon.IncidentKind;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every expectation of every journey holds, or stands in {@code known-gaps.tsv}; one that stands there and holds must be taken
 * off. {@code -Djourneys.rewrite=true} writes the list anew, so that its changes are seen in review.
 */
class JourneysTest {
    private static final String LIST = "reader/src/test/resources/org/dateline/reading/journeys/known-gaps.tsv";
    private static final List<Journey> JOURNEYS = Journey.list();
    private static final KnownGaps GAPS = KnownGaps.load("known-gaps.tsv");
    private static final Map<Journey, List<Verdict>> VERDICTS = walkAll();

    @TestFactory
    Stream<DynamicContainer> journeys() {
        return JOURNEYS.stream()
                .map(journey -> DynamicContainer.dynamicContainer(
                        journey.id() + " " + journey.title(),
                        VERDICTS.get(journey).stream().map(verdict -> Shared.test(verdict, GAPS))));
    }

    @Test
    void thereAreAHundredAndEveryKindIsAmongThem() {
        assertThat(JOURNEYS).hasSize(100);
        List<String> told = JOURNEYS.stream()
                .flatMap(journey -> journey.whole().values("kind").stream())
                .flatMap(kind -> new Wanted(kind).listChoices().stream())
                .toList();
        assertThat(told)
                .containsAll(Stream.of(IncidentKind.values())
                        .map(IncidentKind::toString)
                        .toList());
    }

    @Test
    void everyExpectationHasANameOfItsOwn() {
        assertThat(verdicts()).extracting(KnownGaps::key).doesNotHaveDuplicates();
    }

    @Test
    void everyListedGapIsAnExpectation() {
        assertThat(verdicts())
                .extracting(KnownGaps::key)
                .containsAll(GAPS.sinceByExpectation().keySet());
    }

    @Test
    void tellsTheShareThatHolds() {
        Map<String, List<Verdict>> byField = new LinkedHashMap<>();
        verdicts()
                .forEach(v -> byField.computeIfAbsent(v.field(), f -> new ArrayList<>())
                        .add(v));
        byField.put("all", verdicts());
        byField.forEach((field, list) -> System.out.println(share(field, list)));
        if (Boolean.getBoolean("journeys.rewrite")) {
            Path list = Path.of(System.getProperty("dateline.root", ".")).resolve(LIST);
            GAPS.rewrite(list, verdicts(), LocalDate.now(Clock.systemUTC()));
            verdicts().stream().filter(v -> !v.holds()).forEach(System.out::println);
        }
    }

    private static Map<Journey, List<Verdict>> walkAll() {
        Map<Journey, List<Verdict>> verdicts = new LinkedHashMap<>();
        JOURNEYS.forEach(journey -> verdicts.put(journey, new Walk(journey, Shared.reader()).verdicts()));
        return verdicts;
    }

    private static List<Verdict> verdicts() {
        return VERDICTS.values().stream().flatMap(List::stream).toList();
    }

    private static String share(String field, List<Verdict> verdicts) {
        long held = verdicts.stream().filter(Verdict::holds).count();
        return String.format(
                Locale.ROOT,
                "%-16s %4d of %4d hold (%.0f %%)",
                field,
                held,
                verdicts.size(),
                100.0 * held / verdicts.size());
    }
}
