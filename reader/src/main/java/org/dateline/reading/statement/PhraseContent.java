package org.dateline.reading.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.evidence.Span;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** What a cue says in a phrase: the death that was announced, the massacre that was spoken of, to strike back that was vowed. */
final class PhraseContent {
    private static final Set<String> OBLIQUES = Set.of("obl", "nmod", "advcl", "xcomp", "acl", "ccomp");
    private static final Set<String> OF_THE_CUE = Set.of("clause", "quote", "object", "to", "that", "toll");
    private static final Set<String> TOLLS = Set.of(
            "toll",
            "number",
            "figure",
            "count",
            "dead",
            "loss",
            "casualty",
            "total",
            "tally",
            "death",
            "wounded",
            "injured",
            "damage",
            "cost",
            "estimate",
            "strength",
            "victim");

    private final AnnotatedText text;
    private final ClauseContent clauses;

    PhraseContent(AnnotatedText text, ClauseContent clauses) {
        this.text = text;
        this.clauses = clauses;
    }

    List<Span> find(Group group) {
        Cue cue = group.cue();
        Optional<Span> found = cue.takes("to") ? infinitive(group) : Optional.empty();
        found = found.or(() -> preposition(group));
        found = found.or(() -> cue.takes("toll") ? toll(group) : Optional.empty());
        found = found.or(() -> cue.takes("object") ? object(group) : Optional.empty());
        return found.map(List::of).orElse(List.of());
    }

    private Optional<Span> infinitive(Group group) {
        return text.children(group.head()).stream()
                .filter(child -> Set.of("xcomp", "ccomp", "advcl", "acl").contains(child.relation()))
                .filter(child -> child.index() > group.head().index() && hasTo(child))
                .findFirst()
                .flatMap(child -> from(group, child));
    }

    private boolean hasTo(Token verb) {
        return text.children(verb).stream()
                .anyMatch(
                        child -> child.lemma().equals("to") && child.relation().equals("mark"));
    }

    private Optional<Span> from(Group group, Token child) {
        int start = Math.max(text.subtree(child).start(), group.head().end());
        for (Token token : text.tokensIn(new Span(start, text.subtree(child).end()))) {
            if (token.lemma().equals("to") && token.relation().equals("mark")) {
                start = token.start();
                break;
            }
        }
        return Trees.trim(
                text.text(),
                start,
                clauses.cut(group, start, text.subtree(child).end()));
    }

    private Optional<Span> preposition(Group group) {
        for (Token child : phrases(group.head())) {
            if (child.index() < group.head().index()) {
                continue;
            }
            for (String frame : group.cue().frames()) {
                Optional<Token> word = OF_THE_CUE.contains(frame) && !isToPhrase(group, frame)
                        ? Optional.empty()
                        : Trees.word(text, child, frame);
                if (word.isPresent() && word.get().index() < child.index() && isMarker(word.get())) {
                    return Trees.trim(
                            text.text(), word.get().end(), text.subtree(child).end());
                }
            }
        }
        return next(group);
    }

    /** What hangs on a cue, or on its object where the tree hangs it there: {@code accused [the rebels of shelling the town]}. */
    private List<Token> phrases(Token cue) {
        Stream<Token> own = text.children(cue).stream().filter(child -> OBLIQUES.contains(child.relation()));
        Stream<Token> objects = Trees.child(text, cue, "obj").stream()
                .flatMap(object -> text.children(object).stream())
                .filter(child -> child.relation().equals("acl"));
        return Stream.concat(own, objects).toList();
    }

    /** {@code spoke of eight dead}, by the order of words: the tree often breaks up what has no noun. */
    private Optional<Span> next(Group group) {
        Optional<Token> word = Trees.after(text, group.head())
                .filter(token -> token.upos() == Upos.ADP && !OF_THE_CUE.contains(token.lemma()))
                .filter(token -> group.cue().takes(token.lemma()));
        return word.flatMap(token -> Trees.trim(
                text.text(),
                token.end(),
                Math.max(token.end(), text.subtree(group.head()).end())));
    }

    /** {@code to} before a noun counts where no clause may follow: {@code alluded to}, {@code attributed to}. */
    private static boolean isToPhrase(Group group, String frame) {
        return frame.equals("to") && !group.cue().takesClause();
    }

    private static boolean isMarker(Token token) {
        return token.relation().equals("case") || token.relation().equals("mark");
    }

    /** {@code put the number of dead at 26}, {@code gave a toll of nine}: from the object to the end of the clause. */
    private Optional<Span> toll(Group group) {
        Optional<Token> object = Trees.child(text, group.head(), "obj").filter(token -> TOLLS.contains(token.lemma()));
        boolean put = group.head().lemma().equals("put");
        return object.filter(token -> !put || hasAt(group.head())).flatMap(token -> {
            int end = text.children(group.head()).stream()
                    .filter(child -> child.relation().equals("obl") && child.index() > token.index())
                    .mapToInt(child -> text.subtree(child).end())
                    .max()
                    .orElse(text.subtree(token).end());
            return Trees.trim(
                    text.text(),
                    text.subtree(token).start(),
                    Math.max(end, text.subtree(token).end()));
        });
    }

    private boolean hasAt(Token verb) {
        return text.tokensIn(text.subtree(verb)).stream()
                .anyMatch(token -> token.index() > verb.index() && token.lemma().equals("at"));
    }

    private Optional<Span> object(Group group) {
        Optional<Token> object = Trees.child(text, group.head(), "obj")
                .or(() -> passiveSubject(group.head()))
                .filter(token -> token.upos() != Upos.PRON);
        return object.flatMap(token -> Trees.trim(
                text.text(),
                text.subtree(token).start(),
                clauses.cut(
                        group, text.subtree(token).start(), text.subtree(token).end())));
    }

    private Optional<Token> passiveSubject(Token verb) {
        return text.children(verb).stream()
                .filter(token -> token.deprel().equals("nsubj:pass"))
                .findFirst()
                .filter(token -> new Subjects(text).agent(verb).isPresent());
    }
}
