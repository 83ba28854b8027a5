package org.dateline.app;

import java.time.Instant;
import org.dateline.app.desk.AskedFor;
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
        return AskedFor.policy(policy)
                .map(View.NOW::under)
                .orElseThrow(() -> wrong("--policy takes " + AskedFor.POLICIES + ", not '" + policy + "'"));
    }

    /** The same at a moment that somebody typed. */
    View at(String text) {
        return view().at(moment(text));
    }

    private Instant moment(String text) {
        return AskedFor.moment(text)
                .orElseThrow(() -> wrong("a time looks like 2024-08-06 or 2024-08-06T12:00, not '" + text + "'"));
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
