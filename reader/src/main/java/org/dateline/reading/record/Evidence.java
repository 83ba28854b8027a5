package org.dateline.reading.record;

import java.util.List;
import org.dateline.evidence.Span;

/**
 * Where the words of a value stand: code point spans of {@code report.text}, or of the title.
 */
public record Evidence(List<Span> spans, boolean inTitle) {
    public Evidence {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("evidence needs at least one span");
        }
    }

    /** Evidence of one stretch of the body. */
    public static Evidence at(Span span) {
        return new Evidence(List.of(span), false);
    }

    /** The first stretch: where a reader should look. */
    public Span first() {
        return spans.getFirst();
    }
}
