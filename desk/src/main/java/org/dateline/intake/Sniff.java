package org.dateline.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by its first bytes what came in; a name's ending counts only where the bytes leave it open. */
final class Sniff {
    private static final Pattern PAGE = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]*>\\s*|<!--.*?-->\\s*)*"
                    + "<(?:!doctype\\s+html|html|head|body|main|article|section|div|p|h[1-6]|meta|title|script|link|span|table)\\b.*");
    private static final Pattern JSON = Pattern.compile("(?s)^\\s*(?:\\[\\s*)?\\{\\s*(?:\"|\\}|$).*");

    private static final Pattern ROOT = Pattern.compile(
            "(?s)^\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[.*?\\]\\s*)?>\\s*)*<(?:[A-Za-z][\\w.-]*:)?([A-Za-z][\\w.-]*)");
    private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf", "channel");
    private static final Set<String> NEWS = Set.of("newsitem", "newsmessage", "nitf", "packageitem");
    private static final Pattern BOX = Pattern.compile("(?s)^From [^\n]{1,200}\n(?:>?[A-Za-z][A-Za-z0-9-]*:|\\s)");
    private static final Pattern HEAD = Pattern.compile("^([A-Za-z][A-Za-z0-9-]{1,60}):\\s?");
    private static final Set<String> LETTER_HEADS = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "received",
            "mime-version",
            "return-path",
            "content-type",
            "reply-to");

    private Sniff() {}

    /** What some bytes are. */
    sealed interface Content {
        /** Plain text. */
        record Text() implements Content {}

        /** A page of HTML. */
        record Page() implements Content {}

        /** JSON: one value a line, or one that runs over many. */
        record Json() implements Content {}

        /** RSS or Atom. */
        record Feed() implements Content {}

        /** NewsML-G2 or NITF. */
        record News() implements Content {}

        /** One letter with its heads. */
        record Letter() implements Content {}

        /** Letters one after the other (mbox). */
        record Letters() implements Content {}

        /** A web archive. */
        record Warc() implements Content {}

        /** A PDF. */
        record Pdf() implements Content {}

        /** A ZIP archive, or a document or web archive that is one. */
        record Zip() implements Content {}

        /** Compressed with gzip. */
        record Gzip() implements Content {}

        /** Compressed with Zstandard. */
        record Zstd() implements Content {}

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
        Optional<Content> packed = findPacked(head);
        if (packed.isPresent()) {
            return packed.get();
        }
        if (isBinary(head)) {
            return new Content.Binary("binary data");
        }
        return ofText(Charsets.decode(head), ending);
    }

    private static Optional<Content> findPacked(byte[] head) {
        if (isMagic(head, "%PDF-") || isMagic(head, "\u00ef\u00bb\u00bf%PDF-")) {
            return Optional.of(new Content.Pdf());
        }
        if (isMagic(head, "PK\u0003\u0004") || isMagic(head, "PK\u0005\u0006")) {
            return Optional.of(new Content.Zip());
        }
        if (isMagic(head, "\u001f\u008b")) {
            return Optional.of(new Content.Gzip());
        }
        // a frame, or the skippable frame with a dictionary that begins WARCs in Zstandard
        if (isMagic(head, "(\u00b5/\u00fd") || isMagic(head, "]*M\u0018")) {
            return Optional.of(new Content.Zstd());
        }
        return isMagic(head, "WARC/") ? Optional.of(new Content.Warc()) : Optional.empty();
    }

    private static Content ofText(String text, String ending) {
        if (text.isBlank()) {
            return new Content.Empty();
        }
        Optional<Content> marked = findMarked(text, ending);
        if (marked.isPresent()) {
            return marked.get();
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

    private static Optional<Content> findMarked(String text, String ending) {
        Matcher root = ROOT.matcher(text);
        String name = root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
        if (FEEDS.contains(name)) {
            return Optional.of(new Content.Feed());
        }
        if (NEWS.contains(name)) {
            return Optional.of(new Content.News());
        }
        if (text.startsWith("From ") && BOX.matcher(text).find()) {
            return Optional.of(new Content.Letters());
        }
        return isLetter(text, ending) ? Optional.of(new Content.Letter()) : Optional.empty();
    }

    /** Three heads in a row, two of which every letter has; the ending alone will do with one. */
    private static boolean isLetter(String text, String ending) {
        int heads = 0;
        int usual = 0;
        for (String line : text.split("\r?\n", 60)) {
            if (line.isEmpty()) {
                break;
            }
            Matcher head = HEAD.matcher(line);
            if (head.find()) {
                heads++;
                usual += LETTER_HEADS.contains(head.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
            } else if (heads == 0 || !Character.isWhitespace(line.charAt(0))) {
                return false;
            }
        }
        return ending.equals("eml") ? usual >= 1 : heads >= 3 && usual >= 2;
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
