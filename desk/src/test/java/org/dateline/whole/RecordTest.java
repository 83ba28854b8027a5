package org.dateline.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dateline.incident.IncidentJson;
import org.dateline.incident.Merged;
import org.dateline.incident.Merging;
import org.dateline.incident.merge.Policy;
import org.dateline.intake.Arrival;
import org.dateline.intake.Intake;
import org.dateline.intake.RefusedException;
import org.dateline.reading.Readers;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import org.dateline.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What leaves the program keeps to the record: schema, spans, the way to JSON and back, the same for everybody. */
class RecordTest {
    private static List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        Intake intake = new Intake(System.in);
        Home.listExamples().forEach(file -> intake.take(file.toString(), it -> reports.add(open(it))));
        return reports;
    }

    private static Report open(Arrival arrival) {
        try {
            return arrival.opening().open();
        } catch (RefusedException e) {
            throw new AssertionError(arrival.id(), e);
        }
    }

    @TestFactory
    Stream<DynamicTest> readingsOfExamples() {
        return reports().stream()
                .map(it -> DynamicTest.dynamicTest(it.id(), () -> {
                    Reading reading = Home.reader().read(it);
                    String json = ReadingJson.write(reading);
                    assertThat(Schemas.listErrorsOfReading(json)).isEmpty();
                    assertThat(Spans.listProblems(reading)).isEmpty();
                    assertThat(ReadingJson.read(json)).isEqualTo(reading);
                }));
    }

    @Test
    void incidentsOfExamplesUnderEveryPolicy() {
        List<Reading> readings = reports().stream().map(Home.reader()::read).toList();
        for (String policy : List.of("balanced", "conservative", "latest", "range", "authority=police")) {
            Merged merged = Merging.with(Policy.parse(policy)).merge(readings);
            Stream<String> lines = Stream.concat(
                    merged.incidents().stream().map(IncidentJson::write),
                    merged.gone().stream().map(IncidentJson::write));
            assertThat(lines)
                    .allSatisfy(
                            it -> assertThat(Schemas.listErrorsOfIncident(it)).isEmpty());
        }
    }

    @Test
    void aSchemaRefusesWhatIsNoReading() {
        String reading =
                ReadingJson.write(Home.reader().read(Report.of("r", "Two people were killed in Gao on Monday.")));
        assertThat(Schemas.listErrorsOfReading(reading)).isEmpty();
        assertThat(Schemas.listErrorsOfReading(reading.replace("\"language\"", "\"tongue\"")))
                .isNotEmpty();
        assertThat(Schemas.listErrorsOfReading("{}")).isNotEmpty();
        assertThat(Schemas.listErrorsOfIncident("{\"id\":\"i1\"}")).isNotEmpty();
        assertThat(Schemas.listErrorsOfIncident("{\"id\":\"i1\",\"redirect\":\"i2\"}"))
                .isEmpty();
        assertThat(Schemas.listErrorsOfIncident("{\"id\":\"i1\",\"withdrawn\":true}"))
                .isEmpty();
    }

    @Test
    void theSameInTurkey() {
        List<String> here = reports().stream()
                .map(Home.reader()::read)
                .map(ReadingJson::write)
                .toList();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            var turkish = Readers.load();
            assertThat(reports().stream().map(turkish::read).map(ReadingJson::write))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void theSameFromManyThreads() throws Exception {
        List<Report> reports = reports();
        List<Reading> alone = reports.stream().map(Home.reader()::read).toList();
        try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
            List<Future<List<Reading>>> all = Stream.generate(() -> workers.submit(
                            () -> reports.stream().map(Home.reader()::read).toList()))
                    .limit(4)
                    .toList();
            for (Future<List<Reading>> one : all) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }
}
