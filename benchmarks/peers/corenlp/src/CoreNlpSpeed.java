import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How fast CoreNLP reads what {@code TextSpeed} reads: {@code CoreNlpSpeed THREADS SECONDS TEXT...}, each text cut or repeated to 420
 * words. Annotators: tokenize, ssplit, pos, lemma, ner (without the number and time rules), depparse.
 */
public final class CoreNlpSpeed {
    private static final int WORDS = 420;

    private CoreNlpSpeed() {}

    public static void main(String[] args) throws Exception {
        int threads = Integer.parseInt(args[0]);
        double seconds = Double.parseDouble(args[1]);
        Properties settings = new Properties();
        settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse");
        settings.setProperty("ner.applyNumericClassifiers", "false");
        settings.setProperty("ner.applyFineGrained", "false");
        settings.setProperty("ner.useSUTime", "false");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
        pipeline.annotate(new CoreDocument("Two rockets slammed into the base."));
        long started = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        System.out.printf(Locale.ROOT, "first result after %.2f s%n", (System.currentTimeMillis() - started) / 1000.0);
        List<String> texts = new ArrayList<>();
        for (String file : Arrays.asList(args).subList(2, args.length)) {
            texts.add(sized(Files.readString(Path.of(file))));
        }
        run(pipeline, threads, seconds / 3, texts);
        System.out.printf(
                Locale.ROOT,
                "%.1f reports of %d words a second on %d threads%n",
                run(pipeline, threads, seconds, texts), WORDS, threads);
        Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .forEach(System.out::println);
    }

    /** Cut at the blanks, which count nearly as the words do. */
    private static String sized(String text) {
        String[] words = (text + "\n\n" + text + "\n\n" + text).split("(?<=\\s)");
        return String.join("", Arrays.copyOf(words, Math.min(words.length, WORDS * 9 / 10)));
    }

    private static double run(StanfordCoreNLP pipeline, int threads, double seconds, List<String> texts) throws Exception {
        AtomicInteger done = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(pool.submit(() -> {
                while (System.nanoTime() < end) {
                    pipeline.annotate(new CoreDocument(texts.get(done.getAndIncrement() % texts.size())));
                }
            }));
        }
        for (Future<?> future : running) {
            future.get();
        }
        pool.shutdown();
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }
}
