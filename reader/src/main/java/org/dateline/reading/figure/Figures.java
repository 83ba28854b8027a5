package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.evidence.Span;
import org.dateline.lexicon.Outcome;
import org.dateline.mention.quantity.Quantity;
import org.dateline.reading.figure.Facts.PeopleTrait;
import org.dateline.reading.figure.PeoplePhrase.Kind;
import org.dateline.reading.record.Group;
import org.dateline.reading.record.Side;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;
import org.dateline.text.Upos;

/** Makes figures of drafts: ranks them, names them, says what to look at. */
final class Figures {
    private final AnnotatedText text;
    private final List<Draft> ranked;
    private final Map<Draft, String> ids = new HashMap<>();

    private Figures(AnnotatedText text, List<Draft> drafts) {
        this.text = text;
        this.ranked = ranked(drafts);
        ranked.forEach(draft -> ids.put(draft, "f" + (ids.size() + 1)));
    }

    static List<FigureMention> of(AnnotatedText text, List<Draft> drafts) {
        Figures figures = new Figures(text, drafts);
        return figures.ranked.stream().map(figures::figure).toList();
    }

    /** In the order of the text; sums over a period and what is only feared come last. */
    private static List<Draft> ranked(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparing((Draft d) -> isAside(d)).thenComparingInt(Draft::start));
        return sorted;
    }

    private static boolean isAside(Draft draft) {
        return draft.first().cumulative()
                || draft.isSummary()
                || draft.firstTold().standing() != Standing.TOLD;
    }

    private FigureMention figure(Draft draft) {
        Sighting first = draft.firstTold();
        PeoplePhrase phrase = first.phrase();
        return new FigureMention(
                ids.get(draft),
                draft.outcome(),
                draft.low(),
                draft.high(),
                phrase.qualifier(),
                phrase.span(),
                phrase.quantity().map(Quantity::numberSpan),
                clause(first),
                evidence(draft, first),
                group(draft),
                side(draft),
                draft.whole().map(ids::get),
                draft.rival().map(ids::get),
                first.cumulative() || draft.isSummary(),
                first.standing(),
                phrase.head(),
                first.word().first(),
                predicate(first),
                flags(draft),
                first.rule());
    }

    private static List<Span> evidence(Draft draft, Sighting first) {
        return Stream.concat(Stream.of(first), draft.places().stream())
                .map(place -> place.phrase().span())
                .distinct()
                .toList();
    }

    private static Span clause(Sighting place) {
        return place.phrase()
                .span()
                .union(place.line().span(place.word().first(), place.word().end()));
    }

    private int predicate(Sighting place) {
        Token token = text.token(place.word().first());
        for (int steps = 0; token.upos() != Upos.VERB && steps < 4; steps++) {
            Optional<Token> head = text.findHead(token);
            if (head.isEmpty()) {
                return token.index();
            }
            token = head.get();
        }
        return token.upos() == Upos.VERB ? token.index() : place.word().first();
    }

    private Optional<Group> group(Draft draft) {
        Optional<Sighting> telling = draft.places().stream()
                .filter(place -> (!place.phrase().isGeneral() || isElse(place))
                        && place.phrase().kind() != Kind.PRONOUN)
                .findFirst();
        return telling.map(place -> group(draft, place));
    }

    /** "No one else was hurt": all but those told of, so not everybody. */
    private static boolean isElse(Sighting place) {
        return place.isNone() && place.line().at(place.phrase().end() - 1).equals("else");
    }

    private Group group(Draft draft, Sighting place) {
        Facts facts = draft.facts();
        return new Group(
                groupText(place.phrase()),
                facts.occupation(),
                facts.nationality(),
                facts.age(),
                facts.sex(),
                facts.is(PeopleTrait.COMBATANT) ? Optional.of(true) : Optional.empty());
    }

    /** The people without their number. */
    private String groupText(PeoplePhrase phrase) {
        int after =
                phrase.quantity().map(q -> q.span().end()).orElse(phrase.span().start());
        String words = after < phrase.span().end()
                ? text.text().substring(after, phrase.span().end()).strip()
                : "";
        String whole = words.isEmpty() ? phrase.span().of(text.text()) : words;
        return whole.startsWith("of ") ? whole.substring(3) : whole;
    }

    private static Side side(Draft draft) {
        Facts facts = draft.facts();
        boolean caught = draft.outcome() == Outcome.DETAINED && facts.is(PeopleTrait.COMBATANT);
        return facts.is(PeopleTrait.ATTACKER) || caught ? Side.PERPETRATOR : Side.VICTIM;
    }

    private Set<String> flags(Draft draft) {
        Set<String> flags = new HashSet<>();
        int parts = ranked.stream()
                .filter(d -> d.whole().equals(Optional.of(draft)))
                .mapToInt(d -> d.low().orElse(0))
                .sum();
        if (draft.high().isPresent() && parts > draft.high().get()) {
            flags.add("parts-exceed-total");
        }
        if (draft.isSoft()) {
            flags.add("soft");
        }
        return flags;
    }
}
