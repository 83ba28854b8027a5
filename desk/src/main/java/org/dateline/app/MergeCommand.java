package org.dateline.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.app.desk.AskedFor;
import org.dateline.incident.IncidentJson;
import org.dateline.incident.Merged;
import org.dateline.incident.Merging;
import org.dateline.incident.merge.Policy;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.intake.Readings;
import org.dateline.publish.card.IncidentCard;
import org.dateline.publish.card.Paint;
import org.dateline.reading.record.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline merge}: what all reports say of each incident. */
@Command(
        name = "merge",
        description =
                "Brings the readings of one incident together and keeps one record for each, with every figure's origin.",
        footer = {
            "",
            "Examples:",
            "  dateline read reports.jsonl --json > readings.jsonl",
            "  dateline merge readings.jsonl                        a card for each incident",
            "  dateline read reports.jsonl --json | dateline merge - --json",
            "  dateline merge readings.jsonl --as-of 2024-08-06T12:00   what was known then",
            "",
            "Policies for casualties: balanced (the latest credible figure), conservative (the least), latest, range (no best),",
            "authority=WHO (what one speaker, party or outlet says)."
        })
final class MergeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private final Terminal terminal = Terminal.current();

    @Mixin
    @SuppressWarnings("unused") // picocli acts on it
    private HelpOption help;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Readings, one a line, as 'dateline read --json' prints them; - is standard input.")
    private List<String> files;

    @Option(names = "--json", description = "Print one incident a line as JSON, and a line for each id that redirects.")
    private boolean json;

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

    private int refused;

    @Override
    public Integer call() {
        Merging merging = Merging.with(checkedPolicy());
        Optional<Instant> moment = asOf.map(this::checkedMoment);
        List<Reading> readings = new ArrayList<>();
        Readings intake = new Readings(System.in);
        files.forEach(file -> intake.take(file, readings::add, this::refuse));
        Merged merged = moment.map(it -> merging.mergeAsOf(readings, it)).orElseGet(() -> merging.merge(readings));
        try (Output out = Output.standard()) {
            print(merged, out);
        } catch (Output.GoneException e) {
            return e.exitCode(err());
        }
        return refused > 0 ? Exit.SOME_REFUSED : Exit.OK;
    }

    private Policy checkedPolicy() {
        return AskedFor.policy(policy)
                .orElseThrow(() -> wrong("--policy takes " + AskedFor.POLICIES + ", not '" + policy + "'"));
    }

    private Instant checkedMoment(String text) {
        return AskedFor.moment(text)
                .orElseThrow(() -> wrong("--as-of takes a time as 2024-08-06T12:00, not '" + text + "'"));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private void refuse(String where, String why) {
        refused++;
        err().println("dateline: " + where + ": " + why);
    }

    private void print(Merged merged, Output out) {
        if (json) {
            merged.incidents().forEach(it -> out.text(IncidentJson.write(it) + "\n"));
            merged.gone().forEach(it -> out.text(IncidentJson.write(it) + "\n"));
            return;
        }
        IncidentCard card = new IncidentCard(new Paint(terminal.colour()), terminal.columns());
        for (IncidentRecord incident : merged.incidents()) {
            out.text(card.of(incident) + "\n");
        }
        if (merged.incidents().isEmpty()) {
            out.text("No incident in " + files.size() + (files.size() == 1 ? " file.\n" : " files.\n"));
        }
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
