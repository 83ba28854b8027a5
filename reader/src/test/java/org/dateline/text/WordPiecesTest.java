package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words are cut as in training: {@code odd-words.tsv} was written by {@code training/dump_pieces.py}. */
class WordPiecesTest {
    private static final WordPieces PIECES = WordPieces.load();

    static List<String> oddWords() {
        return Stream.of(new String(Resources.bytes("odd-words.tsv"), StandardCharsets.UTF_8).split("\n"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("oddWords")
    void cutsAsTrainingDoes(String line) {
        String[] cells = line.split("\t");
        String ids =
                Arrays.stream(PIECES.of(cells[0])).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        assertThat(ids).isEqualTo(cells[2]);
        assertThat(Shape.of(cells[0]).code()).isEqualTo(Integer.parseInt(cells[1]));
    }
}
