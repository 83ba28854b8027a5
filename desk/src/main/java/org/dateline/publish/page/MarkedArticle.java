package org.dateline.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.evidence.Span;

/** A text with the words marked that fields came from; marks may lie across each other. */
final class MarkedArticle {
    /**
     * Words that a field came from.
     *
     * @param span code points
     */
    record Mark(Span span, String field, String colour) {}

    /** The field of a passage that somebody was sent to. */
    static final String HERE = "here";

    private final String text;
    private final List<Mark> marks;

    MarkedArticle(String text, List<Mark> marks) {
        this.text = text;
        this.marks = List.copyOf(marks);
    }

    /** The text cut where a mark begins or ends; each piece knows the fields that it belongs to. */
    Html html() {
        int length = text.codePointCount(0, text.length());
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        marks.forEach(it -> {
            cuts.add(it.span().start());
            cuts.add(it.span().end());
        });
        List<Integer> ends = new ArrayList<>(cuts);
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (int i = 1; i < ends.size(); i++) {
            int to = text.offsetByCodePoints(from, ends.get(i) - ends.get(i - 1));
            out.append(piece(text.substring(from, to), new Span(ends.get(i - 1), ends.get(i))));
            from = to;
        }
        return new Html(out.toString());
    }

    private Html piece(String words, Span span) {
        List<Mark> all = marks.stream().filter(it -> it.span().contains(span)).toList();
        List<Mark> over = all.stream().filter(it -> !it.field().equals(HERE)).toList();
        if (over.size() < all.size()) {
            boolean first = marks.stream()
                    .anyMatch(it -> it.field().equals(HERE) && it.span().start() == span.start());
            return Html.of(
                    "<span class=\"here\"{}>{}</span>",
                    first ? new Html(" id=\"here\"") : Html.NOTHING,
                    marked(words, over));
        }
        return marked(words, over);
    }

    private static Html marked(String words, List<Mark> over) {
        if (over.isEmpty()) {
            return Html.of("{}", words);
        }
        String fields = over.stream().map(Mark::field).distinct().collect(Collectors.joining(" "));
        // the shortest mark says most about the words
        String colour = over.stream()
                .min(java.util.Comparator.comparingInt(it -> it.span().length()))
                .orElseThrow()
                .colour();
        return Html.of("<mark class=\"{}\" data-fields=\"{}\">{}</mark>", colour, fields, words);
    }
}
