package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.reading.record.ReadingJson;

/** Helpers for formats that are JSON: objects whose absent values are left out, and streams of them. */
final class Json {
    private Json() {}

    /** An object in the order in which its fields are put; absent values and empty lists leave their field out. */
    static final class Obj extends java.util.LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        Obj with(String name, Object value) {
            Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
            boolean nothing = plain == null
                    || (plain instanceof List<?> list && list.isEmpty())
                    || (plain instanceof Map<?, ?> map && map.isEmpty());
            if (!nothing) {
                put(name, plain);
            }
            return this;
        }
    }

    static Obj obj() {
        return new Obj();
    }

    static String line(Object value) {
        return ReadingJson.oneLine(ReadingJson.recordMapper().writeValueAsString(value));
    }

    /** An object a line. */
    static Export lines(BiFunction<IncidentRecord, Heading, List<?>> each) {
        return (incidents, heading, out) -> {
            Sink sink = new Sink(out);
            incidents.each(it ->
                    each.apply(it, heading).forEach(one -> sink.text(line(one)).text("\n")));
            sink.flush();
        };
    }

    /** One object around all, e.g. a FeatureCollection, whose list is written as it comes. */
    static void wrapped(
            String before,
            String after,
            Export.Source incidents,
            Heading heading,
            OutputStream out,
            BiFunction<IncidentRecord, Heading, List<?>> each)
            throws IOException {
        Sink sink = new Sink(out);
        sink.text(before);
        boolean[] first = {true};
        incidents.each(it -> each.apply(it, heading).forEach(one -> {
            sink.text(first[0] ? "\n" : ",\n").text(line(one));
            first[0] = false;
        }));
        sink.text(after).flush();
    }
}
