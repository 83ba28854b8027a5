package org.dateline.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its first bytes what came in; a name's ending counts only where the bytes leave it open. */
final class Sniff {
    private static final Pattern PAGE = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*"
                    + "<(?:!doctype\\s+html|html|head|body|main|article|section|div|p|h[1-6]|meta|title|script|link|span|table)\\b.*");
    private static final Pattern JSON = Pattern.compile("(?s)^\\s*(?:\\[\\s*)?\\{\\s*(?:\"|\\}|$).*");

    private Sniff() {}

    /** What some bytes are. */
    sealed interface Content {
        /** Plain text. */
        record Text() implements Content {}

        /** A page of HTML. */
        record Page() implements Content {}

        /** JSON: one value a line, or one that runs over many. */
        record Json() implements Content {}

        /** Nothing but white space. */
        record Empty() implements Content {}

        /** Something that holds no text that we can read. */
        record Binary(String what) implements Content {}
    }

    /**
     * What a file is.
     *
     * @param head its first bytes, some thousands
     * @param name its name, for the ending
     */
    static Content content(byte[] head, String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (isMagic(head, "%PDF")) {
            return new Content.Binary("a PDF");
        }
        if (isMagic(head, "PK\u0003\u0004")) {
            return new Content.Binary("a ZIP archive or an office document");
        }
        if (isMagic(head, "\u001f\u008b") || isMagic(head, "(\u00b5/\u00fd")) {
            return new Content.Binary("compressed; unpack it first");
        }
        if (isBinary(head)) {
            return new Content.Binary("binary data");
        }
        return ofText(Charsets.decode(head), ending);
    }

    private static Content ofText(String text, String ending) {
        if (text.isBlank()) {
            return new Content.Empty();
        }
        if (ending.equals("jsonl")
                || ending.equals("ndjson")
                || ending.equals("json")
                || JSON.matcher(text).matches()) {
            return new Content.Json();
        }
        boolean page = ending.startsWith("htm")
                || ending.equals("xhtml")
                || PAGE.matcher(text).matches();
        return page ? new Content.Page() : new Content.Text();
    }

    private static boolean isMagic(byte[] head, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return head.length >= bytes.length && Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }

    /** Control characters other than white space, form feed and escape make up more than one in a hundred, or there is a NUL. */
    private static boolean isBinary(byte[] head) {
        if (Charsets.startsWithMark(head) || Charsets.findWide(head).isPresent()) {
            return false;
        }
        int control = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            control += b > 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 27 ? 1 : 0;
        }
        return control * 100 > head.length;
    }
}
