package org.dateline.publish.page;

import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Markup. What is put into a template is escaped unless it is markup itself, so that no word from outside becomes a tag.
 *
 * <pre>{@code
 * Html.of("<b class=\"{}\">{}</b>", "x", "a < b")   // the text is escaped, the tags are not
 * }</pre>
 */
public record Html(String markup) {
    static final Html NOTHING = new Html("");

    /**
     * A template with a value for each {@code {}}; attributes are to be written with double quotes around them.
     *
     * @throws IllegalArgumentException if there are more or fewer values than places
     */
    static Html of(String template, Object... values) {
        StringBuilder out = new StringBuilder(template.length() + 64);
        int from = 0;
        for (Object value : values) {
            int place = template.indexOf("{}", from);
            if (place < 0) {
                throw new IllegalArgumentException("no place for " + value + " in " + template);
            }
            out.append(template, from, place).append(written(value));
            from = place + 2;
        }
        if (template.indexOf("{}", from) >= 0) {
            throw new IllegalArgumentException("no value for a place in " + template);
        }
        return new Html(out.append(template, from, template.length()).toString());
    }

    private static String written(Object value) {
        return switch (value) {
            case Html html -> html.markup();
            case Optional<?> maybe -> maybe.map(Html::written).orElse("");
            default -> escape(value.toString());
        };
    }

    /** Letters that could end a text or an attribute are written as references; what would turn text around is made visible. */
    static String escape(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(harmless(c));
            }
        });
        return out.toString();
    }

    private static int harmless(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
        boolean turnsText = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return control || turnsText ? 0xFFFD : c;
    }

    Html plus(Html next) {
        return new Html(markup + next.markup);
    }

    static Collector<Html, ?, Html> joined() {
        return Collectors.collectingAndThen(Collectors.mapping(Html::markup, Collectors.joining("\n")), Html::new);
    }

    @Override
    public String toString() {
        return markup;
    }
}
