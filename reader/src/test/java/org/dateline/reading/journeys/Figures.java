package org.dateline.reading.journeys;

import static org.dateline.reading.journeys.Expectation.all;
import static org.dateline.reading.journeys.Expectation.any;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Group;
import org.dateline.reading.record.Side;

/** What a {@code figure:} line expects: the number, and apart from it the group, the whole, the rival, the side and the speaker. */
final class Figures {
    private static final Set<String> PEOPLE_IN_GENERAL = Set.of("people", "person", "persons", "others");

    private final Wanted outcome;
    private final String said;
    private final List<HowMany> numbers;
    private final boolean mayMiss;
    private final String group;
    private final List<String> extras;

    private Figures(String line) {
        String[] parts = line.split(";");
        String[] words = parts[0].strip().split(" ", 3);
        outcome = new Wanted(words[0]);
        said = parts[0].strip().replace("|-", "");
        numbers = Arrays.stream(words[1].split("\\|"))
                .filter(HowMany::isNumber)
                .map(HowMany::of)
                .toList();
        mayMiss = new Wanted(words[1]).mayMiss();
        group = words.length > 2 ? words[2] : "";
        extras = Arrays.stream(parts).skip(1).map(String::strip).toList();
    }

    /** All that one line expects. */
    static List<Expectation> expectations(String line) {
        return new Figures(line).list();
    }

    /** Nothing may be counted that no line tells of; a figure repeated costs nothing, a sum over incidents neither. */
    static Expectation nothingElse(List<String> lines) {
        List<Figures> told = lines.stream().map(Figures::new).toList();
        return all(
                "nothing else",
                "no figure beside",
                Seen::figures,
                figure -> figure.cumulative() || told.stream().anyMatch(line -> line.isNumberOf(figure)),
                Figures::words);
    }

    private List<Expectation> list() {
        List<Expectation> list = new ArrayList<>();
        if (mayMiss) {
            return list;
        }
        list.add(any("figure", "figure " + said, Seen::figures, this::isNumberOf, Figures::words));
        if (!group.isEmpty() && !PEOPLE_IN_GENERAL.contains(group)) {
            list.add(any(
                    "group", "group of " + said, Seen::figures, f -> isNumberOf(f) && isGroupOf(f), Figures::words));
        }
        extras.stream().flatMap(extra -> extra(extra).stream()).forEach(list::add);
        return list;
    }

    private Optional<Expectation> extra(String extra) {
        String[] words = extra.split(" ", 2);
        Wanted value = new Wanted(words.length > 1 ? words[1] : "");
        if (value.mayMiss()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (words[0]) {
                    case "by" ->
                        any(
                                "speaker",
                                "speaker of " + said + ": " + value.text(),
                                Seen::figures,
                                f -> isNumberOf(f)
                                        && f.attribution()
                                                .filter(a -> value.halfLike(a.speaker()))
                                                .isPresent(),
                                Figures::words);
                    case "said-on" ->
                        any(
                                "speaker",
                                said + " said on " + value.text(),
                                Seen::figures,
                                f -> isNumberOf(f)
                                        && f.attribution()
                                                .flatMap(a -> a.saidOn())
                                                .filter(value::isWord)
                                                .isPresent(),
                                Figures::words);
                    case "of" -> related("part", said + " part of ", value, Figure::partOf);
                    case "rival" -> related("rival", said + " rival of ", value, Figure::rivalOf);
                    case "attackers" ->
                        any(
                                "side",
                                "side of " + said + ": attackers",
                                Seen::figures,
                                f -> isNumberOf(f) && f.side() == Side.PERPETRATOR,
                                Figures::words);
                    default ->
                        throw new IllegalArgumentException(
                                "a figure tells by, said-on, of, rival or attackers, not: " + extra);
                });
    }

    private Expectation related(String field, String name, Wanted whole, Pointer pointer) {
        return new Expectation(field, name + whole.text(), seen -> {
            List<Figure> figures = seen.figures();
            boolean right = figures.stream()
                    .filter(this::isNumberOf)
                    .anyMatch(f -> figures.stream()
                            .filter(other ->
                                    pointer.of(f).filter(other.id()::equals).isPresent()
                                            || (field.equals("rival")
                                                    && pointer.of(other)
                                                            .filter(f.id()::equals)
                                                            .isPresent()))
                            .anyMatch(other -> isLow(whole, other)));
            return right
                    ? Optional.empty()
                    : Optional.of("read " + figures.stream().map(Figures::words).toList());
        });
    }

    private static boolean isLow(Wanted numbers, Figure figure) {
        return numbers.listChoices()
                .contains(figure.low().or(figure::high).map(String::valueOf).orElse(""));
    }

    private boolean isNumberOf(Figure figure) {
        return outcome.isWord(figure.outcome())
                && numbers.stream().anyMatch(number -> number.is(figure.low(), figure.high()));
    }

    private boolean isGroupOf(Figure figure) {
        String read = figure.text() + " " + figure.group().map(Group::text).orElse("")
                + figure.group().flatMap(Group::age).map(age -> " " + age).orElse("")
                + figure.group()
                        .flatMap(Group::occupation)
                        .map(type -> " " + type)
                        .orElse("");
        return new Wanted(group).halfIn(read);
    }

    static String words(Figure figure) {
        String bounds = figure.low().map(String::valueOf).orElse("?")
                + (figure.low().equals(figure.high())
                        ? ""
                        : "-" + figure.high().map(String::valueOf).orElse(""));
        return List.of(
                        figure.id() + " " + figure.outcome() + " " + bounds,
                        figure.group().map(g -> "(" + g.text() + ")").orElse(""),
                        figure.side() == Side.PERPETRATOR ? "attackers" : "",
                        figure.partOf().map(id -> "of " + id).orElse(""),
                        figure.rivalOf().map(id -> "rival " + id).orElse(""),
                        figure.attribution().map(a -> "by " + a.speaker()).orElse(""))
                .stream()
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private interface Pointer {
        Optional<String> of(Figure figure);
    }
}
