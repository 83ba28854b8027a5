package org.dateline.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.lexicon.Stage;
import org.dateline.reading.ExampleRows;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.weights.FeatureWeights;
import org.dateline.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One happening told in several sentences is one incident, several told in one report are several. */
class IncidentsApartTest {
    private static final Reader READER = Readers.load();

    record Example(String kinds, String text) {}

    static Stream<Example> examples() throws IOException {
        return ExampleRows.of(IncidentsApartTest.class, "incidents.tsv").map(cells -> new Example(cells[0], cells[1]));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void tellsAsManyIncidentsAsThereAre(Example example) {
        Report report = Report.of("example", example.text()).publishedIfUnknown(Optional.of("2019-06-14"));

        String kinds = READER.read(report).incidents().stream()
                .map(incident -> incident.kind().toString())
                .collect(Collectors.joining("; "));

        assertThat(kinds.isEmpty() ? "-" : kinds).isEqualTo(example.kinds());
    }

    @Test
    void anotherDayAndAnotherTownSpeakAgainstOneIncident() {
        FeatureWeights weights = FeatureWeights.load(Grouping.class, "bonds.tsv", 1);

        assertThat(weights.logOdds(java.util.Map.of("time-apart", 1.0))).isNegative();
        assertThat(weights.logOdds(java.util.Map.of("spot-apart", 1.0))).isNegative();
        assertThat(weights.logOdds(java.util.Map.of("points-back", 1.0))).isPositive();
    }

    @Test
    void aBombThatWasMadeSafeWasFoiled() {
        Report report =
                Report.of("safe", "A pipe bomb was made safe by army experts in Strabane on Monday. Nobody was hurt.");

        assertThat(READER.read(report).incidents())
                .extracting(incident -> incident.stage())
                .containsOnly(Stage.FOILED);
    }

    @Test
    void aWordThatOpensTheSentenceIsNoOrganisation() {
        Report report = Report.of(
                "rebels",
                "Suspected Tamil Tiger rebels rammed a lorry packed with explosives into the gates of a naval depot in Trincomalee"
                        + " on Tuesday, killing nine sailors, the navy said.");

        assertThat(READER.read(report).incidents())
                .flatExtracting(incident -> incident.actors())
                .filteredOn(actor -> actor.role() == ActorRole.PERPETRATOR)
                .singleElement()
                .satisfies(actor -> assertThat(actor.text()).contains("Tamil Tiger rebels"));
    }
}
