package org.dateline.publish.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Group;
import org.dateline.reading.record.Side;

/** Casualty figures as a small table: how many, of whom, who says so, in which words. */
final class FigureTable {
    private static final int GROUP = 30;
    private static final int SPEAKER = 44;

    private FigureTable() {}

    /** One line a figure, parts under their whole, columns as wide as they need. */
    static List<String> lines(List<Figure> figures, Paint paint, int width) {
        List<List<String>> rows =
                ordered(figures).stream().map(it -> cells(it, paint)).toList();
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> Wrap.columns(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths, width)).toList();
    }

    /** What does not fit is cut from the last column, the quoted words. */
    private static String line(List<String> row, List<Integer> widths, int width) {
        int last = row.size() - 1;
        String fields = IntStream.range(0, last)
                .mapToObj(i -> Wrap.padded(row.get(i), widths.get(i)))
                .collect(Collectors.joining("  "));
        return fields + "  " + Wrap.cut(row.get(last), Math.max(12, width - Wrap.columns(fields) - 2));
    }

    private static List<Figure> ordered(List<Figure> figures) {
        List<Figure> ordered = new ArrayList<>();
        figures.stream().filter(it -> it.partOf().isEmpty()).forEach(whole -> {
            ordered.add(whole);
            figures.stream()
                    .filter(it -> it.partOf().equals(Optional.of(whole.id())))
                    .forEach(ordered::add);
        });
        figures.stream().filter(it -> !ordered.contains(it)).forEach(ordered::add);
        return ordered;
    }

    private static List<String> cells(Figure figure, Paint paint) {
        String indent = figure.partOf().isPresent() ? "  " : "";
        return List.of(
                indent + figure.outcome(),
                paint.paint(Ink.HEADING, Words.number(figure)),
                Wrap.cut(Paint.harmless(group(figure)), GROUP),
                Wrap.cut(figure.attribution().map(Words::speaker).orElse("the report itself"), SPEAKER),
                Words.quoted(figure.text()));
    }

    private static String group(Figure figure) {
        String people = figure.group().map(Group::text).orElse(figure.partOf().isPresent() ? "of them" : "in all");
        String side = figure.side() == Side.PERPETRATOR ? " (attackers)" : "";
        String rival = figure.rivalOf().isPresent() ? " (other count)" : "";
        return people + side + rival + (figure.cumulative() ? " (of several attacks)" : "");
    }
}
