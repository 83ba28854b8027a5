package org.dateline.publish;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A correction that somebody proposes in a reply, and an editor takes with one click. It stands in the reply's first line, so that it
 * can be read wherever the reply is.
 *
 * @param field as {@code Act.Correct} names it
 * @param value as it was written: a number, a day, a word or a name
 * @param why the rest of the reply
 */
public record Proposal(String field, String value, String why) {
    private static final Pattern SHAPE =
            Pattern.compile("\\[proposed: ([a-z_.-]+) = ([^\\]\\n]{1,200})\\]\\n?(.*)", Pattern.DOTALL);

    /** The proposal in a reply's text. */
    public static Optional<Proposal> find(String text) {
        Matcher found = SHAPE.matcher(text);
        return found.matches()
                ? Optional.of(new Proposal(found.group(1), found.group(2).strip(), found.group(3)))
                : Optional.empty();
    }

    /** The reply's text. */
    public String text() {
        return "[proposed: " + field + " = " + value.replace("]", ")").replace("\n", " ") + "]\n" + why;
    }
}
