package org.dateline.incident.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.Responsibility;
import org.dateline.reading.record.Target;
import org.dateline.reading.record.Weapon;
import org.dateline.reading.record.When;

/**
 * All that the reports so far say of one incident.
 *
 * @param id permanent
 * @param revision rises by one with every change
 * @param asOf publication of the latest report
 * @param casualties by outcome; victims and bystanders
 * @param casualtiesAttackers by outcome; the attackers' own
 * @param claims every figure and every attributed value of every report, whether or not it counts
 */
public record IncidentRecord(
        String id,
        int revision,
        Optional<String> asOf,
        Sourced<IncidentKind> kind,
        Sourced<Stage> stage,
        Optional<Sourced<When>> when,
        Sourced<List<Place>> where,
        Sourced<List<Weapon>> weapons,
        Sourced<List<Target>> targets,
        Sourced<List<Actor>> actors,
        Sourced<Responsibility> responsibility,
        Map<String, Casualties> casualties,
        Map<String, Casualties> casualtiesAttackers,
        List<Claim> claims,
        List<ReportEntry> reports,
        List<TimelineEntry> timeline,
        List<Change> changes,
        Status status,
        List<Question> openQuestions,
        List<DevelopmentEntry> developments,
        List<Reply> replies,
        List<Link> links) {
    public IncidentRecord {
        casualties = Collections.unmodifiableMap(new LinkedHashMap<>(casualties));
        casualtiesAttackers = Collections.unmodifiableMap(new LinkedHashMap<>(casualtiesAttackers));
        claims = List.copyOf(claims);
        reports = List.copyOf(reports);
        timeline = List.copyOf(timeline);
        changes = List.copyOf(changes);
        openQuestions = List.copyOf(openQuestions);
        developments = List.copyOf(developments);
        replies = List.copyOf(replies);
        links = List.copyOf(links);
    }

    /** The same record with its history. */
    public IncidentRecord withChanges(List<Change> history, int latest) {
        return new IncidentRecord(
                id,
                latest,
                asOf,
                kind,
                stage,
                when,
                where,
                weapons,
                targets,
                actors,
                responsibility,
                casualties,
                casualtiesAttackers,
                claims,
                reports,
                timeline,
                history,
                status,
                openQuestions,
                developments,
                replies,
                links);
    }

    /** The same record with its links. */
    public IncidentRecord withLinks(List<Link> found) {
        return new IncidentRecord(
                id,
                revision,
                asOf,
                kind,
                stage,
                when,
                where,
                weapons,
                targets,
                actors,
                responsibility,
                casualties,
                casualtiesAttackers,
                claims,
                reports,
                timeline,
                changes,
                status,
                openQuestions,
                developments,
                replies,
                found);
    }

    /** The same record with its replies. */
    public IncidentRecord withReplies(List<Reply> said) {
        return new IncidentRecord(
                id,
                revision,
                asOf,
                kind,
                stage,
                when,
                where,
                weapons,
                targets,
                actors,
                responsibility,
                casualties,
                casualtiesAttackers,
                claims,
                reports,
                timeline,
                changes,
                status,
                openQuestions,
                developments,
                said,
                links);
    }
}
