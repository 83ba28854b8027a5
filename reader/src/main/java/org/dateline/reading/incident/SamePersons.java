package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.mention.name.NameMention;
import org.dateline.mention.people.PeopleMention;
import org.dateline.reading.figure.FigureMention;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/**
 * Whether words for those harmed are of the same people: "the cattleman", "the brother of a former minister" and the name that a
 * report gives later. What ties them is one figure that counts both, an apposition, or a part of the same name.
 */
final class SamePersons {
    private final AnnotatedText text;
    private final List<FigureMention> figures;

    /** @param figures those of the incident */
    SamePersons(AnnotatedText text, List<FigureMention> figures) {
        this.text = text;
        this.figures = figures;
    }

    /** One draft for each, in the order in which they come; a name stands before a description. Who was not harmed stays as is. */
    List<Actors.Draft> unite(Collection<Actors.Draft> drafts) {
        List<Actors.Draft> united = new ArrayList<>();
        for (Actors.Draft draft : drafts) {
            Optional<Actors.Draft> known =
                    united.stream().filter(other -> same(other, draft)).findFirst();
            known.ifPresentOrElse(
                    other -> united.set(united.indexOf(other), join(other, draft)), () -> united.add(draft));
        }
        return united;
    }

    private static Actors.Draft join(Actors.Draft first, Actors.Draft second) {
        boolean swap = isNamed(second)
                && (!isNamed(first)
                        || nameWords(second).size() > nameWords(first).size());
        return swap ? second.describedBy(first) : first.describedBy(second);
    }

    private boolean same(Actors.Draft one, Actors.Draft other) {
        if (!one.isHarmed()
                || !other.isHarmed()
                || one.people().isEmpty()
                || other.people().isEmpty()) {
            return false;
        }
        boolean plural = one.people().get().plural();
        if (plural != other.people().get().plural()) {
            return false;
        }
        if (isNamed(one) && isNamed(other)) {
            return isPartOfName(nameWords(one), nameWords(other)) || isPartOfName(nameWords(other), nameWords(one));
        }
        return areCountedAsOne(one, other, plural) || !plural && (isBeside(one, other) || isBeside(other, one));
    }

    private static boolean isNamed(Actors.Draft draft) {
        return draft.people().filter(PeopleMention::isNamed).isPresent();
    }

    private static List<String> nameWords(Actors.Draft draft) {
        String name = draft.people()
                .flatMap(PeopleMention::name)
                .map(NameMention::bestName)
                .orElse("");
        return Arrays.asList(name.toLowerCase(Locale.ROOT).split("\\s+"));
    }

    /** "Franklin Quintero" of "Waldemar Franklin Quintero". */
    private static boolean isPartOfName(List<String> part, List<String> whole) {
        return part.size() < whole.size()
                && whole.subList(whole.size() - part.size(), whole.size()).equals(part);
    }

    /** A figure of one person, or of one group, at two of its places. */
    private boolean areCountedAsOne(Actors.Draft one, Actors.Draft other, boolean plural) {
        return figures.stream()
                .filter(figure ->
                        plural || figure.high().filter(high -> high == 1).isPresent())
                .filter(figure -> !figure.cumulative() && !figure.none())
                .anyMatch(figure -> counts(figure, one) && counts(figure, other));
    }

    private static boolean counts(FigureMention figure, Actors.Draft draft) {
        return figure.evidence().stream().anyMatch(span -> span.overlaps(draft.span()));
    }

    /** "A lawyer, Luz Amparo Gomez": the tree sets the one beside the other. */
    private boolean isBeside(Actors.Draft one, Actors.Draft other) {
        Token head = text.token(one.people().orElseThrow().head());
        return head.relation().equals("appos")
                && head.head() == other.people().orElseThrow().head();
    }
}
