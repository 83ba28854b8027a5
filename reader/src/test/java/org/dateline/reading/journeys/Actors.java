package org.dateline.reading.journeys;

import static org.dateline.reading.journeys.Expectation.all;
import static org.dateline.reading.journeys.Expectation.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.ActorRole;

/** What {@code perpetrator: name; confidence} and {@code victim: name; occupation; country} expect. */
final class Actors {
    private Actors() {}

    static List<Expectation> perpetrator(String line) {
        String[] parts = line.split(";");
        Wanted name = new Wanted(parts[0].strip());
        if (name.mayMiss()) {
            return List.of();
        }
        List<Expectation> list = new ArrayList<>();
        list.add(any(
                "perpetrator",
                "perpetrator " + name.text(),
                Seen::actors,
                a -> isPerpetrator(a) && isNamed(name, a),
                Actors::words));
        if (parts.length > 1) {
            Wanted confidence = new Wanted(parts[1].strip());
            list.add(any(
                    "confidence",
                    "perpetrator " + name.text() + " is " + confidence.text(),
                    Seen::actors,
                    a -> isPerpetrator(a) && isNamed(name, a) && confidence.isWord(a.confidence()),
                    Actors::words));
        }
        return list;
    }

    /** Nobody else may be named as the perpetrator; what is unnamed costs nothing. */
    static Expectation nobodyElse(List<String> lines) {
        List<Wanted> told = lines.stream()
                .map(line -> new Wanted(line.split(";")[0].strip()))
                .toList();
        return all(
                "nothing else",
                "no perpetrator beside",
                Seen::actors,
                a -> !isPerpetrator(a) || !isOrganised(a) || told.stream().anyMatch(name -> isNamed(name, a)),
                Actors::words);
    }

    static List<Expectation> victim(String line) {
        String[] parts = line.split(";");
        Wanted name = new Wanted(parts[0].strip());
        List<Expectation> list = new ArrayList<>();
        list.add(any(
                "victim", "victim " + name.text(), Seen::actors, a -> isVictim(a) && isNamed(name, a), Actors::words));
        if (parts.length > 1) {
            Wanted trade = new Wanted(parts[1].strip());
            list.add(any(
                    "victim",
                    "victim " + name.text() + " is " + trade.text(),
                    Seen::actors,
                    a -> isVictim(a) && isNamed(name, a) && trade.isWord(a.occupation()),
                    Actors::words));
        }
        if (parts.length > 2) {
            Wanted country = new Wanted(parts[2].strip());
            list.add(any(
                    "victim",
                    "victim " + name.text() + " of " + country.text(),
                    Seen::actors,
                    a -> isVictim(a) && isNamed(name, a) && country.isWord(a.country()),
                    Actors::words));
        }
        return list;
    }

    private static boolean isPerpetrator(Actor actor) {
        return actor.role() == ActorRole.PERPETRATOR;
    }

    private static boolean isVictim(Actor actor) {
        return actor.role() == ActorRole.VICTIM || actor.role() == ActorRole.TARGET;
    }

    private static boolean isOrganised(Actor actor) {
        return actor.name().isPresent()
                && (actor.kind() == ActorKind.ORGANISATION
                        || actor.kind() == ActorKind.STATE
                        || actor.kind() == ActorKind.STATE_FORCE);
    }

    private static boolean isNamed(Wanted name, Actor actor) {
        return Stream.of(actor.name(), actor.canonical(), actor.affiliation(), Optional.of(actor.text()))
                .flatMap(Optional::stream)
                .anyMatch(name::names);
    }

    static String words(Actor actor) {
        return actor.role() + " " + actor.name().orElse("'" + actor.text() + "'")
                + actor.confidence().map(c -> " " + c).orElse("")
                + actor.occupation().map(o -> " (" + o + ")").orElse("")
                + actor.country().map(c -> " " + c).orElse("");
    }
}
