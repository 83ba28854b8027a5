package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Stance;
import org.dateline.text.Token;

/** A statement while it is being put together. */
final class Draft {
    final Token cue;
    final Span cueSpan;
    final Stance stance;
    final Optional<Token> speaker;
    final String rule;
    final List<Span> content = new ArrayList<>();
    boolean direct;
    Optional<Token> via = Optional.empty();

    Draft(Token cue, Span cueSpan, Stance stance, Optional<Token> speaker, String rule) {
        this.cue = cue;
        this.cueSpan = cueSpan;
        this.stance = stance;
        this.speaker = speaker;
        this.rule = rule;
    }

    Draft say(List<Span> spans) {
        content.addAll(spans);
        return this;
    }

    /** Adds a stretch; stretches that touch it become one with it. */
    void add(Span span) {
        Span whole = span;
        for (Span part : List.copyOf(content)) {
            if (part.overlaps(whole)) {
                content.remove(part);
                whole = whole.union(part);
            }
        }
        content.add(whole);
        content.sort(null);
    }

    int start() {
        return content.stream().mapToInt(Span::start).min().orElse(cueSpan.start());
    }

    int end() {
        return content.stream().mapToInt(Span::end).max().orElse(cueSpan.end());
    }
}
