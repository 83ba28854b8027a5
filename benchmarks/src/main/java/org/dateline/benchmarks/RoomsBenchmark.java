package org.dateline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dateline.mention.place.PlaceContext;
import org.dateline.mention.place.PlaceMention;
import org.dateline.mention.place.PlaceReader;
import org.dateline.mention.time.TimeAnchor;
import org.dateline.mention.time.TimeMention;
import org.dateline.mention.time.TimeReader;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.reading.record.Reading;
import org.dateline.report.Report;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One report through single rooms and through all, in operations a second: {@code java -cp … org.openjdk.jmh.Main RoomsBenchmark
 * -p file=TEXT}; with {@code -prof gc} what each allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-Xss4m", "--enable-native-access=ALL-UNNAMED"})
public class RoomsBenchmark {
    /** A file with one report in English. */
    @Param("../examples/car-bomb.txt")
    public String file = "";

    private final Annotator annotator = Annotators.load();
    private final TimeReader times = TimeReader.standard();
    private final PlaceReader places = PlaceReader.standard();
    private final Reader reader = Readers.load();
    private String text = "";
    private Optional<AnnotatedText> annotated = Optional.empty();

    @Setup
    public void read() throws IOException {
        text = Files.readString(Path.of(file));
        annotated = Optional.of(annotator.annotate(text));
    }

    /** Sentences, words, trees and labels. */
    @Benchmark
    public AnnotatedText text() {
        return annotator.annotate(text);
    }

    @Benchmark
    public List<TimeMention> times() {
        return times.read(annotated.orElseThrow(), TimeAnchor.none());
    }

    @Benchmark
    public List<PlaceMention> places() {
        return places.read(annotated.orElseThrow(), PlaceContext.none());
    }

    /** The whole reading. */
    @Benchmark
    public Reading reading() {
        return reader.read(Report.of("report", text));
    }
}
