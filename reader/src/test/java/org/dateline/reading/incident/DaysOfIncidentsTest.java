package org.dateline.reading.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.reading.ExampleRows;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.When;
import org.dateline.report.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of the days that a report names the incident's is chosen, and where it names none the report's own stands in, marked. */
class DaysOfIncidentsTest {
    private static final Reader READER = Readers.load();

    record Example(String day, boolean told, String published, String text) {}

    static Stream<Example> examples() throws IOException {
        return ExampleRows.of(DaysOfIncidentsTest.class, "days.tsv")
                .map(cells -> new Example(cells[0], cells[1].equals("yes"), cells[2], cells[3].replace("\\n", "\n")));
    }

    private static Incident first(String text, String published) {
        return READER.read(Report.of("days", text).publishedIfUnknown(Optional.of(published)))
                .incidents()
                .getFirst();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void choosesTheDay(Example example) {
        When when = first(example.text(), example.published()).when().orElseThrow();
        assertThat(when.start().orElseThrow()).startsWith(example.day());
        assertThat(when.anchoredOnly()).isEqualTo(!example.told());
    }

    @Test
    @DisplayName("a report that goes back to something long past has no news whose day could be its own")
    void noDayForWhatIsRecalled() {
        String report = "Three people were shot dead in a cafe in Lyon, France. Two men were charged in January 2020.";
        assertThat(first(report, "2021-06-18").when().filter(When::anchoredOnly))
                .isEmpty();
    }
}
