package org.dateline.reading.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.reading.record.Side;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FigureReaderTest {
    private static final FigureReader READER = FigureReader.load();
    private static final Annotator FLAT = BenchAnnotator.flat();

    record Example(String text, List<String> figures) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Example> examples() throws IOException {
        return read("figures.txt");
    }

    static Stream<Example> examplesByTree() throws IOException {
        return read("figures-by-tree.txt");
    }

    private static Stream<Example> read(String file) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FigureReaderTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("  ")) {
                    examples.getLast().figures().add(line.strip());
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    examples.add(new Example(line, new ArrayList<>()));
                }
            }
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("each example gives its figures by the order of words alone")
    void figures(Example example) {
        assertThat(read(FLAT, example.text())).isEqualTo(example.figures());
    }

    @ParameterizedTest
    @MethodSource("examplesByTree")
    @DisplayName("each example gives its figures with the model's trees")
    void figuresByTree(Example example) {
        assertThat(read(Annotators.load(), example.text())).isEqualTo(example.figures());
    }

    @Test
    @DisplayName("nine in ten examples give the same with the model's trees")
    void withTrees() throws IOException {
        List<Example> all = examples().toList();
        long right = all.stream()
                .filter(example -> read(Annotators.load(), example.text()).equals(example.figures()))
                .count();
        assertThat(right).isGreaterThan(all.size() * 9L / 10);
    }

    private static List<String> read(Annotator annotator, String text) {
        return READER.read(annotator.annotate(text)).stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .map(FigureReaderTest::told)
                .toList();
    }

    static String told(FigureMention figure) {
        String low = figure.low().map(String::valueOf).orElse("");
        String value = figure.low().equals(figure.high())
                ? low
                : low + ".." + figure.high().map(String::valueOf).orElse("");
        boolean part = figure.partOf().isPresent() || figure.rule().equals("roster");
        return figure.outcome() + " " + value + (part ? " part" : "")
                + (figure.side() == Side.PERPETRATOR ? " perpetrator" : "");
    }
}
