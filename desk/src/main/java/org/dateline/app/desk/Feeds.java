package org.dateline.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.dateline.intake.Arrival;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.flow.Outcome;
import org.dateline.intake.flow.Recorder;
import org.dateline.intake.flow.Sorter;
import org.dateline.intake.source.AddressGuard;
import org.dateline.intake.source.Fetcher;
import org.dateline.intake.source.Health;
import org.dateline.intake.source.Round;
import org.dateline.intake.source.Source;
import org.dateline.intake.source.SourcesFile;
import org.dateline.intake.source.Topics;
import org.dateline.publish.page.FeedsPage;
import org.dateline.reading.gate.Gate;

/** Asks the sources of a list that are due, every minute while the desk runs, and reads what is new. */
final class Feeds implements AutoCloseable {
    private static final long EVERY_SECONDS = 60;
    private static final int LONGEST = 1 << 20;
    private static final int LETTERS = 20;
    private static final int BATCH = 100;
    private static final SourcesFile NONE = new SourcesFile(Optional.empty(), Set.of(), List.of());

    private final Path file;
    private final IntakeBook book;
    private final Taking taking;
    private final InstantSource clock;
    private final BiConsumer<String, String> trouble;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("feeds").factory());
    private Optional<Gate> gate = Optional.empty();

    Feeds(Path folder, Taking taking, InstantSource clock, BiConsumer<String, String> trouble) {
        this.file = folder.resolve("sources.yaml");
        this.book = IntakeBook.open(folder.resolve("intake.db"));
        this.taking = taking;
        this.clock = clock;
        this.trouble = trouble;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a turn tells its own troubles
    void start() {
        thread.scheduleWithFixedDelay(this::turn, 1, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void turn() {
        try {
            if (Files.exists(file)) {
                ask(SourcesFile.read(file));
            }
        } catch (SourcesFile.WrongException | IOException e) {
            trouble.accept("feeds", file.getFileName() + ": " + e.getMessage());
        } catch (RuntimeException e) {
            trouble.accept("feeds", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(SourcesFile list) throws InterruptedException {
        if (list.sources().isEmpty()) {
            return;
        }
        gate = gate.or(() -> Optional.of(Gate.load()));
        Sorter sorter = new Sorter(taking::reader, gate, it -> taking.holds(it) || book.isSetAside(it));
        Recorder recorder = new Recorder(taking.shelf(), book, "desk#" + clock.instant(), BATCH);
        AddressGuard guard = new AddressGuard(list.allowPrivate(), InetAddress::getAllByName);
        try (Fetcher fetcher = new Fetcher(Fetcher.Settings.usual(list.contact()), guard);
                Topics topics = Topics.atTheirBrokers()) {
            Round.gentle(fetcher, topics, book).run(list.sources(), new Basket(sorter, recorder));
        }
    }

    private record Basket(Sorter sorter, Recorder recorder) implements Round.Basket {
        @Override
        public void accept(Arrival arrival) {
            Outcome outcome = sorter.sort(arrival, Optional.empty());
            synchronized (recorder) {
                recorder.add(outcome);
            }
        }

        @Override
        public void settle() {
            synchronized (recorder) {
                recorder.flush();
            }
        }
    }

    /** How the sources do. */
    FeedsPage.Shown shown() {
        String text = text();
        try {
            List<Health> lines = text.isBlank() ? List.of() : Health.list(SourcesFile.parse(text), book);
            return shown(text, lines, Optional.empty());
        } catch (SourcesFile.WrongException e) {
            return shown(text, List.of(), Optional.of("The list " + e.getMessage()));
        }
    }

    private FeedsPage.Shown shown(String text, List<Health> lines, Optional<String> problem) {
        IntakeBook.Counts counts = book.counts();
        return new FeedsPage.Shown(lines, text, problem, counts.setAside(), counts.dead(), book.listDead(LETTERS));
    }

    private String text() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes another list, and asks what is new in it at once.
     *
     * @return what is wrong with it, and then it is not taken
     */
    Optional<FeedsPage.Shown> put(String text) {
        try {
            if (text.length() > LONGEST) {
                throw Refusal.wrong("The list is too long.");
            }
            Optional<String> inside = inside(SourcesFile.parse(text));
            if (inside.isPresent()) {
                return Optional.of(shown(text, List.of(), Optional.of("Not saved: " + inside.get())));
            }
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, text.replace("\r\n", "\n"), StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (SourcesFile.WrongException e) {
            return Optional.of(shown(text, List.of(), Optional.of("Not saved: the list " + e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.execute(this::turn);
        return Optional.empty();
    }

    /** Folders, brokers and hosts of this network are for whoever has the machine, and are not let in over the web. */
    private Optional<String> inside(SourcesFile list) {
        SourcesFile now;
        try {
            now = Files.exists(file) ? SourcesFile.read(file) : NONE;
        } catch (SourcesFile.WrongException | IOException e) {
            now = NONE;
        }
        List<Source> known = now.sources();
        boolean home = list.sources().stream()
                .filter(it -> it.kind() == Source.Kind.FOLDER || it.kind() == Source.Kind.TOPIC)
                .anyMatch(it -> !known.contains(it));
        return home || !now.allowPrivate().containsAll(list.allowPrivate())
                ? Optional.of("folders, topics and allow_private are added in " + file.getFileName()
                        + " on the desk's own machine.")
                : Optional.empty();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                trouble.accept("feeds", "still asking; what is cut short comes again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        book.close();
    }
}
