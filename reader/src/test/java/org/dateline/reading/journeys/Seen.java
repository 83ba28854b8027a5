package org.dateline.reading.journeys;

import java.util.List;
import java.util.Optional;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.Development;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.OpenQuestion;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.Target;
import org.dateline.reading.record.Weapon;

/** What was read: the whole, and the incident that an expectation speaks of, where one was found. */
record Seen(Reading reading, Optional<Incident> incident) {
    List<Place> places() {
        return incident.map(Incident::where).orElse(List.of());
    }

    List<Figure> figures() {
        return incident.map(Incident::casualties).orElse(List.of());
    }

    List<Actor> actors() {
        return incident.map(Incident::actors).orElse(List.of());
    }

    List<Target> targets() {
        return incident.map(Incident::targets).orElse(List.of());
    }

    List<Weapon> weapons() {
        return incident.map(Incident::weapons).orElse(List.of());
    }

    List<Development> developments() {
        return incident.map(Incident::developments).orElse(List.of());
    }

    List<OpenQuestion> questions() {
        return incident.map(Incident::openQuestions).orElse(List.of());
    }
}
