package org.dateline.mention.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of {@code times.rules}, compiled, and looked up by the word that a time begins with. */
final class TimeRules {
    private final List<TimeRule> rules;
    private final Map<String, List<Entry>> byStarter = new HashMap<>();

    /** One pattern of a rule. */
    record Entry(TimeRule rule, PatternParser.Compiled compiled) {}

    private TimeRules(List<TimeRule> rules) {
        this.rules = List.copyOf(rules);
        for (TimeRule rule : rules) {
            for (PatternParser.Compiled compiled : rule.patterns()) {
                compiled.starters()
                        .forEach(word -> byStarter
                                .computeIfAbsent(word, any -> new ArrayList<>())
                                .add(new Entry(rule, compiled)));
            }
        }
    }

    /**
     * Reads the rules that come with the library.
     *
     * @throws IllegalArgumentException if a line cannot be understood; it is named
     */
    static TimeRules standard() {
        try (InputStream in = TimeRules.class.getResourceAsStream("times.rules");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new TimeRules(new Loader().load(lines.lines().toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<TimeRule> list() {
        return rules;
    }

    /** Patterns that can begin with a piece, in the order of the file. */
    List<Entry> startingAt(Pieces pieces, int at) {
        return byStarter.getOrDefault(pieces.isNumber(at) ? WordClass.DIGITS : pieces.word(at), List.of());
    }

    /** Reads the file line by line. */
    private static final class Loader {
        private final Map<String, WordClass> classes = new HashMap<>(Numbers.classes());
        private final Map<String, String> macros = new HashMap<>();
        private final List<TimeRule> rules = new ArrayList<>();
        private String name;
        private List<PatternParser.Compiled> patterns;
        private List<TimeRule.Template> templates;
        private List<Guard> guards;
        private List<TimeRule.Example> examples;
        private List<TimeRule.Example> misses;

        List<TimeRule> load(List<String> lines) {
            for (String line : lines) {
                String text = line.strip();
                if (text.isEmpty() || text.startsWith("#")) {
                    continue;
                }
                int space = text.indexOf(' ');
                try {
                    take(
                            space < 0 ? text : text.substring(0, space),
                            space < 0 ? "" : text.substring(space + 1).strip());
                } catch (RuntimeException e) {
                    throw new IllegalArgumentException("in times.rules: " + line, e);
                }
            }
            finish();
            return rules;
        }

        private void take(String key, String rest) {
            switch (key) {
                case "class" -> takeClass(rest);
                case "let" -> macros.put(head(rest), tail(rest));
                case "rule" -> begin(rest);
                case "pattern" -> patterns.add(new PatternParser(rest, classes, macros).parse());
                case "value" -> templates.addAll(templates(rest));
                case "guard" ->
                    guards.add(Guard.valueOf(rest.toUpperCase(Locale.ROOT).replace('-', '_')));
                case "example" -> examples.add(example(rest, true));
                case "miss" -> misses.add(example(rest, false));
                default -> throw new IllegalArgumentException("unknown word " + key);
            }
        }

        private void takeClass(String rest) {
            Map<String, String> values = new HashMap<>();
            Set<String> capital = new HashSet<>();
            for (String item : tail(rest).split("\\s+")) {
                int equal = item.indexOf('=');
                String word = item.substring(item.startsWith("^") ? 1 : 0, equal < 0 ? item.length() : equal);
                values.put(word, equal < 0 ? word : item.substring(equal + 1));
                if (item.startsWith("^")) {
                    capital.add(word);
                }
            }
            classes.put(head(rest), new WordClass.Listed(Map.copyOf(values), Set.copyOf(capital)));
        }

        private void begin(String rule) {
            finish();
            name = rule;
            patterns = new ArrayList<>();
            templates = new ArrayList<>();
            guards = new ArrayList<>();
            examples = new ArrayList<>();
            misses = new ArrayList<>();
        }

        private void finish() {
            if (name != null) {
                rules.add(new TimeRule(
                        name,
                        List.copyOf(patterns),
                        List.copyOf(templates),
                        List.copyOf(guards),
                        List.copyOf(examples),
                        List.copyOf(misses)));
            }
        }

        private static List<TimeRule.Template> templates(String rest) {
            List<TimeRule.Template> found = new ArrayList<>();
            for (String part : rest.split("\\s+;\\s+")) {
                List<String> words = new ArrayList<>(List.of(part.strip().split("\\s+")));
                List<String> span = words.getFirst().startsWith("@")
                        ? List.of(words.removeFirst().substring(1).split(","))
                        : List.of();
                Map<String, String> args = new HashMap<>();
                words.stream()
                        .skip(1)
                        .forEach(arg ->
                                args.put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1)));
                found.add(new TimeRule.Template(span, words.getFirst(), Map.copyOf(args)));
            }
            return found;
        }

        private static TimeRule.Example example(String rest, boolean positive) {
            String[] parts = rest.split("\\s+\\|\\s+");
            if (parts.length < (positive ? 3 : 2)) {
                throw new IllegalArgumentException("an example is: day | text with [times] | values");
            }
            return new TimeRule.Example(
                    parts[0].equals("-") ? Optional.empty() : Optional.of(parts[0]),
                    parts[1],
                    parts.length > 2 ? List.of(parts[2].split("\\s+")) : List.of());
        }

        private static String head(String rest) {
            return rest.substring(0, rest.indexOf(' '));
        }

        private static String tail(String rest) {
            return rest.substring(rest.indexOf(' ') + 1).strip();
        }
    }
}
