package org.dateline.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dateline.intake.Arrival;
import org.dateline.intake.Days;
import org.dateline.intake.Folders;
import org.dateline.intake.Intake;
import org.dateline.intake.book.DeadLetter;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.book.SetAside;
import org.dateline.intake.flow.KnownKeys;
import org.dateline.intake.flow.Outcome;
import org.dateline.intake.flow.Recorder;
import org.dateline.intake.flow.Shelf;
import org.dateline.intake.flow.Sorter;
import org.dateline.reading.Readers;
import org.dateline.reading.gate.Gate;
import org.dateline.report.Sha256;
import org.dateline.store.UnusableLedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline ingest}: whole archives and folders, each report once. */
@Command(
        name = "ingest",
        description =
                "Takes in files, folders and archives, passes by what tells of no armed incident, and keeps the rest.",
        footer = {
            "",
            "Stop it as you like, with Ctrl-C or harder: the same command goes on where it was, and nothing is kept twice.",
            "What was passed by is kept too: --list aside shows it, --again aside reads it. What could not be read: --list dead, --again dead."
        })
final class IngestCommand implements Callable<Integer> {
    private static final int HEAD = 4096;
    private static final int DIGITS = 16;
    private static final int BATCH = 100;
    private static final int MOST_LISTED = 1_000_000;
    /** Lists of what is not among the readings. */
    enum Shown {
        /** What the gate passed by. */
        ASIDE,
        /** What could not be read. */
        DEAD,
        /** Reports that are later editions of others. */
        EDITIONS
    }

    @Spec
    private CommandSpec spec;

    private final Terminal terminal = Terminal.current();

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Files and folders of any kind that 'dateline read' takes; - is standard input.")
    private List<String> paths = List.of();

