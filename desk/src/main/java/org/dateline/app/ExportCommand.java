package org.dateline.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.app.desk.AskedFor;
import org.dateline.incident.Merging;
import org.dateline.incident.merge.Policy;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.intake.Readings;
import org.dateline.publish.export.Format;
import org.dateline.publish.export.Heading;
import org.dateline.reading.record.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline export}: incidents in the shapes that others use. */
@Command(
        name = "export",
        description = "Writes what all reports say of each incident in a format that other programs read.",
        footer = {
            "",
            "Examples:",
            "  dateline read reports.jsonl --json > readings.jsonl",
            "  dateline export readings.jsonl --format acled > incidents.csv",
            "  dateline export readings.jsonl --format geojson --policy conservative --as-of 2024-08-06",
            "  dateline export --list                  the formats, and what each of them loses"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Readings, one a line, as 'dateline read --json' prints them; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", description = "The format; --list tells which there are.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--list", description = "List the formats, and what each of them loses.")
    private boolean list;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "How figures become best, low and high (default: balanced).")
    private String policy = "balanced";

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            description = "Only what had been published by then: 2024-08-06, or 2024-08-06T12:00 in UTC.")
    private Optional<String> asOf = Optional.empty();

    @Option(
            names = "--with-names",
            description = "Names of victims too; without it they are kept back unless an authority gave them.")
    private boolean withNames;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write (default: standard output).")
    private Optional<String> output = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Address of the desk, for links (default: http://127.0.0.1:8080).")
    private String address = "http://127.0.0.1:8080";

    private int refused;

    @Override
    public Integer call() {
        if (list) {
            print();
            return Exit.OK;
        }
        Format chosen = checkedFormat();
        if (files.isEmpty()) {
            throw wrong("export takes files of readings, or - for standard input");
        }
        Policy checked = AskedFor.policy(policy).orElseThrow(() -> wrong("--policy takes " + AskedFor.POLICIES));
        Optional<Instant> moment = asOf.map(it -> AskedFor.moment(it)
                .orElseThrow(() -> wrong("--as-of takes a time as 2024-08-06T12:00, not '" + it + "'")));
        List<Reading> readings = new ArrayList<>();
        Readings intake = new Readings(System.in);
        files.forEach(file -> intake.take(file, readings::add, this::refuse));
        Merging merging = Merging.with(checked);
        List<IncidentRecord> incidents = moment.map(it -> merging.mergeAsOf(readings, it))
                .orElseGet(() -> merging.merge(readings))
                .incidents();
        return write(chosen, incidents, checked);
    }

    private Integer write(Format chosen, List<IncidentRecord> incidents, Policy checked) {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        Heading heading = new Heading(checked.toString(), asOf, now, address);
        try (OutputStream out = opened()) {
            if (withNames) {
                chosen.writeWithNames(incidents::forEach, heading, out);
            } else {
                chosen.write(incidents::forEach, heading, out);
            }
        } catch (IOException e) {
            return new Output.GoneException(e).exitCode(err());
        } catch (UncheckedIOException e) {
            return new Output.GoneException(e.getCause()).exitCode(err());
        }
        return refused > 0 ? Exit.SOME_REFUSED : Exit.OK;
    }

    private OutputStream opened() throws IOException {
        OutputStream bare = output.isPresent()
                ? Files.newOutputStream(Path.of(output.get()))
                : new FileOutputStream(FileDescriptor.out);
        return new BufferedOutputStream(bare, 1 << 16);
    }

    private Format checkedFormat() {
        String word = format.orElseThrow(() -> wrong("export needs --format; one of " + formats()));
        return Format.find(word).orElseThrow(() -> wrong("--format takes " + formats() + ", not '" + word + "'"));
    }

    private static String formats() {
        return String.join(", ", Format.listWords());
    }

    private void print() {
        PrintWriter out = spec.commandLine().getOut();
        for (Format it : Format.values()) {
            out.printf("%-11s %s%n            Loses: %s%n", it.word(), it.title(), it.loses());
        }
        out.flush();
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private void refuse(String where, String why) {
        refused++;
        err().println("dateline: " + where + ": " + why);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
