package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Stance;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** Puts cues, clauses and quotations together. */
final class Drafts {
    private final AnnotatedText text;
    private final List<Quote> quotes;
    private final List<Group> groups;
    private final ClauseContent clauses;
    private final PhraseContent phrases;
    private final CueTable cues;

    Drafts(AnnotatedText text, CueTable cues) {
        this.text = text;
        this.cues = cues;
        this.quotes = QuoteFinder.find(text);
        List<Quote> spoken = quotes.stream().filter(Quote::sentence).toList();
        this.groups = new Groups(text, cues, spoken).list();
        this.clauses = new ClauseContent(text, groups);
        this.phrases = new PhraseContent(text, clauses);
    }

    List<Draft> list() {
        Map<Group, List<Quote>> links = QuoteLinks.of(text, quotes, groups);
        List<Draft> drafts = new ArrayList<>();
        for (Group group : groups) {
            draft(group, links.getOrDefault(group, List.of())).ifPresent(drafts::add);
        }
        drafts.addAll(new AccordingTo(text).list());
        List<Quote> spoken = quotes.stream().filter(Quote::sentence).toList();
        drafts.addAll(new NounCues(text, cues, spoken).list());
        drafts.forEach(this::wholeQuotes);
        new QuoteRuns(text, quotes).extend(drafts);
        new Support(text).filter(drafts);
        return drafts;
    }

    private Optional<Draft> draft(Group group, List<Quote> linked) {
        Draft draft =
                new Draft(group.head(), group.cueSpan(), stance(group), speaker(group, linked), rule(group, linked));
        draft.via = Trees.child(text, group.head(), Set.of("obj", "iobj"))
                .filter(token -> group.cue().lemma().equals("tell"));
        List<Span> told = group.cue().takes("clause") ? clauses.find(group) : List.of();
        if (linked.isEmpty()) {
            draft.say(told);
            if (draft.content.isEmpty()) {
                draft.say(phrases.find(group));
            }
        } else {
            draft.direct = linked.stream().allMatch(Quote::sentence);
            linked.forEach(quote -> draft.add(withLead(quote, told)));
        }
        return draft.content.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** {@code “…?” asked the widow}: right after a quotation the noun behind the verb speaks, whatever the tree makes of it. */
    private Optional<Token> speaker(Group group, List<Quote> linked) {
        boolean quoted = linked.stream()
                .anyMatch(quote -> quote.span().end() <= group.head().start());
        return group.speaker()
                .or(() -> quoted
                        ? Trees.child(text, group.head(), Set.of("obj", "iobj", "nsubj", "obl", "dep"))
                                .filter(Trees::isNominal)
                        : Optional.empty());
    }

    private static String rule(Group group, List<Quote> linked) {
        return (linked.isEmpty() ? "verb-" : "quote-") + group.cue().lemma();
    }

    /** A quotation that only ends a sentence is told with the words before it. */
    private Span withLead(Quote quote, List<Span> told) {
        Span span = quote.span();
        for (Span part : told) {
            boolean joins = part.overlaps(span) || touches(part, span);
            if (joins && !quote.sentence()) {
                span = span.union(part);
            }
        }
        return span;
    }

    /** Only blanks lie between them. */
    private boolean touches(Span part, Span quote) {
        return part.end() <= quote.start()
                && text.text().substring(part.end(), quote.start()).isBlank();
    }

    private Stance stance(Group group) {
        Stance stance = group.cue().stance();
        if (!group.negated()) {
            return stance;
        }
        return switch (stance) {
            case DENIES, DOUBTS -> Stance.ASSERTS;
            case ASSERTS, CLAIMS_OWN_ACT, SUSPECTS, ACCUSES, REPORTS_HEARSAY, EXPECTS -> Stance.DOUBTS;
        };
    }

    /** Content that breaks off within a quotation goes on to its end. */
    private void wholeQuotes(Draft draft) {
        for (Span part : List.copyOf(draft.content)) {
            for (Quote quote : quotes) {
                boolean cut = quote.span().overlaps(part)
                        && !part.contains(quote.span())
                        && !quote.span().contains(part);
                if (cut && !quote.span().overlaps(draft.cueSpan)) {
                    draft.add(quote.span());
                }
            }
        }
    }
}
