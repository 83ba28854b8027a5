package org.dateline.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that are shipped beside the classes of this room. */
final class Resources {
    private Resources() {}

    static byte[] bytes(String name) {
        URL file = Resources.class.getResource(name);
        if (file == null) {
            throw new IllegalStateException("the reader was built without its file org/dateline/text/" + name);
        }
        try {
            return bytes(file.openConnection());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read org/dateline/text/" + name, e);
        }
    }

    /** Into an array of the right size at once: the model grows through many otherwise. */
    private static byte[] bytes(URLConnection file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = new byte[Math.toIntExact(file.getContentLengthLong())];
            int read = in.readNBytes(bytes, 0, bytes.length);
            if (read < bytes.length) {
                throw new EOFException(read + " bytes of " + bytes.length);
            }
            return bytes;
        }
    }

    /** Lines that are not blank. */
    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
