package org.dateline.intake.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.intake.Arrival;
import org.dateline.intake.Intake;
import org.dateline.intake.book.IntakeBook;
import org.dateline.reading.Reader;
import org.dateline.reading.gate.Gate;
import org.dateline.reading.record.Reading;
import org.dateline.report.Report;
import org.dateline.store.ReportKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each report once, wherever the program dies. */
class RecorderTest {
    private static final Gate GATE = Gate.load();

    private static final Reader READER = new HeadReader();

    @TempDir
    Path folder;

    /** A shelf that dies after some readings, in the middle of a batch or after one. */
    private static final class DyingShelf implements Shelf {
        private final List<String> kept = new ArrayList<>();
        private final Set<String> keys = new HashSet<>();
        private int left;

        @Override
        public boolean holds(String key) {
            return keys.contains(key);
        }

        @Override
        public void addAll(List<Reading> readings) {
            for (Reading reading : readings) {
                if (left-- <= 0) {
                    throw new DeadException();
                }
                if (keys.add(ReportKeys.of(reading.report()))) {
                    kept.add(reading.report().id());
                }
            }
        }
    }

    private static final class DeadException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Path file(int reports) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < reports; i++) {
            String text = switch (i % 3) {
                case 0 ->
                    "Gunmen killed " + (i + 2)
                            + " police officers in an ambush near the town, officials said. No group claimed the attack.";
                case 1 ->
                    "The bakery of " + i
                            + " Main Street sold more cakes than in any other week, said its owner, who bakes with her sister.";
                default -> "";
            };
            lines.append("{\"id\":\"r")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(text)
                    .append("\"}\n");
        }
        return Files.writeString(folder.resolve("reports.jsonl"), lines);
    }

    private static void ingest(Path file, Shelf shelf, IntakeBook book) {
        Recorder recorder = new Recorder(shelf, book, file.toString(), 7);
        Sorter sorter = new Sorter(() -> READER, Optional.of(GATE), it -> shelf.holds(it) || book.isSetAside(it));
        List<Arrival> arrivals = new ArrayList<>();
        new Intake(System.in).take(file.toString(), arrivals::add);
        arrivals.stream().skip(recorder.done()).forEach(it -> recorder.add(sorter.sort(it, Optional.empty())));
        recorder.flush();
    }

    @Test
    void whereverItDiesNothingIsLostOrDoubled() throws Exception {
        Path file = file(60);
        DyingShelf shelf = new DyingShelf();
        int deaths = 0;
        for (int run = 0; run < 100; run++) {
            try (IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
                shelf.left = 3;
                ingest(file, shelf, book);
                break;
            } catch (DeadException e) {
                deaths++;
            }
        }
        assertThat(deaths).isGreaterThan(3);
        assertThat(shelf.kept)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 60)
                        .filter(i -> i % 3 == 0)
                        .mapToObj(i -> "r" + i)
                        .toList());
        try (IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
            assertThat(book.counts()).isEqualTo(new IntakeBook.Counts(20, 20));
            assertThat(book.listDead(100)).extracting(it -> it.why()).containsOnly("is empty: no text to read");
            List<String> aside = new ArrayList<>();
            book.eachSetAside(100, it -> aside.add(it.report().id()));
            assertThat(aside)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 60)
                            .filter(i -> i % 3 == 1)
                            .mapToObj(i -> "r" + i)
                            .toList());
        }
    }

    @Test
    void aFileThatGrewGoesOnAndTheSameReportElsewhereIsKnown() throws Exception {
        Path file = file(6);
        DyingShelf shelf = new DyingShelf();
        shelf.left = Integer.MAX_VALUE;
        try (IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
            ingest(file, shelf, book);
            assertThat(book.done(file.toString())).isEqualTo(6);
            Files.write(
                    file,
                    "{\"id\":\"new\",\"text\":\"A car bomb killed nine soldiers at a checkpoint.\"}\n"
                            .getBytes(StandardCharsets.UTF_8),
                    java.nio.file.StandardOpenOption.APPEND);
            ingest(file, shelf, book);
            Path copy = Files.copy(file, folder.resolve("copy.jsonl"));
            ingest(copy, shelf, book);
        }
        assertThat(shelf.kept).containsExactly("r0", "r3", "new");
    }

    @Test
    void otherLanguagesAreNotTheGatesBusiness() {
        Sorter sorter = new Sorter(() -> READER, Optional.of(GATE), it -> false);
        String spanish =
                "El alcalde inauguró ayer la nueva biblioteca de la ciudad, que tendrá más de veinte mil libros para los vecinos.";
        assertThat(sorter.sort(Report.of("es", spanish))).isInstanceOf(Outcome.Read.class);
        assertThat(
                        sorter.sort(
                                Report.of(
                                        "en",
                                        "The mayor opened the new library of the city yesterday; it will have twenty thousand books for all.")))
                .isInstanceOf(Outcome.Aside.class);
    }

    @Test
    void laterEditionsOfAReportAreLinked() {
        String first =
                "Two people were killed when a bomb went off in the market of the town on Monday morning, police said. No group has claimed the attack so far.";
        DyingShelf shelf = new DyingShelf();
        shelf.left = Integer.MAX_VALUE;
        try (IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
            Recorder recorder = new Recorder(shelf, book, "x", 1);
            Report one = at("https://www.herald.example/blast?utm_source=x", first);
            Report two = at("http://herald.example/blast/#top", first + " The toll rose to three, a doctor said.");
            Report other = at(
                    "https://herald.example/blast",
                    "Parliament voted on the budget after a long night; the finance minister thanked all who had stayed awake for it.");
            for (Report report : List.of(one, two, other)) {
                recorder.add(new Outcome.Read(READER.read(report)));
            }
            recorder.flush();
            assertThat(book.listSuccessions(10))
                    .containsExactly(
                            new IntakeBook.Succession("herald.example/blast", ReportKeys.of(two), ReportKeys.of(one)));
            assertThat(shelf.kept).hasSize(3);
        }
    }

    @Test
    void aStoryThatAnAgencySendsAgainIsALaterEdition() {
        String first =
                "ANDAR: A bomb killed two soldiers at a checkpoint near the town of Andar on Monday morning, the army said in a statement.";
        DyingShelf shelf = new DyingShelf();
        shelf.left = Integer.MAX_VALUE;
        try (IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
            Recorder recorder = new Recorder(shelf, book, "x", 1);
            Report one = Report.of("urn:newsml:wire.example:20240805:123", first);
            Report two = Report.of(one.id(), "CORRECTION: " + first.replace("two", "three"));
            Report other = Report.of(
                    one.id(), "The central bank left its rate where it was, as most economists had expected.");
            List.of(one, two, other, two).forEach(it -> recorder.add(new Outcome.Read(READER.read(it))));
            recorder.flush();
            assertThat(book.listSuccessions(10))
                    .containsExactly(new IntakeBook.Succession(one.id(), ReportKeys.of(two), ReportKeys.of(one)));
        }
    }

    private static Report at(String url, String text) {
        return new Report(
                url,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(url),
                Optional.empty());
    }
}
