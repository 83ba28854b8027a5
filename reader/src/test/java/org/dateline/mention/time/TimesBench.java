package org.dateline.mention.time;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.evidence.Offsets;
import org.dateline.evidence.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Prints readings that hold times alone, for the bench of times: {@code TimesBench reports.jsonl > readings.jsonl}. */
final class TimesBench {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TimesBench() {}

    public static void main(String[] args) throws IOException {
        TimeReader reader = TimeReader.standard();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<JsonNode> reports = Files.readAllLines(Path.of(args[0])).stream()
                .map(JSON::readTree)
                .toList();
        for (JsonNode report : reports) {
            out.println(JSON.writeValueAsString(reading(reader, report)));
        }
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            reports.forEach(report -> reading(reader, report));
            System.err.printf("%.0f reports/s%n", reports.size() * 1e9 / (System.nanoTime() - start));
        }
    }

    private static Map<String, Object> reading(TimeReader reader, JsonNode report) {
        String text = report.get("text").asString();
        Optional<JsonNode> published = report.optional("published");
        TimeAnchor anchor =
                new TimeAnchor(Optional.empty(), published.flatMap(node -> TimeAnchor.findDay(node.asString())));
        Offsets offsets = new Offsets(text);
        List<Map<String, Object>> mentions = reader.read(text, anchor).stream()
                .map(time -> mention(text, time, offsets.toCodePoints(time.span())))
                .toList();
        return Map.of("report", Map.of("id", report.get("id").asString(), "text", text), "mentions", mentions);
    }

    private static Map<String, Object> mention(String text, TimeMention time, Span codePoints) {
        return Map.of(
                "kind", "time",
                "rule", time.rule(),
                "text", time.span().of(text),
                "evidence", Map.of("start", codePoints.start(), "end", codePoints.end()),
                "value",
                        Map.of(
                                "timex",
                                time.timex().type().name(),
                                "iso",
                                time.timex().value()));
    }
}
