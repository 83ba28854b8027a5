package org.dateline.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.mention.place.PlaceContext;
import org.dateline.mention.place.PlaceReader;
import org.dateline.mention.time.TimeAnchor;
import org.dateline.mention.time.TimeReader;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.FlatAnnotator;
import tools.jackson.databind.ObjectMapper;

/**
 * Reports a second through times and places, one thread, words given, by the processor time that it took: {@code MentionSpeed reports.jsonl [rounds]}. The last
 * round counts, the ones before warm the compiler up.
 */
public final class MentionSpeed {
    private static final double NANOS = 1e9;

    private MentionSpeed() {}

    public static void main(String[] args) throws IOException {
        List<AnnotatedText> texts = read(Path.of(args[0]));
        TimeReader times = TimeReader.standard();
        PlaceReader places = PlaceReader.standard();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        for (int round = 0; round < rounds; round++) {
            double timed = seconds(() -> texts.forEach(text -> times.read(text, TimeAnchor.none())));
            double placed = seconds(() -> texts.forEach(text -> places.read(text, PlaceContext.none())));
            System.out.printf(
                    "times %.0f/s, places %.0f/s, both %.0f/s%n",
                    texts.size() / timed, texts.size() / placed, texts.size() / (timed + placed));
        }
    }

    private static List<AnnotatedText> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Annotator annotator = new FlatAnnotator();
        List<AnnotatedText> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            texts.add(annotator.annotate(json.readTree(line).get("text").asString()));
        }
        return texts;
    }

    private static double seconds(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / NANOS;
    }
}
