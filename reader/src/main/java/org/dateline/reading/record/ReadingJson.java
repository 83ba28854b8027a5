package org.dateline.reading.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Stage;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readings as JSON, one a line, and back.
 *
 * <pre>{@code
 * String line = ReadingJson.write(reading);
 * Reading same = ReadingJson.read(line);
 * }</pre>
 *
 * <p>Names are snake_case, absent fields are left out, offsets are code points. A line never holds U+0085, U+2028 or U+2029
 * unescaped, so that every tool agrees where it ends.
 */
public final class ReadingJson {
    private static final JsonMapper MAPPER = mapper();

    private ReadingJson() {}

    /** One line of JSON without a line end. */
    public static String write(Reading reading) {
        return oneLine(MAPPER.writeValueAsString(reading));
    }

    /**
     * The reading that a line of JSON holds; unknown fields are passed by, and what other programs leave out because it says
     * nothing ({@code stage}, {@code responsibility}, {@code side}) is put in.
     *
     * @throws tools.jackson.core.JacksonException if it is no reading
     */
    public static Reading read(String json) {
        JsonNode tree = MAPPER.readTree(json);
        tree.path("incidents").forEach(ReadingJson::complete);
        return MAPPER.treeToValue(tree, Reading.class);
    }

    private static void complete(JsonNode incident) {
        if (incident instanceof ObjectNode it) {
            it.putIfAbsent("stage", it.stringNode(Stage.ACCOMPLISHED.toString()));
            it.putIfAbsent("responsibility", it.objectNode().put("status", ResponsibilityStatus.UNSTATED.toString()));
            it.path("casualties").forEach(figure -> {
                if (figure instanceof ObjectNode one) {
                    one.putIfAbsent("side", one.stringNode(Side.UNSTATED.toString()));
                }
            });
        }
    }

    /** The mapper that writes records as the contract wants them; shared with the rooms of the desk. */
    public static JsonMapper recordMapper() {
        return MAPPER;
    }

    /** JSON with the separators escaped that some programs take for line ends. */
    public static String oneLine(String json) {
        return json.replace("\u0085", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static JsonMapper mapper() {
        SimpleModule module = new SimpleModule();
        module.addSerializer(Evidence.class, new EvidenceWriter());
        module.addDeserializer(Evidence.class, new EvidenceReader());
        module.addSerializer(Count.class, new CountWriter());
        module.addDeserializer(Count.class, new CountReader());
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(in ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
                // a list that a reading leaves out has nothing in it
                .withConfigOverride(
                        List.class, it -> it.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                // what is not optional must be there
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .addModule(module)
                .build();
    }

    private static final class EvidenceWriter extends ValueSerializer<Evidence> {
        @Override
        public void serialize(Evidence value, JsonGenerator out, SerializationContext context) {
            if (value.spans().size() == 1) {
                writeSpan(value, value.first(), out);
                return;
            }
            out.writeStartArray();
            value.spans().forEach(span -> writeSpan(value, span, out));
            out.writeEndArray();
        }

        private static void writeSpan(Evidence value, Span span, JsonGenerator out) {
            out.writeStartObject();
            out.writeNumberProperty("start", span.start());
            out.writeNumberProperty("end", span.end());
            if (value.inTitle()) {
                out.writeStringProperty("in", "title");
            }
            out.writeEndObject();
        }
    }

    private static final class EvidenceReader extends ValueDeserializer<Evidence> {
        @Override
        public Evidence deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            List<Span> spans = new ArrayList<>();
            List<JsonNode> stretches = new ArrayList<>();
            if (node.isArray()) {
                node.forEach(stretches::add);
            } else {
                stretches.add(node);
            }
            boolean inTitle = false;
            for (JsonNode one : stretches) {
                spans.add(new Span(one.path("start").asInt(), one.path("end").asInt()));
                inTitle |= one.path("in").asString("").equals("title");
            }
            return new Evidence(spans, inTitle);
        }
    }

    /** A plain integer where the count is exact, an object with bounds where it is not. */
    private static final class CountWriter extends ValueSerializer<Count> {
        @Override
        public void serialize(Count value, JsonGenerator out, SerializationContext context) {
            if (value.isExact()) {
                out.writeNumber(value.low().orElseThrow());
                return;
            }
            out.writeStartObject();
            value.low().ifPresent(n -> out.writeNumberProperty("low", n));
            value.high().ifPresent(n -> out.writeNumberProperty("high", n));
            value.qualifier().ifPresent(q -> out.writeStringProperty("qualifier", q));
            out.writeEndObject();
        }
    }

    private static final class CountReader extends ValueDeserializer<Count> {
        @Override
        public Count deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            if (node.isNumber()) {
                return Count.exactly(node.asInt());
            }
            return new Count(
                    number(node.path("low")),
                    number(node.path("high")),
                    node.path("qualifier").asStringOpt());
        }

        private static Optional<Integer> number(JsonNode node) {
            return node.isNumber() ? Optional.of(node.asInt()) : Optional.empty();
        }
    }
}
