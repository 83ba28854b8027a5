package org.dateline.reading.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The report that Dateline was founded on. It is not ours to copy, and is looked for beside the checkout. */
class FoundingExampleTest {
    private static final Path TEXT = Path.of(System.getProperty("dateline.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolve("../shared/examples/ain-al-asad.txt");

    @TestFactory
    Stream<DynamicTest> allThatTheFoundingExampleTells() throws IOException {
        assumeTrue(Files.exists(TEXT), "no founding example beside the checkout: " + TEXT);
        Report report = Report.of("ain-al-asad", Files.readString(TEXT)).publishedIfUnknown(Optional.of("2024-08-06"));
        List<String> lines = Files.readAllLines(Journey.folder().resolve("founding-example.lines"));
        List<Verdict> verdicts =
                new Walk(Journey.of("F1", "the founding example", report, lines), Shared.reader()).verdicts();
        KnownGaps gaps = KnownGaps.load("founding-gaps.tsv");
        assertThat(verdicts)
                .extracting(KnownGaps::key)
                .containsAll(gaps.sinceByExpectation().keySet());
        return verdicts.stream().map(verdict -> Shared.test(verdict, gaps));
    }
}
