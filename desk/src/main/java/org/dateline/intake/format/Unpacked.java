package org.dateline.intake.format;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.dateline.intake.Limits;

/** What a compressed stream unfolds to, and never more than is plausible: a bomb ends with an error instead of a full disk. */
public final class Unpacked extends FilterInputStream {
    private final Counted packed;
    private long unpacked;

    private Unpacked(Counted packed, InputStream in) {
        super(in);
        this.packed = packed;
    }

    /** Unfolds gzip, of as many members as there are. */
    public static InputStream gzip(InputStream packed) throws IOException {
        Counted counted = new Counted(packed);
        return new Unpacked(counted, new GZIPInputStream(new Whole(counted), 1 << 16));
    }

    /** Unfolds Zstandard, of as many frames as there are. */
    public static InputStream zstd(InputStream packed) throws IOException {
        Counted counted = new Counted(packed);
        return new Unpacked(counted, new ZstdInputStream(counted).setContinuous(false));
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int n = super.read(into, from, length);
        if (n > 0) {
            count(n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return read(new byte[Math.clamp(n, 0, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int n) throws IOException {
        unpacked += n;
        if (Limits.isBomb(packed.bytes, unpacked)) {
            throw new IOException("unfolds to more than %d times its size, which no text does".formatted(Limits.RATIO));
        }
    }

    /** Counts what was taken. */
    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            bytes += b >= 0 ? 1 : 0;
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            bytes += Math.max(0, n);
            return n;
        }
    }

    /** Looks whether there is more before it says so: {@link GZIPInputStream} reads on to the next member only if there is. */
    private static final class Whole extends BufferedInputStream {
        Whole(InputStream in) {
            super(in, 1 << 16);
        }

        @Override
        public synchronized int available() throws IOException {
            if (pos < count) {
                return count - pos;
            }
            mark(1);
            int b = read();
            reset();
            return b < 0 ? 0 : 1;
        }
    }
}
