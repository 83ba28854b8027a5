package org.dateline.reading.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.HumanType;
import org.dateline.reading.figure.FigureMention;
import org.dateline.reading.record.Group;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/**
 * Figures of later sentences that add up to one told before: "Five people were killed. … A guard died at the gate and four workers
 * in the hall." What sums up to exactly the earlier number, with the same outcome and of people that can be its, is its parts.
 */
final class LaterParts {
    private static final Set<String> MORE =
            Set.of("other", "others", "more", "another", "additional", "further", "also");

    private final AnnotatedText text;
    private final List<FigureMention> figures;

    private LaterParts(AnnotatedText text, List<FigureMention> figures) {
        this.text = text;
        this.figures = figures;
    }

    /**
     * Ids of wholes by the ids of their parts.
     *
     * @param figures those of one incident, the headline one first
     */
    static Map<String, String> of(AnnotatedText text, List<FigureMention> figures) {
        return new LaterParts(text, figures).find();
    }

    private Map<String, String> find() {
        Map<String, String> wholes = new HashMap<>();
        for (FigureMention whole : figures) {
            if (isFree(whole) && number(whole) > 1 && !wholes.containsKey(whole.id())) {
                List<FigureMention> parts = figures.stream()
                        .filter(part -> isFree(part) && canBePart(part, whole))
                        .filter(part -> !wholes.containsKey(part.id()) && !wholes.containsValue(part.id()))
                        .toList();
                if (parts.stream().mapToInt(LaterParts::number).sum() == number(whole)) {
                    parts.forEach(part -> wholes.put(part.id(), whole.id()));
                }
            }
        }
        return wholes;
    }

    private static boolean isFree(FigureMention figure) {
        return figure.low().isPresent()
                && figure.low().equals(figure.high())
                && figure.partOf().isEmpty()
                && figure.rivalOf().isEmpty();
    }

    private static int number(FigureMention figure) {
        return figure.low().orElse(0);
    }

    private boolean canBePart(FigureMention part, FigureMention whole) {
        return part.outcome() == whole.outcome()
                && sentence(part) > sentence(whole)
                && text.tokensIn(part.span()).stream().map(Token::lemma).noneMatch(MORE::contains)
                && fits(part.group(), whole.group());
    }

    private int sentence(FigureMention figure) {
        return text.sentenceOf(text.token(figure.people())).index();
    }

    /** "People" can be anybody; soldiers only soldiers. */
    private static boolean fits(Optional<Group> part, Optional<Group> whole) {
        Optional<HumanType> wanted = whole.flatMap(Group::occupation).filter(type -> type != HumanType.CIVILIAN);
        boolean trade = wanted.isEmpty() || part.flatMap(Group::occupation).equals(wanted);
        Optional<String> nation = whole.flatMap(Group::nationality);
        return trade && (nation.isEmpty() || part.flatMap(Group::nationality).equals(nation));
    }
}
