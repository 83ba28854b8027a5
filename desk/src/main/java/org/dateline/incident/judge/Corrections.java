package org.dateline.incident.judge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Outcome;
import org.dateline.lexicon.Stage;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceKind;
import org.dateline.reading.record.PlaceRole;
import org.dateline.reading.record.ReadingJson;
import org.dateline.reading.record.ResponsibilityStatus;
import org.dateline.reading.record.TimePrecision;
import org.dateline.reading.record.When;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Values that people give for fields, from JSON as they wrote it. */
final class Corrections {
    static final String VICTIMS = "casualties.";
    static final String ATTACKERS = "casualties_attackers.";

    private Corrections() {}

    /** What is wrong with a value for a field, for the person who gave it; empty where nothing is. */
    static Optional<String> findProblem(String field, JsonNode value) {
        try {
            read(field, value);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static void read(String field, JsonNode value) {
        switch (field) {
            case "kind" -> kind(value);
            case "stage" -> stage(value);
            case "status" -> status(value);
            case "when" -> when(value);
            case "where" -> where(value);
            case "responsibility" -> responsibility(value);
            default -> {
                outcome(field);
                casualties(value, "");
            }
        }
    }

    static IncidentKind kind(JsonNode value) {
        return word(value, IncidentKind.class, "a kind of incident");
    }

    static Stage stage(JsonNode value) {
        return word(value, Stage.class, "a stage");
    }

    static Status status(JsonNode value) {
        return word(value, Status.class, "a status");
    }

    static ResponsibilityStatus responsibility(JsonNode value) {
        return value.isNull() ? ResponsibilityStatus.UNSTATED : word(value, ResponsibilityStatus.class, "who did it");
    }

    private static <E extends Enum<E>> E word(JsonNode value, Class<E> of, String what) {
        for (E constant : of.getEnumConstants()) {
            if (value.isString() && constant.toString().equals(value.asString())) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                value + " is no word for " + what + "; there are " + List.of(of.getEnumConstants()));
    }

    /** The outcome that a field names. */
    static Outcome outcome(String field) {
        String word = field.startsWith(VICTIMS)
                ? field.substring(VICTIMS.length())
                : field.startsWith(ATTACKERS) ? field.substring(ATTACKERS.length()) : "";
        for (Outcome outcome : Outcome.values()) {
            if (outcome.toString().equals(word)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("'" + field
                + "' cannot be corrected; kind, stage, status, when, where, responsibility, casualties.OUTCOME and"
                + " casualties_attackers.OUTCOME can");
    }

    /** Empty: nobody knows. */
    static Optional<When> when(JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        Optional<String> start =
                value.isString() ? value.asStringOpt() : value.path("start").asStringOpt();
        Optional<String> end = value.path("end").asStringOpt();
        if (start.or(() -> end).isEmpty()) {
            throw new IllegalArgumentException("a time is an ISO date, or {\"start\": …, \"end\": …}, not " + value);
        }
        start.ifPresent(Corrections::checkTime);
        end.ifPresent(Corrections::checkTime);
        TimePrecision precision = value.has("precision")
                ? word(value.path("precision"), TimePrecision.class, "a precision")
                : precision(start.or(() -> end).get(), end);
        String text = start.orElse("") + end.map(e -> "/" + e).orElse("");
        return Optional.of(new When(text, start, end, precision, false, Optional.empty()));
    }

    private static TimePrecision precision(String time, Optional<String> end) {
        return time.length() > 10 ? TimePrecision.MINUTE : end.isPresent() ? TimePrecision.DAYS : TimePrecision.DAY;
    }

    private static void checkTime(String text) {
        try {
            LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no ISO date: '" + text + "'", e);
        }
    }

    /** Empty: nobody knows. */
    static Optional<Place> where(JsonNode value) {
        if (value.isNull()) {
            return Optional.empty();
        }
        if (value.isString() && !value.asString().isBlank()) {
            return Optional.of(place(value.asString().strip()));
        }
        try {
            return Optional.of(ReadingJson.recordMapper().treeToValue(value, Place.class));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("a place is a name, or a place as records have it, not " + value, e);
        }
    }

    private static Place place(String name) {
        return new Place(
                PlaceRole.ATTACK_SITE,
                name,
                PlaceKind.SITE,
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("given by name"),
                Optional.empty());
    }

    /**
     * Empty: nobody knows.
     *
     * @param claim id of the claim that says so
     */
    static Optional<Casualties> casualties(JsonNode value, String claim) {
        if (value.isNull()) {
            return Optional.empty();
        }
        Optional<Integer> best = number(value.isInt() ? value : value.path("best"));
        Optional<Integer> low = number(value.path("low")).or(() -> best);
        Optional<Integer> high = number(value.path("high")).or(() -> value.has("low") ? Optional.empty() : best);
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException(
                    "a figure is a number, or {\"best\": …, \"low\": …, \"high\": …}, not " + value);
        }
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            throw new IllegalArgumentException("low is more than high in " + value);
        }
        return Optional.of(new Casualties(best, low, high, "person", Optional.empty(), List.of(), List.of(claim)));
    }

    private static Optional<Integer> number(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isInt() || value.asInt() < 0) {
            throw new IllegalArgumentException("a figure counts people, so it is 0 or more, not " + value);
        }
        return Optional.of(value.asInt());
    }
}
