package org.dateline.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What in a report's words a reader may want to be warned of before reading: what was done to bodies, torture, sexual violence, harm to
 * children's bodies. The warning says which, as a general one helps nobody to decide. Rules stand in {@code graphic.tsv}, each with an example
 * and a near miss.
 */
public final class Graphic {
    private static final List<Rule> RULES = rules();

    /**
     * Words that tell of something.
     *
     * @param what as the warning names it
     */
    record Rule(String what, Pattern words, String example, String nearMiss) {
        boolean finds(String text) {
            return words.matcher(text).find();
        }
    }

    private Graphic() {}

    /** What a text describes, in the order of the rules; empty for most. */
    public static List<String> listIn(String text) {
        return RULES.stream()
                .filter(it -> it.finds(text))
                .map(Rule::what)
                .distinct()
                .toList();
    }

    static List<Rule> listRules() {
        return RULES;
    }

    private static List<Rule> rules() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Graphic.class.getResourceAsStream("graphic.tsv"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(it -> !it.startsWith("#") && !it.isBlank())
                    .map(Graphic::rule)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(String line) {
        String[] cells = line.split("\t", -1);
        Pattern words = Pattern.compile(
                "(?<![\\p{L}])(?:" + cells[1] + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return new Rule(cells[0], words, cells[2], cells[3]);
    }
}
