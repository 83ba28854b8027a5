package org.dateline.app.desk;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.dateline.reading.record.ReadingJson;

/** What the desk tells whoever runs it, a line at a time: troubles alone in words, or everything as JSON for programs that gather logs. */
public final class Log {
    /** How much, and how. */
    public enum Kind {
        /** Troubles, in words. */
        TEXT,
        /** Each request and each trouble, as an object a line. */
        JSON,
        /** Nothing. */
        OFF
    }

    private final Kind kind;
    private final Consumer<String> lines;
    private final InstantSource clock;

    public Log(Kind kind, Consumer<String> lines, InstantSource clock) {
        this.kind = kind;
        this.lines = lines;
        this.clock = clock;
    }

    /** Tells nothing. */
    public static Log silent() {
        return new Log(Kind.OFF, it -> {}, InstantSource.system());
    }

    /**
     * A request that was answered.
     *
     * @param path without what stands after its question mark, which may be private
     */
    void request(String method, String path, int status, long millis, String who) {
        if (kind == Kind.JSON) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("method", method);
            fields.put("path", path);
            fields.put("status", status);
            fields.put("ms", millis);
            fields.put("who", who);
            object(status >= 500 ? "error" : "info", "request", fields);
        }
    }

    /** Something went wrong, or somebody was refused. */
    public void trouble(String where, String what) {
        switch (kind) {
            case TEXT -> lines.accept("dateline: " + where + ": " + oneLine(what));
            case JSON -> object("warning", "trouble", Map.of("where", where, "what", oneLine(what)));
            case OFF -> {} // nobody listens
        }
    }

    /** Nobody outside writes a line of ours. */
    private static String oneLine(String words) {
        return words.replaceAll("\\p{Cntrl}+", " ");
    }

    private void object(String level, String event, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        all.put("level", level);
        all.put("event", event);
        all.putAll(new java.util.TreeMap<>(fields));
        lines.accept(ReadingJson.recordMapper().writeValueAsString(all));
    }
}
