package org.dateline.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.intake.book.DeadLetter;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.book.SetAside;
import tools.jackson.databind.json.JsonMapper;

/** Lines of JSON about what is not among the readings. What was set aside is a line that {@code dateline read} takes. */
final class NotRead {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NotRead() {}

    static String line(SetAside it) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", it.report().id());
        line.put("score", it.score());
        it.report().title().ifPresent(value -> line.put("title", value));
        it.report().published().ifPresent(value -> line.put("published", value));
        it.report().outlet().ifPresent(value -> line.put("outlet", value));
        it.report().url().ifPresent(value -> line.put("url", value));
        it.report().language().ifPresent(value -> line.put("language", value));
        line.put("text", it.report().text());
        return MAPPER.writeValueAsString(line);
    }

    static String line(DeadLetter it) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", it.id());
        line.put("error", it.why());
        line.put("path", it.path().replaceFirst("#[^#]*$", ""));
        line.put("place", it.place());
        return MAPPER.writeValueAsString(line);
    }

    static String line(IntakeBook.Succession it) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("url", it.url());
        line.put("report", it.key());
        line.put("before", it.before());
        return MAPPER.writeValueAsString(line);
    }
}
