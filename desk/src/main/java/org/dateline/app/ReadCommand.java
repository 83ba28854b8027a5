package org.dateline.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.intake.Arrival;
import org.dateline.intake.Days;
import org.dateline.intake.Intake;
import org.dateline.intake.RefusedException;
import org.dateline.publish.RecordLines;
import org.dateline.publish.card.Card;
import org.dateline.publish.card.Explanation;
import org.dateline.publish.card.Paint;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.reading.record.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline read}: what each report says. */
@Command(name = "read", description = "Reads reports and says what each of them tells, in the order given.")
final class ReadCommand implements Callable<Integer> {
    static final String ALL_FIELDS = "all";

    @Spec
    private CommandSpec spec;

    private final Terminal terminal = Terminal.current();

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Text, HTML, JSON Lines of {id, text, title?, published?, outlet?, url?, language?}, RSS, Atom, JSON Feed, NewsML-G2,"
                            + " ninjs, letters, WARC, WACZ, PDF, DOCX, archives (gzip, Zstandard, ZIP) and folders of these; - is standard"
                            + " input.")
    private List<String> files;

    @Option(names = "--json", description = "Print one reading a line as JSON instead of cards.")
    private boolean json;

    @Option(names = "--mentions", description = "Add everything recognised to each reading.")
    private boolean mentions;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "Day of publication for reports that tell none, as 2024-08-06; 'Monday' is counted from it.")
    private Optional<String> published = Optional.empty();

    @Option(
            names = "--explain",
            paramLabel = "FIELD",
            arity = "0..1",
            fallbackValue = ALL_FIELDS,
            preprocessor = FieldOrFile.class,
            description = "Say which rule and which words gave a field: when, where, casualties ... (default: all).")
    private Optional<String> explain = Optional.empty();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Read N reports at once (default: one a processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    private Progress progress;
    private int refused;
    private int failed;

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> day = checkedDay();
        if (jobs < 1 || jobs > 1024) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--jobs takes a number from 1 to 1024");
        }
        Intake intake = new Intake(System.in);
        Lazy<Reader> reader = new Lazy<>(Readers::load);
        progress = new Progress(err(), terminal.progress(), files.size(), System::nanoTime);
        try (Output out = Output.standard()) {
            InOrder.<Arrival, Result>run(
                    to -> files.forEach(file -> {
                        intake.take(file, to);
                        progress.fileTaken();
                    }),
                    arrival -> read(arrival, reader, day),
                    result -> print(result, out),
                    jobs);
        } catch (Output.GoneException e) {
            return e.exitCode(err());
        } finally {
            progress.clear();
        }
        return exitCode();
    }

    private Optional<String> checkedDay() {
        if (published.isPresent() && Days.findIso(published.get()).isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--published takes a day as 2024-08-06, not '" + published.get() + "'");
        }
        return published.flatMap(Days::findIso);
    }

    private static Result read(Arrival arrival, Lazy<Reader> reader, Optional<String> day) {
        try {
            return new Result.Read(reader.get().read(arrival.opening().open().publishedIfUnknown(day)));
        } catch (RefusedException e) {
            return new Result.Refused(arrival.id(), e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return new Result.Failed(arrival.id(), e);
        }
    }

    private void print(Result result, Output out) {
        switch (result) {
            case Result.Read(var reading) -> out.text(shown(reading));
            case Result.Refused(String id, String reason) -> refuse(id, reason, out);
            case Result.Failed(String id, Throwable error) -> fail(id, error, out);
        }
        out.flush();
        progress.reportDone();
    }

    private String shown(Reading reading) {
        if (json) {
            return RecordLines.reading(reading, mentions) + "\n";
        }
        Paint paint = new Paint(terminal.colour());
        return explain.map(it -> new Explanation(paint, terminal.columns())
                        .of(reading, it.equals(ALL_FIELDS) ? Optional.empty() : explain))
                .orElseGet(() -> new Card(paint, terminal.columns()).of(reading) + "\n");
    }

    private void refuse(String id, String reason, Output out) {
        refused++;
        progress.clear();
        err().println("dateline: " + id + ": " + reason);
        if (json) {
            out.text(RecordLines.error(id, reason) + "\n");
        }
    }

    private void fail(String id, Throwable error, Output out) {
        progress.clear();
        if (failed++ == 0) {
            err().println("dateline: an error of ours; please report it with these lines:");
            error.printStackTrace(err());
        }
        String reason = "an error of ours: " + error;
        err().println("dateline: " + id + ": " + reason);
        if (json) {
            out.text(RecordLines.error(id, reason) + "\n");
        }
    }

    private int exitCode() {
        if (failed > 0) {
            return Exit.OUR_ERROR;
        }
        return refused > 0 ? Exit.SOME_REFUSED : Exit.OK;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
