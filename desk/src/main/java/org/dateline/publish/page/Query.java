package org.dateline.publish.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The state of a page, all of it in its address. Unchangeable; each change gives another.
 *
 * @param path of the page: {@code /incidents}
 * @param values of each parameter, in order
 */
public record Query(String path, Map<String, List<String>> values) {
    public Query {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            List<String> given = all.stream().filter(it -> !it.isBlank()).toList();
            if (!given.isEmpty()) {
                copy.put(name, given);
            }
        });
        values = java.util.Collections.unmodifiableMap(copy);
    }

    /** A page without state. */
    public static Query of(String path) {
        return new Query(path, Map.of());
    }

    /** The first value of a parameter. */
    public Optional<String> find(String name) {
        return list(name).stream().findFirst();
    }

    /** All values of a parameter. */
    public List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** With one value for a parameter, and back on the first page. */
    public Query with(String name, Object value) {
        return changed(name, List.of(value.toString()));
    }

    /** Without a parameter, and back on the first page. */
    public Query without(String name) {
        return changed(name, List.of());
    }

    /** With a value among those of a parameter, or without it where it is there already. */
    public Query toggled(String name, String value) {
        List<String> all = new ArrayList<>(list(name));
        if (!all.remove(value)) {
            all.add(value);
        }
        return changed(name, all);
    }

    /** On another path with the same state. */
    public Query at(String other) {
        return new Query(other, values);
    }

    private Query changed(String name, List<String> all) {
        Map<String, List<String>> copy = new LinkedHashMap<>(values);
        copy.remove("after");
        copy.put(name, all);
        return new Query(path, copy);
    }

    /** The address. */
    public String url() {
        String parameters = values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(it -> encoded(entry.getKey()) + "=" + encoded(it)))
                .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? path : path + "?" + parameters;
    }

    /** A word as it stands in an address. */
    public static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Hidden fields that keep the state in a form, but for some parameters. */
    Html hidden(String... but) {
        List<String> left = List.of(but);
        return values.entrySet().stream()
                .filter(entry ->
                        !left.contains(entry.getKey()) && !entry.getKey().equals("after"))
                .flatMap(entry -> entry.getValue().stream()
                        .map(it -> Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", entry.getKey(), it)))
                .collect(Html.joined());
    }
}
