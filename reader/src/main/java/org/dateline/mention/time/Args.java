package org.dateline.mention.time;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The arguments of a template, filled in with what a match caught. */
final class Args {
    private final Map<String, String> templates;
    private final Map<String, Integer> slots;
    private final Captures captures;

    Args(Map<String, String> templates, Map<String, Integer> slots, Captures captures) {
        this.templates = templates;
        this.slots = slots;
        this.captures = captures;
    }

    Optional<String> find(String key) {
        String template = templates.get(key);
        if (template == null) {
            return Optional.empty();
        }
        if (!template.startsWith("$")) {
            return Optional.of(template);
        }
        int bar = template.indexOf('|');
        String caught = caught(template.substring(1, bar < 0 ? template.length() : bar));
        return caught != null || bar < 0 ? Optional.ofNullable(caught) : Optional.of(template.substring(bar + 1));
    }

    String get(String key, String otherwise) {
        return find(key).orElse(otherwise);
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    boolean is(String key, String value) {
        return find(key).filter(value::equals).isPresent();
    }

    OptionalInt findNumber(String key) {
        Optional<String> found = find(key);
        return found.isPresent() && found.get().matches("-?\\d{1,9}")
                ? OptionalInt.of(Integer.parseInt(found.get()))
                : OptionalInt.empty();
    }

    private String caught(String slot) {
        Integer index = slots.get(slot);
        return index == null ? null : captures.value(index);
    }
}
