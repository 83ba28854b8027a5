package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.lexicon.Family;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.event.Happening;
import org.dateline.reading.event.Owners;
import org.dateline.reading.figure.FigureMention;
import org.dateline.reading.figure.Standing;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Side;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Token;

/** Gives every figure to the incident that it counts the people of, and writes it as the record has it. */
final class Casualties {
    private static final Set<String> CARE = Set.of("care", "treatment", "hospital", "medical", "surgery");

    private static final Set<String> MEMBER = Set.of("member", "element", "fighter", "man", "combatant");
    private static final Set<String> GROUP = Set.of(
            "group", "gang", "band", "structure", "cell", "organisation", "organization", "column", "outfit", "front");
    private static final Set<String> ORDINAL = Set.of("first", "second", "third", "fourth", "former", "latter");

    private final Setting setting;
    private final AnnotatedText text;
    private final FigureSources sources;

    Casualties(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
        this.sources = new FigureSources(setting);
    }

    /** Figures by the position of their happening. A part goes where its whole goes; a sum over several incidents goes nowhere. */
    Map<Integer, List<FigureMention>> share(List<FigureMention> figures, List<Happening> happenings) {
        Map<Integer, List<FigureMention>> shares = new HashMap<>();
        Map<String, Integer> owners = new LinkedHashMap<>();
        if (happenings.isEmpty()) {
            return shares;
        }
        for (FigureMention figure : figures) {
            if (figure.standing() == Standing.TOLD && !figure.cumulative()) {
                byNumber(figure, happenings).or(() -> owner(figure)).ifPresent(owner -> owners.put(figure.id(), owner));
            }
        }
        Map<String, FigureMention> byId = new HashMap<>();
        figures.forEach(figure -> byId.put(figure.id(), figure));
        for (FigureMention figure : figures) {
            Optional<Integer> whole = figure.partOf()
                    .map(byId::get)
                    .filter(all -> sentence(all) == sentence(figure) || !isOfAnother(figure, all))
                    .map(all -> owners.get(all.id()));
            Optional<Integer> owner = whole.or(() -> Optional.ofNullable(owners.get(figure.id())));
            if (figure.standing() == Standing.TOLD && !figure.cumulative()) {
                owner.ifPresent(index ->
                        shares.computeIfAbsent(index, i -> new ArrayList<>()).add(figure));
            }
        }
        return shares;
    }

    /** "Five people were hurt in the first": of the incidents of a report, in the order in which it tells them. */
    private Optional<Integer> byNumber(FigureMention figure, List<Happening> happenings) {
        if (happenings.size() < 2) {
            return Optional.empty();
        }
        return text.children(text.token(figure.outcomeWord())).stream()
                .filter(child ->
                        List.of("obl", "nmod", "advmod").contains(child.relation()) && ORDINAL.contains(child.lemma()))
                .filter(child -> text.children(child).stream()
                        .anyMatch(word ->
                                word.relation().equals("case") && word.lemma().equals("in")))
                .map(child -> inOrder(happenings, child.lemma()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Integer> inOrder(List<Happening> happenings, String ordinal) {
        int number = switch (ordinal) {
            case "first", "former" -> 0;
            case "second" -> 1;
            case "third" -> 2;
            case "fourth" -> 3;
            default -> happenings.size() - 1;
        };
        return IntStream.range(0, happenings.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> happenings.get(i).firstSentence()))
                .skip(number)
                .findFirst();
    }

    private int sentence(FigureMention figure) {
        return text.sentenceOf(text.token(figure.outcomeWord())).index();
    }

    /** "Four died in the blast … the three who were killed in the attack on the post": no part of the four, as another incident's words count them. */
    private boolean isOfAnother(FigureMention figure, FigureMention whole) {
        Optional<Integer> mine = tied(figure);
        Optional<Integer> theirs = tied(whole);
        return mine.isPresent()
                && theirs.isPresent()
                && mine.get() != Owners.NOBODY
                && theirs.get() != Owners.NOBODY
                && !mine.equals(theirs);
    }

    private Optional<Integer> tied(FigureMention figure) {
        return setting.owners().find(text.token(figure.outcomeWord())).map(Owners.Tie::owner);
    }

    /** The incident of the event that is nearest in the tree; in a sentence without one, the incident told last before. */
    private Optional<Integer> owner(FigureMention figure) {
        Token word = text.token(figure.outcomeWord());
        Optional<Owners.Tie> tie = setting.owners().find(word);
        if (tie.isPresent()) {
            return tie.map(Owners.Tie::owner).filter(owner -> owner != Owners.NOBODY);
        }
        return Optional.of(setting.owners().lastTold(text.sentenceOf(word).index()));
    }

    /** Figures of one incident as the record has them, {@code c1} first. */
    List<Figure> figures(List<FigureMention> mentions, IncidentKind kind) {
        List<FigureMention> ordered = new ArrayList<>(mentions);
        ordered.sort(
                Comparator.comparingInt(figure -> Integer.parseInt(figure.id().substring(1))));
        Map<String, String> ids = new HashMap<>();
        for (FigureMention mention : ordered) {
            ids.put(mention.id(), "c" + (ids.size() + 1));
        }
        Map<String, String> later = LaterParts.of(text, ordered);
        return ordered.stream()
                .map(mention -> {
                    Optional<String> whole =
                            wholes(mention, ordered).or(() -> Optional.ofNullable(later.get(mention.id())));
                    Figure figure = figure(mention, whole, ids, sources.find(mention, ordered));
                    return kind.family() == Family.SEIZURE && isOfCaptors(mention)
                            ? figure.on(Side.PERPETRATOR)
                            : figure;
                })
                .toList();
    }

    /** "Three members of the group": in a kidnapping they are no victims. */
    private boolean isOfCaptors(FigureMention mention) {
        return mention.evidence().stream()
                .flatMap(span -> text.tokensIn(span).stream())
                .filter(token -> MEMBER.contains(token.lemma()))
                .flatMap(token -> text.children(token).stream())
                .anyMatch(child -> child.relation().equals("nmod") && GROUP.contains(child.lemma()));
    }

    /** Those flown out for care are some of the hurt: "evacuated two people for medical care after an attack that injured seven". */
    private Optional<String> wholes(FigureMention mention, List<FigureMention> all) {
        boolean moved = mention.outcome() == Outcome.EVACUATED && mention.low().isPresent() && forCare(mention);
        return mention.partOf()
                .or(() -> all.stream()
                        .filter(other -> moved
                                && other.outcome() == Outcome.INJURED
                                && other.partOf().isEmpty())
                        .filter(other -> other.low().orElse(0) >= mention.low().orElseThrow())
                        .map(FigureMention::id)
                        .findFirst());
    }

    private boolean forCare(FigureMention mention) {
        return text.tokensOf(text.sentenceOf(text.token(mention.outcomeWord()))).stream()
                .anyMatch(token -> CARE.contains(token.lemma()));
    }

    private Figure figure(
            FigureMention mention, Optional<String> whole, Map<String, String> ids, Optional<Attribution> source) {
        Evidence evidence = new Evidence(
                mention.evidence().stream().map(setting.offsets()::toCodePoints).toList(), false);
        return new Figure(
                ids.get(mention.id()),
                mention.outcome(),
                mention.low(),
                mention.high(),
                mention.text(text.text()),
                mention.qualifier(),
                mention.group(),
                List.of(),
                mention.side(),
                whole.map(ids::get),
                mention.rivalOf().map(ids::get),
                mention.cumulative(),
                source,
                Optional.empty(),
                Optional.of(evidence));
    }
}
