package org.dateline.app.desk;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dateline.reading.record.ReadingJson;

/** The OpenAPI 3.1 document of the endpoints. */
final class OpenApi {
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    static String document(List<Endpoint> endpoints) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        endpoints.forEach(it -> paths.computeIfAbsent(it.path(), path -> new LinkedHashMap<>())
                .put(it.method().name().toLowerCase(Locale.ROOT), operation(it)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "Dateline",
                        "version", "1",
                        "license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/api/v1")));
        document.put("paths", paths);
        document.put(
                "components",
                Map.of(
                        "schemas",
                        Map.of("Problem", problem()),
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        return ReadingJson.recordMapper().writeValueAsString(document);
    }

    private static Map<String, Object> operation(Endpoint it) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", it.summary());
        operation.put("operationId", id(it));
        List<Object> parameters = new ArrayList<>();
        IN_PATH.matcher(it.path())
                .results()
                .map((MatchResult m) -> m.group(1))
                .forEach(name -> parameters.add(
                        Map.of("name", name, "in", "path", "required", true, "schema", Map.of("type", "string"))));
        it.parameters()
                .forEach(p -> parameters.add(Map.of(
                        "name",
                        p.name(),
                        "in",
                        "query",
                        "description",
                        p.description(),
                        "schema",
                        Map.of("type", p.type()))));
        operation.put("parameters", parameters);
        if (!it.body().isEmpty()) {
            operation.put("requestBody", Map.of("required", true, "content", Map.of(it.body(), Map.of())));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Map.of("description", "As asked.", "content", Map.of(it.answer(), Map.of())));
        responses.put(
                "default",
                Map.of(
                        "description",
                        "What went wrong.",
                        "content",
                        Map.of(Problem.TYPE, Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
        operation.put("responses", responses);
        return operation;
    }

    private static String id(Endpoint it) {
        String words = it.path().replaceAll("[{}]", "").replace('/', '_').replaceAll("[^a-z_]", "_");
        return (it.method().equals(HandlerType.GET) ? "get" : it.method().name().toLowerCase(Locale.ROOT)) + words;
    }

    private static Map<String, Object> problem() {
        return Map.of(
                "type",
                "object",
                "required",
                List.of("title", "status"),
                "properties",
                Map.of(
                        "title", Map.of("type", "string"),
                        "status", Map.of("type", "integer"),
                        "detail", Map.of("type", "string")));
    }
}
