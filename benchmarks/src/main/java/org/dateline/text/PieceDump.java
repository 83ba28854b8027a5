package org.dateline.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Word pieces and shape of every line of a file, to be compared with what training makes of it: {@code PieceDump FILE}.
 * See {@code training/dump_pieces.py}.
 */
public final class PieceDump {
    private PieceDump() {}

    public static void main(String[] args) throws IOException {
        WordPieces pieces = WordPieces.load();
        StringBuilder out = new StringBuilder();
        for (String word : Files.readString(Path.of(args[0])).split("\n")) {
            String ids =
                    Arrays.stream(pieces.of(word)).mapToObj(Integer::toString).collect(Collectors.joining(" "));
            out.append(word).append('\t').append(Shape.of(word).code()).append('\t');
            out.append(ids).append('\n');
        }
        System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }
}
