package org.dateline.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The rows of a table of examples that lies beside a test; {@code #} begins a comment. */
public final class ExampleRows {
    private ExampleRows() {}

    /** The cells of each row. */
    public static Stream<String[]> of(Class<?> test, String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList().stream();
        }
    }
}
