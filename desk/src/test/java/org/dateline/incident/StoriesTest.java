package org.dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.incident.merge.Policy;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.LinkKind;
import org.dateline.incident.record.ReportEntry;
import org.dateline.reading.record.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Invented stories with what a careful desk would have of them. */
class StoriesTest {
    private static final Merging MERGING = Merging.with(Policy.BALANCED);

    static Stream<Story> stories() {
        return Story.all().stream();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void makesTheIncidentsThatThereWere(Story story) {
        List<IncidentRecord> records = MERGING.merge(story.readings()).incidents();
        List<List<String>> wanted = new ArrayList<>();
        story.json().get("incidents").forEach(i -> wanted.add(strings(i.get("reports"))));
        assertThat(records.stream().map(StoriesTest::reports)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void takesTheFiguresThatCount(Story story) {
        List<IncidentRecord> records = MERGING.merge(story.readings()).incidents();
        for (JsonNode wanted : story.json().get("incidents")) {
            IncidentRecord record = find(records, strings(wanted.get("reports")));
            for (String outcome : List.of("killed", "injured")) {
                Casualties got = record.casualties().get(outcome);
                assertThat(numbers(got)).as(outcome).isEqualTo(numbers(wanted.get(outcome)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void linksAnAnswerToWhatItAnswersAndGroupsCopies(Story story) {
        List<IncidentRecord> records = MERGING.merge(story.readings()).incidents();
        for (JsonNode wanted : story.json().get("incidents")) {
            IncidentRecord record = find(records, strings(wanted.get("reports")));
            List<String> answered = record.links().stream()
                    .filter(l -> l.kind() == LinkKind.RETALIATION_FOR)
                    .map(l -> reports(byId(records, l.to())).getFirst())
                    .toList();
            assertThat(answered)
                    .isEqualTo(
                            wanted.has("answers")
                                    ? List.of(wanted.get("answers").asString())
                                    : List.of());
            if (wanted.has("groups")) {
                wanted.get("groups")
                        .forEach(g -> assertThat(strings(g).stream()
                                        .map(id -> group(record, id))
                                        .distinct())
                                .hasSize(1));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void doesNotDependOnTheOrderOfArrival(Story story) {
        List<Reading> readings = new ArrayList<>(story.readings());
        List<String> wanted = lines(readings);
        Random random = new Random(6);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(readings, random);
            assertThat(lines(readings)).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void givesTheSameBytesWhenReportsComeTwice(Story story) {
        List<Reading> twice = new ArrayList<>(story.readings());
        twice.addAll(story.readings());
        assertThat(lines(twice)).isEqualTo(lines(story.readings()));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void goesBackToWhatStoodWhenTheLatestReportIsTakenAway(Story story) {
        List<Reading> readings = story.readings();
        List<Reading> before = readings.subList(0, readings.size() - 1);
        Instant then = OffsetDateTime.parse(
                        before.getLast().report().published().orElseThrow())
                .toInstant();
        assertThat(MERGING.mergeAsOf(readings, then).incidents().stream()
                        .map(IncidentJson::write)
                        .toList())
                .isEqualTo(lines(before));
    }

    private static List<String> lines(List<Reading> readings) {
        return MERGING.merge(readings).incidents().stream()
                .map(IncidentJson::write)
                .toList();
    }

    private static IncidentRecord find(List<IncidentRecord> records, List<String> reports) {
        return records.stream()
                .filter(r -> reports(r).equals(reports))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no incident of " + reports));
    }

    private static IncidentRecord byId(List<IncidentRecord> records, String id) {
        return records.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> reports(IncidentRecord record) {
        return record.reports().stream().map(ReportEntry::id).toList();
    }

    private static String group(IncidentRecord record, String report) {
        return record.reports().stream()
                .filter(r -> r.id().equals(report))
                .map(ReportEntry::independentGroup)
                .findFirst()
                .orElseThrow();
    }

    private static List<Optional<Integer>> numbers(Casualties cell) {
        return cell == null ? List.of() : List.of(cell.best(), cell.low(), cell.high());
    }

    private static List<Optional<Integer>> numbers(JsonNode cell) {
        List<Optional<Integer>> numbers = new ArrayList<>();
        if (cell != null) {
            cell.forEach(n -> numbers.add(Optional.of(n.asInt())));
        }
        return numbers;
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(n -> strings.add(n.asString()));
        return strings;
    }
}
