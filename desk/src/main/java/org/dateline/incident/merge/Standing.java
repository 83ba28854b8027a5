package org.dateline.incident.merge;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dateline.incident.match.Telling;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.Stance;
import org.dateline.reading.record.Statement;

/** How well the incident is borne out. */
final class Standing {
    private static final Pattern NOT_SO = Pattern.compile(
            "\\b(no (such )?(attack|explosion|blast|shooting|incident|strike|raid|clash)|(did|has) not (happen|take place|occur)\\w*"
                    + "|never (happened|took place)|hoax|false (alarm|report|rumou?rs?)|rumou?rs?|fabricat\\w+)\\b",
            Pattern.CASE_INSENSITIVE);

    private Standing() {}

    static Status of(List<Telling> tellings, Map<String, String> groups, Map<String, Casualties> casualties) {
        long independent =
                tellings.stream().map(t -> groups.get(t.reportId())).distinct().count();
        if (denied(tellings.getLast())) {
            return independent > 1 && !denied(tellings.getFirst()) ? Status.CONTESTED : Status.DISCOUNTED;
        }
        if (disputed(casualties)) {
            return Status.CONTESTED;
        }
        return independent > 1 ? Status.CORROBORATED : Status.SINGLE_SOURCE;
    }

    private static boolean denied(Telling telling) {
        return telling.reading().statements().stream()
                .filter(s -> s.incident().filter(i -> i == telling.index()).isPresent())
                .anyMatch(Standing::deniesIt);
    }

    private static boolean deniesIt(Statement statement) {
        return statement.attribution().stance() == Stance.DENIES
                && NOT_SO.matcher(statement.text()).find();
    }

    private static boolean disputed(Map<String, Casualties> casualties) {
        Casualties killed = casualties.get("killed");
        return killed != null
                && killed.figures().size() > 1
                && killed.high().isPresent()
                && !killed.high().equals(killed.low());
    }
}
