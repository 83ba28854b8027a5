package org.dateline.mention.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From the notation of {@code times.rules} to {@link Pattern}s.
 *
 * <p>{@code word}, {@code a|b}, {@code $class}, {@code name:$class}, {@code name:a|b}, {@code ( … | … )}, each with {@code ?}
 * behind it when it may be absent, and {@code &MACRO}.
 */
final class PatternParser {
    private final Map<String, WordClass> classes;
    private final Map<String, String> macros;
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<String> tokens;
    private int at;

    PatternParser(String pattern, Map<String, WordClass> classes, Map<String, String> macros) {
        this.classes = classes;
        this.macros = macros;
        this.tokens = List.of(expand(pattern).trim().split("\\s+"));
    }

    /** A pattern with the names of its slots and the words that it can begin with. */
    record Compiled(Pattern pattern, Map<String, Integer> slots, Set<String> starters) {}

    Compiled parse() {
        Part part = parseWays();
        if (at < tokens.size()) {
            throw new IllegalArgumentException("a bracket is closed but was never opened: " + String.join(" ", tokens));
        }
        Set<String> starters = new HashSet<>();
        if (part.starters(starters)) {
            throw new IllegalArgumentException("a pattern must not match nothing: " + String.join(" ", tokens));
        }
        return new Compiled(part.link(new Pattern.End()), Map.copyOf(slots), starters);
    }

    private String expand(String pattern) {
        String expanded = pattern;
        for (int depth = 0; expanded.indexOf('&') >= 0 && depth < 10; depth++) {
            StringBuilder next = new StringBuilder();
            for (String token : expanded.trim().split("\\s+")) {
                next.append(token.startsWith("&") ? expandOne(token) : token).append(' ');
            }
            expanded = next.toString();
        }
        return expanded;
    }

    private String expandOne(String token) {
        boolean optional = token.endsWith("?");
        String name = token.substring(1, token.length() - (optional ? 1 : 0));
        String body = macros.get(name);
        if (body == null) {
            throw new IllegalArgumentException("no macro " + name);
        }
        return "( " + body + (optional ? " )?" : " )");
    }

    /** What is parsed before it is linked to what follows. */
    private sealed interface Part {
        Pattern link(Pattern next);

        /** Adds the words it can begin with; true if it can be empty. */
        boolean starters(Set<String> words);
    }

    private record WordPart(Set<String> words, int slot) implements Part {
        @Override
        public Pattern link(Pattern next) {
            return new Pattern.Words(words, slot, next);
        }

        @Override
        public boolean starters(Set<String> into) {
            into.addAll(words);
            return false;
        }
    }

    private record ClassPart(WordClass wordClass, int slot) implements Part {
        @Override
        public Pattern link(Pattern next) {
            return new Pattern.OfClass(wordClass, wordClass.starters(), slot, next);
        }

        @Override
        public boolean starters(Set<String> into) {
            into.addAll(wordClass.starters());
            return false;
        }
    }

    private record Row(List<Part> parts) implements Part {
        @Override
        public Pattern link(Pattern next) {
            Pattern linked = next;
            for (Part part : parts.reversed()) {
                linked = part.link(linked);
            }
            return linked;
        }

        @Override
        public boolean starters(Set<String> into) {
            return parts.stream().allMatch(part -> part.starters(into));
        }
    }

    private record Ways(List<Part> ways, boolean optional) implements Part {
        @Override
        public Pattern link(Pattern next) {
            List<Pattern> linked = new ArrayList<>();
            ways.forEach(way -> linked.add(way.link(next)));
            if (optional) {
                linked.add(next);
            }
            return linked.size() == 1 ? linked.getFirst() : new Pattern.Either(List.copyOf(linked));
        }

        @Override
        public boolean starters(Set<String> into) {
            boolean empty = optional;
            for (Part way : ways) {
                empty |= way.starters(into);
            }
            return empty;
        }
    }

    private Part parseWays() {
        List<Part> ways = new ArrayList<>();
        List<Part> row = new ArrayList<>();
        while (at < tokens.size() && !tokens.get(at).startsWith(")")) {
            String token = tokens.get(at++);
            if (token.equals("|")) {
                ways.add(new Row(List.copyOf(row)));
                row.clear();
            } else if (token.equals("(")) {
                row.add(parseGroup());
            } else {
                row.add(parseOne(token));
            }
        }
        ways.add(new Row(List.copyOf(row)));
        return new Ways(List.copyOf(ways), false);
    }

    private Part parseGroup() {
        Part inner = parseWays();
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("a bracket is not closed: " + String.join(" ", tokens));
        }
        return tokens.get(at++).equals(")?") ? new Ways(List.of(inner), true) : inner;
    }

    private Part parseOne(String token) {
        boolean optional = token.length() > 1 && token.endsWith("?");
        String body = optional ? token.substring(0, token.length() - 1) : token;
        int colon = body.length() > 1 ? body.indexOf(':') : -1;
        int slot = colon < 0 ? -1 : slots.computeIfAbsent(body.substring(0, colon), name -> slots.size());
        String core = body.substring(colon + 1);
        Part part = core.startsWith("$") && core.length() > 1
                ? new ClassPart(wordClass(core.substring(1)), slot)
                : new WordPart(Set.of(core.split("\\|")), slot);
        return optional ? new Ways(List.of(part), true) : part;
    }

    private WordClass wordClass(String name) {
        WordClass found = classes.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no class " + name);
        }
        return found;
    }
}
