package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Which cue introduces or follows which quotation: by the words and marks between them, not by the tree. */
final class QuoteLinks {
    private static final int LONGEST_GAP = 24;
    private static final int LONGEST_LEAD = 3;

    private final AnnotatedText text;
    private final List<Quote> quotes;
    private final List<Group> groups;
    private final Map<Group, List<Quote>> linked = new HashMap<>();

    private QuoteLinks(AnnotatedText text, List<Quote> quotes, List<Group> groups) {
        this.text = text;
        this.quotes = quotes;
        this.groups = groups.stream().filter(group -> group.cue().takesClause()).toList();
    }

    static Map<Group, List<Quote>> of(AnnotatedText text, List<Quote> quotes, List<Group> groups) {
        QuoteLinks links = new QuoteLinks(text, quotes, groups);
        links.quotes.forEach(links::link);
        return links.linked;
    }

    private void link(Quote quote) {
        if (!quote.sentence() && quote.words() < 2) {
            return;
        }
        Optional<Group> introducing = introducing(quote);
        boolean colon = introducing.isPresent()
                && between(introducing.get(), quote).strip().endsWith(":");
        Optional<Group> following = following(quote);
        Optional<Group> chosen = colon ? introducing : following.or(() -> introducing);
        chosen.ifPresent(
                group -> linked.computeIfAbsent(group, g -> new ArrayList<>()).add(quote));
    }

    private String between(Group group, Quote quote) {
        return text.text().substring(group.cueSpan().end(), quote.span().start());
    }

    /** {@code X told reporters on Monday: “…”}, {@code X said “…”}. */
    private Optional<Group> introducing(Quote quote) {
        Group nearest = null;
        for (Group group : groups) {
            if (group.cueSpan().end() <= quote.span().start()) {
                nearest = group;
            }
        }
        if (nearest == null || !sameParagraph(nearest.head(), quote)) {
            return Optional.empty();
        }
        String gap = between(nearest, quote);
        String tail = gap.strip();
        boolean opens = tail.isEmpty() || tail.endsWith(":") || (tail.endsWith(",") && quote.sentence());
        boolean inSentence = !gap.matches("(?s).*[.!?][\"”']?\\s+\\p{Lu}.*");
        boolean clean = text.tokensIn(new Span(
                                nearest.cueSpan().end(),
                                Math.max(
                                        nearest.cueSpan().end() + 1,
                                        quote.span().start())))
                        .size()
                <= LONGEST_GAP;
        boolean quoteInside = gap.contains("”") || gap.contains("\"");
        return opens && inSentence && clean && (!quoteInside || tail.endsWith(":"))
                ? Optional.of(nearest)
                : Optional.empty();
    }

    private boolean sameParagraph(Token token, Quote quote) {
        List<Token> inside = text.tokensIn(quote.span());
        return !inside.isEmpty()
                && text.sentenceOf(token).paragraph()
                        == text.sentenceOf(inside.getFirst()).paragraph();
    }

    /** {@code “…,” X said}, {@code “…,” said X}, {@code “…,” the man who saw it told Reuters}. */
    private Optional<Group> following(Quote quote) {
        if (!invites(quote)) {
            return Optional.empty();
        }
        for (Group group : groups) {
            if (group.head().start() >= quote.span().end()) {
                boolean near = sameParagraph(group.head(), quote) && isBeside(group, quote);
                return near ? Optional.of(group) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether the quotation leaves its sentence open: it ends with a comma, or small letters follow. */
    private boolean invites(Quote quote) {
        String inside = quote.span().of(text.text()).replaceAll("[\"“”'‘’`\\s]+$", "");
        if (inside.isEmpty() || quote.goesOn()) {
            return false;
        }
        char last = inside.charAt(inside.length() - 1);
        int next = quote.span().end();
        while (next < text.text().length() && " \u00a0".indexOf(text.text().charAt(next)) >= 0) {
            next++;
        }
        char following = next < text.text().length() ? text.text().charAt(next) : ' ';
        boolean openEnd = ",?!—-–…".indexOf(last) >= 0 || ",—–-".indexOf(following) >= 0;
        return openEnd || (Character.isLowerCase(following) && last != '.');
    }

    private boolean isBeside(Group group, Quote quote) {
        int start = Math.min(group.cueSpan().start(), group.span().start());
        if (start < quote.span().end()) {
            start = group.cueSpan().start();
        }
        if (start <= quote.span().end()) {
            return true;
        }
        int closed = quote.span().end();
        List<Token> lead = text.tokensIn(new Span(closed, start));
        long words = lead.stream().filter(token -> token.upos() != Upos.PUNCT).count();
        boolean ends = lead.stream().anyMatch(token -> ".!?;:".contains(token.form()));
        return words <= LONGEST_LEAD && !ends;
    }
}
