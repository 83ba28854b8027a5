package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** Quotations without a cue of their own go on with what was said before them. */
final class QuoteRuns {
    private final AnnotatedText text;
    private final List<Quote> quotes;

    QuoteRuns(AnnotatedText text, List<Quote> quotes) {
        this.text = text;
        this.quotes = quotes;
    }

    void extend(List<Draft> drafts) {
        Quote previous = null;
        for (Quote quote : quotes) {
            if (quote.sentence() && !isTaken(quote, drafts)) {
                attach(quote, previous, drafts);
            }
            previous = quote;
        }
    }

    private static boolean isTaken(Quote quote, List<Draft> drafts) {
        return drafts.stream().anyMatch(draft -> draft.content.stream().anyMatch(part -> part.overlaps(quote.span())));
    }

    private void attach(Quote quote, Quote previous, List<Draft> drafts) {
        Optional<Draft> before = lastBefore(quote, drafts);
        boolean open = previous != null && previous.goesOn();
        if (before.isEmpty()) {
            return;
        }
        Draft draft = before.get();
        int apart = paragraph(quote) - paragraph(draft, quote);
        if (open || (apart == 0 && draft.direct)) {
            draft.add(quote.span());
        } else if (apart <= 1 && draft.speaker.isPresent()) {
            Draft more = new Draft(draft.cue, draft.cueSpan, draft.stance, draft.speaker, "goes-on");
            more.direct = true;
            more.add(quote.span());
            drafts.add(more);
        }
    }

    private Optional<Draft> lastBefore(Quote quote, List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> Math.max(draft.end(), draft.cueSpan.end())
                        <= quote.span().start())
                .max(Comparator.comparingInt(draft -> Math.max(draft.end(), draft.cueSpan.end())));
    }

    private int paragraph(Quote quote) {
        List<Token> inside = text.tokensIn(quote.span());
        return inside.isEmpty() ? 0 : text.sentenceOf(inside.getFirst()).paragraph();
    }

    private int paragraph(Draft draft, Quote quote) {
        List<Token> inside = new ArrayList<>(text.tokensIn(new Span(draft.start(), draft.end())));
        inside.add(draft.cue);
        return inside.stream()
                .mapToInt(token -> text.sentenceOf(token).paragraph())
                .max()
                .orElse(paragraph(quote));
    }
}
