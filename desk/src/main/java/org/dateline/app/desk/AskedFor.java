package org.dateline.app.desk;

import java.time.Instant;
import java.util.Optional;
import org.dateline.incident.match.Published;
import org.dateline.incident.merge.Policy;

/** What people write for a policy or a moment. */
public final class AskedFor {
    public static final String POLICIES = "balanced, conservative, latest, range or authority=WHO";

    private AskedFor() {}

    public static Optional<Policy> policy(String word) {
        try {
            return Optional.of(Policy.parse(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A day ends when it ends. */
    public static Optional<Instant> moment(String text) {
        String whole = text.length() == "2024-08-06".length() ? text + "T23:59:59" : text;
        return Published.parse(Optional.of(whole)).map(Published::at);
    }
}
