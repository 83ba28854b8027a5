package org.dateline.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** What a verb says in other words: the clause after it, or the clause that it comments on. */
final class ClauseContent {
    private static final Set<String> CLAUSES = Set.of("ccomp", "parataxis");
    private static final Set<String> OPENERS = Set.of("but", "and", "or", "so", "meanwhile", "however", "nevertheless");

    private static final Set<String> STRAYS = Set.of("obj", "nsubj", "dep", "iobj");

    private final AnnotatedText text;
    private final List<Group> groups;

    ClauseContent(AnnotatedText text, List<Group> groups) {
        this.text = text;
        this.groups = groups;
    }

    /** Empty where the verb governs no clause. */
    List<Span> find(Group group) {
        List<Span> after = after(group);
        List<Span> found = after.isEmpty() ? before(group) : after;
        return found.isEmpty() && Support.isSpeech(group.cue()) ? new PlainOrder(text).find(group) : found;
    }

    private List<Span> after(Group group) {
        for (Token child : text.children(group.head())) {
            boolean clause = child.relation().equals("ccomp") || isColoned(group, child);
            if (clause && child.index() > group.head().index() && !isCueClause(child)) {
                int start = startAfter(group, child);
                return trimmed(start, cut(group, start, text.subtree(child).end()));
            }
        }
        return List.of();
    }

    /** {@code said: The army has ...}. */
    private boolean isColoned(Group group, Token child) {
        if (!CLAUSES.contains(child.relation())) {
            return false;
        }
        String between = child.start() < group.cueSpan().end()
                ? ""
                : text.text().substring(group.cueSpan().end(), child.start());
        return between.contains(":");
    }

    private boolean isCueClause(Token clause) {
        return clause.relation().equals("parataxis")
                && groups.stream().anyMatch(group -> group.head().equals(clause));
    }

    /** {@code said all seven — five soldiers, two guards — were hurt}: the clause begins at once, however the tree breaks it up. */
    private boolean beginsClause(Group group, Token token) {
        boolean inverted = group.span().start() >= group.cueSpan().start();
        boolean opens = Set.of(Upos.DET, Upos.NUM, Upos.PRON).contains(token.upos())
                && !token.lemma().equals("that");
        return group.cue().lemma().equals("say")
                && !inverted
                && opens
                && !text.label("entity", token).endsWith("time");
    }

    /** The first word of the clause after the cue and its subject. */
    private int startAfter(Group group, Token clause) {
        Optional<Token> next = Trees.after(text, group.head()).filter(token -> beginsClause(group, token));
        if (next.isPresent()) {
            return next.get().start();
        }
        Span subtree = text.subtree(clause);
        int from = Math.max(
                Math.min(subtree.start(), strayStart(group, clause)),
                group.head().end());
        if (group.span().end() > from && group.span().end() < clause.start()) {
            from = group.span().end();
        }
        for (Token token : text.tokensIn(new Span(from, subtree.end()))) {
            boolean that = token.lemma().equals("that") && token.relation().equals("mark");
            if (!that && !Trees.isMark(token, ",:;-–—")) {
                return token.start();
            }
        }
        return from;
    }

