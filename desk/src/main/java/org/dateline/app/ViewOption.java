package org.dateline.app;

import java.time.Instant;
import java.util.Optional;
import org.dateline.incident.match.Published;
import org.dateline.incident.merge.Policy;
import org.dateline.store.View;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Under which policy and as of when incidents are looked at. */
final class ViewOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "How figures become best, low and high (default: balanced).")
    private String policy = "balanced";

    View view() {
        try {
            return View.NOW.under(Policy.parse(policy));
        } catch (IllegalArgumentException e) {
            throw wrong("--policy takes balanced, conservative, latest, range or authority=WHO, not '" + policy + "'");
        }
    }

    /** The same at a moment that somebody typed. */
    View at(String text) {
        return view().at(moment(text));
    }

    /** A day ends when it ends. */
    private Instant moment(String text) {
        String whole = text.length() == "2024-08-06".length() ? text + "T23:59:59" : text;
        return Published.parse(Optional.of(whole))
                .map(Published::at)
                .orElseThrow(() -> wrong("a time looks like 2024-08-06 or 2024-08-06T12:00, not '" + text + "'"));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
