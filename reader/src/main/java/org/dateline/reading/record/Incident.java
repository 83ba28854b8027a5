package org.dateline.reading.record;

import java.util.List;
import java.util.Optional;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Stage;

/**
 * What one report says of one incident.
 */
public record Incident(
        IncidentKind kind,
        Optional<Integer> count,
        Stage stage,
        Optional<When> when,
        List<Place> where,
        List<Actor> actors,
        List<Target> targets,
        List<Weapon> weapons,
        List<Figure> casualties,
        Responsibility responsibility,
        List<Development> developments,
        List<OpenQuestion> openQuestions,
        List<Evidence> evidence,
        boolean main,
        List<Reason> reasons) {
    public Incident {
        where = List.copyOf(where);
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
        weapons = List.copyOf(weapons);
        casualties = List.copyOf(casualties);
        developments = List.copyOf(developments);
        openQuestions = List.copyOf(openQuestions);
        evidence = List.copyOf(evidence);
        reasons = List.copyOf(reasons);
    }
}
