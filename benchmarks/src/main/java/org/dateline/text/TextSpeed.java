package org.dateline.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast the text room reads: {@code TextSpeed THREADS SECONDS TEXT...}, each text cut or repeated to 420 words.
 *
 * <p>Prints reports a second, the share of that time that the bare model takes on the same pieces, and resident memory. Without
 * arguments it ends after the first result, to be timed from outside: the start that Java tells of its own process is off by up to
 * a second, as the system counts from a boot time in whole seconds.
 */
public final class TextSpeed {
    private static final int WORDS = 420;

    private TextSpeed() {}

    public static void main(String[] args) throws Exception {
        ModelAnnotator annotator = Annotators.model();
        annotator.annotate("Two rockets slammed into the base.");
        if (args.length == 0) {
            return;
        }
        int threads = Integer.parseInt(args[0]);
        double seconds = Double.parseDouble(args[1]);
        List<String> texts = new ArrayList<>();
        for (String file : Arrays.asList(args).subList(2, args.length)) {
            texts.add(sized(Files.readString(Path.of(file))));
        }
        run(threads, seconds / 3, texts, annotator::annotate);
        double room = run(threads, seconds, texts, annotator::annotate);
        double bare = run(threads, seconds, texts, annotator::readOnly);
        System.out.printf(
                Locale.ROOT,
                "%.1f reports of %d words a second on %d threads; model alone %.1f, share %.0f %%%n",
                room,
                WORDS,
                threads,
                bare,
                100 * room / bare);
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .forEach(System.out::println);
    }

    private static String sized(String text) {
        String doubled = text;
        while (Segmenter.load().segment(doubled).words().size() < WORDS) {
            doubled += "\n\n" + text;
        }
        return doubled.substring(
                0, Segmenter.load().segment(doubled).words().get(WORDS - 1).end());
    }

    private interface Work {
        Object on(String text);
    }

    private static double run(int threads, double seconds, List<String> texts, Work work)
            throws IOException, InterruptedException, ExecutionException {
        AtomicInteger done = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    while (System.nanoTime() < end) {
                        work.on(texts.get(done.getAndIncrement() % texts.size()));
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        }
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }
}
