package org.dateline.publish.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.publish.Summary;
import org.dateline.store.ChangeEntry;

/**
 * One thing that is worth an alert.
 *
 * @param field path in the record; absent where it is about the whole
 * @param words for people
 */
public record Happening(Kind kind, Optional<String> field, String words) {
    /** Kinds of them. */
    public enum Kind {
        /** An incident that was not known. */
        NEW,
        /** A number of people changed. */
        FIGURE,
        /** A question was answered. */
        ANSWERED,
        /** Something else in the record changed. */
        CHANGED,
        /** It was withdrawn, or is held to be another one. */
        GONE
    }

    /** What some changes of one incident come down to: each field from what it was at first to what it is at last. */
    public static List<Happening> of(List<ChangeEntry> changes) {
        Map<String, ChangeEntry> first = new LinkedHashMap<>();
        Map<String, ChangeEntry> last = new LinkedHashMap<>();
        changes.forEach(it -> {
            first.putIfAbsent(it.field(), it);
            last.put(it.field(), it);
        });
        if (first.containsKey("incident") && first.get("incident").before().isEmpty()) {
            return List.of(new Happening(Kind.NEW, Optional.empty(), "first report"));
        }
        List<Happening> all = new ArrayList<>();
        first.forEach((field, it) -> {
            Optional<String> before = it.before();
            Optional<String> after = last.get(field).after();
            if (!field.equals("incident") && !field.equals("reports") && !before.equals(after)) {
                all.add(new Happening(kind(field), Optional.of(field), words(field, before, after)));
            }
        });
        return all;
    }

    private static Kind kind(String field) {
        return field.startsWith("casualties") ? Kind.FIGURE : Kind.CHANGED;
    }

    private static String words(String field, Optional<String> before, Optional<String> after) {
        String name = Summary.words(field.replaceFirst("^casualties\\.", "")
                .replaceFirst("^casualties_attackers\\.", "attackers ")
                .replace('_', ' '));
        String now = after.map(Happening::bare).orElse("not known any more");
        return before.map(it -> name + ": " + bare(it) + " → " + now).orElse(name + ": " + now);
    }

    /** A JSON word without its quotes. */
    private static String bare(String json) {
        return json.length() > 1 && json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }
}
