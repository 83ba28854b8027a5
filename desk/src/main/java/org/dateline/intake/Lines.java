package org.dateline.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/** Cuts a stream into lines at U+000A alone, and never keeps more of a line than a limit. */
final class Lines {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int limit;
    private long number;

    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /**
     * One line without its end.
     *
     * @param bytes its first bytes, all of them unless it is cut
     * @param length how many bytes it has
     * @param number its place in the file, from 1
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(byte[] bytes, long length, long number) {
        boolean isCut() {
            return length > bytes.length;
        }

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    Optional<Line> next() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
        long length = 0;
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (length++ < limit) {
                kept.write(b);
            }
        }
        number++;
        byte[] bytes = withoutMark(kept.toByteArray());
        return Optional.of(new Line(bytes, length > limit ? length : bytes.length, number));
    }

    /** What is left, with a line put back before it. */
    InputStream rest(Line first) {
        return new SequenceInputStream(new ByteArrayInputStream(first.bytes()), in);
    }

    private byte[] withoutMark(byte[] line) {
        boolean marked = number == 1
                && line.length >= MARK.length
                && java.util.Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
        return marked ? java.util.Arrays.copyOfRange(line, MARK.length, line.length) : line;
    }
}
