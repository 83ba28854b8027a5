package org.dateline.publish.export;

import java.util.Optional;

/** Pieces of XML 1.0; what XML cannot hold is replaced. */
final class Xml {
    private Xml() {}

    /** An element with text in it; nothing where the value is absent. */
    static String element(String name, Object value) {
        Object plain = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
        return plain == null ? "" : "<" + name + ">" + escape(plain.toString()) + "</" + name + ">";
    }

    static String escape(String words) {
        StringBuilder out = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
