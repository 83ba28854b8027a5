package org.dateline.store;

import java.time.Instant;
import java.util.Optional;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;

/**
 * An incident in a list: what is shown of it before anybody opens it. What nobody tells is absent.
 *
 * @param day the first day it may have happened on, as ISO date
 * @param lastDay the last one, where it is another
 * @param place name of the first attack site
 * @param latitude degrees north
 * @param longitude degrees east
 * @param radiusMetres around the point
 * @param killed best figure, or the lowest where there is no best
 * @param injured the same
 * @param title of the first report that has one
 * @param responsibility word of the record's responsibility status
 * @param reports how many tell of it
 * @param groups how many independent groups of reports
 * @param firstReported publication of the first report, as an instant
 * @param lastReported the same of the latest
 * @param lastChange number of the last {@link ChangeEntry}
 */
public record IncidentRow(
        String id,
        int revision,
        IncidentKind kind,
        Stage stage,
        Status status,
        Optional<String> day,
        Optional<String> lastDay,
        Optional<String> place,
        Optional<String> country,
        Optional<String> admin1,
        Optional<Double> latitude,
        Optional<Double> longitude,
        Optional<Integer> radiusMetres,
        Optional<Integer> killed,
        Optional<Integer> injured,
        Optional<String> title,
        String responsibility,
        int reports,
        int groups,
        Instant firstReported,
        Instant lastReported,
        long lastChange) {}
