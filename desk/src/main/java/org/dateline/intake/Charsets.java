package org.dateline.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out in which character set bytes were written. */
public final class Charsets {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<(?:meta|\\?xml)\\b[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]+)");
    private static final int HEAD = 4096;

    private Charsets() {}

    /**
     * Text of bytes that declare nothing: a byte order mark, else UTF-8 if that fits, else UTF-16 if every other byte is
     * zero, else windows-1252, in which every byte means something.
     */
    public static String decode(byte[] bytes) {
        return decode(bytes, Optional.empty());
    }

    /** Text of a page, which may declare its charset in a {@code meta} element; a declaration that cannot be true is passed by. */
    public static String decodePage(byte[] bytes) {
        return decodePage(bytes, Optional.empty());
    }

    /**
     * Text of a page, a feed or a part of a letter.
     *
     * @param told the charset that came along with it (in HTTP's or a letter's {@code Content-Type}), which counts for more than
     *     what the bytes declare
     */
    public static String decodePage(byte[] bytes, Optional<String> told) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        Optional<Charset> charset = told.flatMap(Charsets::find);
        return decode(bytes, charset.or(() -> declared.find() ? find(declared.group(1)) : Optional.empty()));
    }

    static boolean startsWithMark(byte[] bytes) {
        return findMark(bytes).isPresent();
    }

    /** Halves of surrogate pairs that stand alone cannot be written as UTF-8; each becomes U+FFFD, so that offsets stay. */
    public static String withoutLoneSurrogates(String text) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, '\uFFFD');
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static String decode(byte[] bytes, Optional<Charset> declared) {
        Optional<Mark> mark = findMark(bytes);
        if (mark.isPresent()) {
            int length = mark.get().length();
            return new String(bytes, length, bytes.length - length, mark.get().charset());
        }
        if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
            return new String(bytes, declared.get());
        }
        return findStrict(bytes, StandardCharsets.UTF_8)
                .orElseGet(() -> new String(bytes, findWide(bytes).orElse(WINDOWS_1252)));
    }

    private record Mark(Charset charset, int length) {}

    private static Optional<Mark> findMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new Mark(Charset.forName("UTF-32LE"), 4));
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new Mark(Charset.forName("UTF-32BE"), 4));
        }
        if (starts(b, 0xFF, 0xFE)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
        }
        return starts(b, 0xFE, 0xFF) ? Optional.of(new Mark(StandardCharsets.UTF_16BE, 2)) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: mostly ASCII, so that nearly every second byte is zero. */
    static Optional<Charset> findWide(byte[] bytes) {
        int n = Math.min(bytes.length, HEAD) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int most = n / 2 * 7 / 10;
        if (n < 16 || Math.max(even, odd) < most || Math.min(even, odd) > n / 20) {
            return Optional.empty();
        }
        return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static Optional<String> findStrict(byte[] bytes, Charset charset) {
        if (findWide(bytes).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> find(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        // as browsers do: who says Latin-1 means windows-1252, and a page that can say so in ASCII is not UTF-16
        if (known.equals("iso-8859-1") || known.equals("latin1") || known.equals("us-ascii")) {
            return Optional.of(WINDOWS_1252);
        }
        if (known.startsWith("utf-16")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