    /** "Said all seven - five soldiers - were hurt": a subject that the tree hangs on "said" belongs to what is said. */
    private int strayStart(Group group, Token clause) {
        return text.children(group.head()).stream()
                .filter(child -> group.head().lemma().equals("say"))
                .filter(child -> child.index() > group.head().index() && child.index() < clause.index())
                .filter(child -> STRAYS.contains(child.relation()))
                .mapToInt(child -> text.subtree(child).start())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The clause that {@code , police said} comments on, around it where it stands within. */
    private List<Span> before(Group group) {
        Optional<Token> told = told(group);
        if (told.isEmpty()) {
            return List.of();
        }
        Span whole = toldSpan(told.get());
        int groupStart = startOfComment(group);
        int start = clauseStart(told.get(), whole, group);
        List<Span> parts = new ArrayList<>();
        if (start < groupStart) {
            parts.addAll(trimmed(start, groupStart));
        }
        rest(told.get(), group, whole).ifPresent(parts::add);
        return parts;
    }

    private Span toldSpan(Token told) {
        return text.subtree(told);
    }

    private Optional<Token> told(Group group) {
        Token verb = group.head();
        Optional<Token> above = text.findHead(verb)
                .filter(head ->
                        verb.relation().equals("parataxis") || (verb.relation().equals("conj") && isComment(group)))
                .filter(head -> head.index() < verb.index() || verb.relation().equals("parataxis"));
        return above.or(() -> text.children(verb).stream()
                .filter(child ->
                        child.relation().equals("ccomp") || child.relation().equals("parataxis"))
                .filter(child -> child.index() < verb.index())
                .filter(child -> !isCueClause(child))
                .findFirst());
    }

    /** A comma before its subject, and nothing of its own after it. */
    private boolean isComment(Group group) {
        return precededByComma(group.span().start())
                && Trees.child(text, group.head(), Set.of("ccomp", "obj", "xcomp"))
                        .isEmpty();
    }

    private boolean precededByComma(int at) {
        int i = at - 1;
        while (i >= 0 && Character.isWhitespace(text.text().charAt(i))) {
            i--;
        }
        return i >= 0 && ",—–-".indexOf(text.text().charAt(i)) >= 0;
    }

    /** Where the words around the cue begin: its subject or, in {@code said the mayor}, itself. */
    private int startOfComment(Group group) {
        int start = Math.min(group.span().start(), group.cueSpan().start());
        Sentence sentence = text.sentenceOf(group.head());
        for (int i = group.head().index() - 1; i > sentence.first(); i--) {
            Token token = text.token(i);
            if (token.start() < start) {
                return isMark(token) ? token.start() : start;
            }
        }
        return start;
    }

    private static boolean isMark(Token token) {
        return token.upos() == Upos.PUNCT && ",—–--”\"''".contains(token.form());
    }

    private int clauseStart(Token told, Span whole, Group group) {
        Span sentence = Trees.sentence(text, told);
        int start = told.isRoot() || told.relation().equals("ccomp")
                ? Math.max(sentence.start(), barrierBefore(group))
                : whole.start();
        for (Token token :
                text.tokensIn(new Span(start, Math.max(start + 1, group.head().start())))) {
            if (!OPENERS.contains(token.lemma()) && !Trees.isMark(token, ",;:")) {
                return token.start();
            }
        }
        return start;
    }

    /** The end of the last comment of the same kind in the sentence before this one. */
    private int barrierBefore(Group group) {
        Sentence sentence = text.sentenceOf(group.head());
        int barrier = 0;
        for (Group other : groups) {
            boolean earlier = sentence.contains(other.head().index())
                    && other.head().index() < group.head().index();
            if (earlier
                    && precededByComma(other.span().start())
                    && Trees.child(text, other.head(), "ccomp").isEmpty()) {
                barrier = Math.max(
                        barrier, Math.max(other.span().end(), other.cueSpan().end()));
            }
        }
        return barrier;
    }

    /** What goes on after {@code , police said,}. */
    private Optional<Span> rest(Token told, Group group, Span whole) {
        int end = Math.max(group.span().end(), group.cueSpan().end());
        if (whole.end() <= end || told.index() < group.head().index()) {
            return Optional.empty();
        }
        Token next = null;
        for (Token token : text.tokensIn(new Span(end, whole.end()))) {
            boolean own = token.equals(group.head())
                    || (Trees.governs(text, group.head(), token)
                            && !told.relation().equals("ccomp"));
            if (!own && token.upos() != Upos.PUNCT) {
                next = token;
                break;
            }
        }
        if (next == null) {
            return Optional.empty();
        }
        return Trees.trim(text.text(), next.start(), cut(group, next.start(), whole.end()));
    }

    /** The end of content that began at {@code start}: before the next cue that is no part of it. */
    int cut(Group group, int start, int end) {
        int cut = end;
        for (Group other : groups) {
            Token verb = other.head();
            boolean inside = verb.start() > start && verb.end() <= end && !verb.equals(group.head());
            if (inside && isBarrier(other)) {
                cut = Math.min(cut, barrierStart(other));
            }
        }
        cut = Math.min(cut, remark(start, cut));
        int according = text.text().substring(start, Math.max(start, cut)).indexOf(", according to");
        return according > 0 ? start + according : cut;
    }

    /** Where the report's own remark at the end of a content begins: {@code , who was ...}, {@code — a proposal that ...}. */
    private int remark(int start, int end) {
        List<Token> inside = end > start ? text.tokensIn(new Span(start, end)) : List.of();
        for (int i = 1; i + 1 < inside.size(); i++) {
            Token mark = inside.get(i);
            Token next = inside.get(i + 1);
            if (Trees.isMark(mark, ",") && opensRemark(next, end)) {
                return mark.start();
            }
        }
        return end;
    }

    /** A relative clause after a comma that runs to the end of the content. */
    private boolean opensRemark(Token pronoun, int end) {
        boolean relative = Set.of("who", "which", "whose", "whom").contains(pronoun.lemma());
        Optional<Token> clause = text.findHead(pronoun);
        return relative
                && clause.filter(c ->
                                c.relation().equals("acl") && text.subtree(c).end() >= end - 1)
                        .isPresent();
    }

    private boolean isBarrier(Group other) {
        Token verb = other.head();
        boolean participle = verb.form().toLowerCase(Locale.ROOT).endsWith("ing")
                && Set.of("advcl", "acl", "conj", "parataxis", "xcomp").contains(verb.relation())
                && precededByComma(verb.start());
        boolean comment = verb.relation().equals("parataxis")
                && precededByComma(other.span().start());
        boolean joined = verb.relation().equals("conj") && Support.isSpeech(other.cue());
        return participle || comment || joined;
    }

    private int barrierStart(Group other) {
        int at = Math.min(other.span().start(), other.cueSpan().start());
        Sentence sentence = text.sentenceOf(other.head());
        for (int i = other.head().index() - 1; i > sentence.first(); i--) {
            Token token = text.token(i);
            if (token.start() >= at) {
                continue;
            }
            if (token.upos() == Upos.CCONJ || token.upos() == Upos.PUNCT) {
                at = token.start();
            } else {
                break;
            }
        }
        return at;
    }

    private List<Span> trimmed(int start, int end) {
        return Trees.trim(text.text(), start, end).map(List::of).orElse(List.of());
    }
}
