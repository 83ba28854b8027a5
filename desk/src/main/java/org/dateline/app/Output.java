package org.dateline.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Standard output as UTF-8 with {@code \n} at the ends of lines, whatever the platform would like. */
final class Output implements AutoCloseable {
    private final OutputStream out;

    Output(OutputStream out) {
        this.out = out;
    }

    static Output standard() {
        return new Output(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    }

    /** Nobody takes what we write: a closed pipe, or a full disk. */
    static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GoneException(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Says what is wrong, unless it is only that nobody wants to read more. */
        int exitCode(PrintWriter err) {
            if (getMessage() != null && getMessage().contains("Broken pipe")) {
                return Exit.BROKEN_PIPE;
            }
            err.println("dateline: cannot write: " + getMessage());
            return Exit.OUR_ERROR;
        }
    }

    void text(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new GoneException(e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new GoneException(e);
        }
    }

    @Override
    public void close() {
        flush();
    }
}