    @Mixin
    private DataOption kept;

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Read N reports at once (default: one a processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--no-gate", description = "Read everything, whatever it tells of.")
    private boolean noGate;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication for reports that tell none, as 2024-08-06.")
    private Optional<String> published = Optional.empty();

    @Option(
            names = "--list",
            paramLabel = "WHAT",
            description = "Print aside (passed by), dead (not readable) or editions, a line of JSON each.")
    private Optional<Shown> list = Optional.empty();

    @Option(
            names = "--again",
            paramLabel = "WHAT",
            description = "Read aside or dead once more, the former without the gate.")
    private Optional<Shown> again = Optional.empty();

    private final Stop stop = new Stop();
    private long read;
    private long aside;
    private long known;
    private long dead;
    private boolean ours;

    @Override
    public Integer call() throws InterruptedException {
        if (jobs < 1 || jobs > 1024) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--jobs takes a number from 1 to 1024");
        }
        if (paths.isEmpty() && list.isEmpty() && again.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing PATH, --list or --again");
        }
        Optional<String> day = published.map(it -> Days.findIso(it)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "--published takes a day as 2024-08-06, not '" + it + "'")));
        try {
            Path folder = kept.folder();
            try (Shelf shelf = Shelf.of(kept.open());
                    IntakeBook book = IntakeBook.open(folder.resolve("intake.db"))) {
                return run(new Desk(shelf, book, day));
            }
        } catch (InvalidPathException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--data takes a folder, not '" + kept.data() + "'");
        } catch (UnusableLedgerException e) {
            err().println("dateline: " + kept.ledger() + " cannot be used: " + e.getMessage());
            return Exit.SOME_REFUSED;
        } catch (IOException | UncheckedIOException | IntakeBook.BrokenBookException e) {
            err().println("dateline: " + kept.data() + " cannot be used: " + e.getMessage());
            return Exit.SOME_REFUSED;
        } finally {
            stop.ended();
        }
    }

    /** What a run works on. */
    private record Desk(Shelf shelf, IntakeBook book, Optional<String> day) {
        /** Whether reports are here already. */
        Predicate<String> known() {
            return new KnownKeys(key -> shelf.holds(key) || book.isSetAside(key), to -> {
                shelf.eachKey(to);
                book.eachKeySetAside(to);
            });
        }
    }

    private int run(Desk desk) throws InterruptedException {
        if (list.isPresent()) {
            print(list.get(), desk.book());
            return Exit.OK;
        }
        stop.heed();
        Lazy<org.dateline.reading.Reader> reader = new Lazy<>(Readers::load);
        if (again.isPresent()) {
            readAgain(desk, reader);
        }
        Sorter sorter = new Sorter(reader::get, noGate ? Optional.empty() : Optional.of(Gate.load()), desk.known());
        List<String> files = files();
        Progress progress = new Progress(err(), terminal.progress(), files.size(), System::nanoTime);
        for (String file : files) {
            if (!stop.isAsked()) {
                ingest(file, desk, sorter, progress);
                progress.fileTaken();
            }
        }
        progress.clear();
        err().println(summary(desk.book()));
        return stop.isAsked() ? Exit.SOME_REFUSED : exitCode();
    }

    private List<String> files() {
        List<String> files = new ArrayList<>();
        for (String path : paths) {
            try {
                if (!path.equals(Intake.STANDARD_INPUT) && Files.isDirectory(Path.of(path))) {
                    Folders.list(Path.of(path)).forEach(it -> files.add(it.toString()));
                } else {
                    files.add(path);
                }
            } catch (IOException | InvalidPathException e) {
                files.add(path); // is told when it is opened
            }
        }
        return files;
    }

    private void ingest(String file, Desk desk, Sorter sorter, Progress progress) throws InterruptedException {
        Recorder recorder = new Recorder(desk.shelf(), desk.book(), nameOf(file), BATCH);
        long before = recorder.done();
        Intake intake = new Intake(System.in);
        InOrder.<Arrival, Outcome>run(
                to -> intake.take(file, new Passing(before, to)),
                arrival -> sorter.sort(arrival, desk.day()),
                outcome -> {
                    recorder.add(outcome);
                    count(outcome, progress);
                    progress.reportDone();
                    if (stop.isAsked()) {
                        throw new StoppedException();
                    }
                },
                jobs,
                StoppedException.class);
        recorder.flush();
    }

    /** Somebody wants it to end. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Passes by the arrivals that were dealt with in an earlier run; they are not opened. */
    private static final class Passing implements Consumer<Arrival> {
        private final Consumer<Arrival> to;
        private long left;

        Passing(long left, Consumer<Arrival> to) {
            this.left = left;
            this.to = to;
        }

        @Override
        public void accept(Arrival arrival) {
            if (left > 0) {
                left--;
            } else {
                to.accept(arrival);
            }
        }
    }

    /** A file is known again by its place and its first bytes: one that grew goes on, another in its place begins anew. */
    private static String nameOf(String file) {
        if (file.equals(Intake.STANDARD_INPUT)) {
            return "stdin#" + System.nanoTime(); // nobody can go on in the middle of it
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return Path.of(file).toAbsolutePath().normalize() + "#"
                    + Sha256.of(in.readNBytes(HEAD)).substring(0, DIGITS);
        } catch (IOException | InvalidPathException e) {
            return file + "#?";
        }
    }

    private void count(Outcome outcome, Progress progress) {
        switch (outcome) {
            case Outcome.Read ignored -> read++;
            case Outcome.Aside ignored -> aside++;
            case Outcome.Known ignored -> known++;
            case Outcome.Dead it -> {
                dead++;
                ours |= it.ours();
                progress.clear();
                err().println("dateline: " + it.id() + ": " + it.why());
            }
        }
    }

    private String summary(IntakeBook book) {
        IntakeBook.Counts counts = book.counts();
        return String.format(
                java.util.Locale.ROOT,
                "%,d read, %,d passed by, %,d known already, %,d not readable%s (in all %,d passed by, %,d not readable)",
                read,
                aside,
                known,
                dead,
                stop.isAsked() ? "; stopped, the same command goes on" : "",
                counts.setAside(),
                counts.dead());
    }

    private int exitCode() {
        if (ours) {
            return Exit.OUR_ERROR;
        }
        return dead > 0 ? Exit.SOME_REFUSED : Exit.OK;
    }

    // --- what was not read
    // ---------------------------------------------------------------------------------------------

    private static void print(Shown what, IntakeBook book) {
        try (Output out = Output.standard()) {
            switch (what) {
                case ASIDE -> book.eachSetAside(MOST_LISTED, it -> out.text(NotRead.line(it) + "\n"));
                case DEAD -> book.listDead(MOST_LISTED).forEach(it -> out.text(NotRead.line(it) + "\n"));
                case EDITIONS -> book.listSuccessions(MOST_LISTED).forEach(it -> out.text(NotRead.line(it) + "\n"));
            }
        }
    }

    private void readAgain(Desk desk, Lazy<org.dateline.reading.Reader> reader) {
        Sorter sorter = new Sorter(reader::get, Optional.empty(), desk.shelf()::holds);
        switch (again.orElseThrow()) {
            case ASIDE -> againAside(desk, sorter);
            case DEAD -> againDead(desk, sorter);
            case EDITIONS ->
                throw new CommandLine.ParameterException(spec.commandLine(), "--again takes aside or dead");
        }
    }

    private void againAside(Desk desk, Sorter sorter) {
        List<SetAside> all = new ArrayList<>();
        desk.book().eachSetAside(MOST_LISTED, all::add);
        for (SetAside one : all) {
            if (!stop.isAsked() && keep(sorter.sort(one.report()), desk)) {
                desk.book().wasRead(List.of(one.key()));
            }
        }
    }

    private void againDead(Desk desk, Sorter sorter) {
        for (DeadLetter letter : desk.book().listDead(MOST_LISTED)) {
            if (!stop.isAsked()
                    && keep(letter.report().map(sorter::sort).orElseGet(() -> takeAgain(letter, sorter, desk)), desk)) {
                desk.book().bury(letter);
            }
        }
    }

    /** Takes the path once more, up to the place of a letter. */
    private static Outcome takeAgain(DeadLetter letter, Sorter sorter, Desk desk) {
        List<Outcome> found = new ArrayList<>();
        long[] place = {0};
        new Intake(InputStream.nullInputStream()).take(letter.path().replaceFirst("#[^#]*$", ""), arrival -> {
            if (++place[0] == letter.place()) {
                found.add(sorter.sort(arrival, desk.day()));
            }
        });
        return found.isEmpty()
                ? new Outcome.Dead(letter.id(), "is not there any more", false, Optional.empty())
                : found.getFirst();
    }

    private boolean keep(Outcome outcome, Desk desk) {
        return switch (outcome) {
            case Outcome.Read it -> {
                desk.shelf().addAll(List.of(it.reading()));
                read++;
                yield true;
            }
            case Outcome.Known ignored -> {
                known++;
                yield true;
            }
            case Outcome.Dead it -> {
                dead++;
                ours |= it.ours();
                err().println("dateline: " + it.id() + ": " + it.why());
                yield false;
            }
            case Outcome.Aside ignored -> throw new IllegalStateException("there is no gate here");
        };
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
