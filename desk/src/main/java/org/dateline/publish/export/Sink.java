package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** UTF-8 to a stream, whose errors pass through code that knows of none. */
final class Sink {
    private final OutputStream out;

    Sink(OutputStream out) {
        this.out = out;
    }

    Sink text(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flush() throws IOException {
        out.flush();
    }
}
