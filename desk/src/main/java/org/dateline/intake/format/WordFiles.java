package org.dateline.intake.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dateline.intake.Charsets;
import org.dateline.intake.Limits;
import org.dateline.intake.Origin;
import org.dateline.intake.RefusedException;
import org.dateline.report.Report;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Press releases of a word processor (Office Open XML, {@code .docx}): the words that a reader of the document sees. */
// elements are told apart by identity: equal markup at two places is two elements
@SuppressWarnings("ReferenceEquality")
public final class WordFiles {
    /** Bytes of XML that one document may unfold to; a book has 5 MB. */
    private static final int MOST_XML = 32 << 20;

    private static final String BODY = "word/document.xml";

    private WordFiles() {}

    /**
     * The report of a file.
     *
     * @throws RefusedException if it has no text or is broken
     */
    public static Report report(byte[] bytes, Origin origin) throws RefusedException {
        String text = text(Xml.parse(part(bytes, BODY).orElseThrow(() -> new RefusedException("is no text document"))));
        Optional<String> title = part(bytes, "docProps/core.xml")
                .flatMap(it -> Xml.findBelow(Xml.parse(it), "title"))
                .map(Xml::words)
                .filter(it -> !it.isEmpty())
                .map(Charsets::withoutLoneSurrogates);
        if (text.isBlank()) {
            throw new RefusedException("is a document without text");
        }
        return new Report(
                origin.name(),
                Limits.checkedText(text),
                title,
                Optional.empty(),
                Optional.empty(),
                origin.file(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> part(byte[] bytes, String name) throws RefusedException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > 10_000) {
                    throw new RefusedException("is a document of more than 10,000 parts");
                }
                if (entry.getName().equals(name)) {
                    return Optional.of(xml(zip));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new RefusedException("is a broken document: " + e.getMessage());
        }
    }

    private static String xml(InputStream in) throws IOException, RefusedException {
        byte[] xml = in.readNBytes(MOST_XML + 1);
        if (xml.length > MOST_XML) {
            throw new RefusedException("unfolds to more than %d MB".formatted(MOST_XML >> 20));
        }
        return new String(xml, StandardCharsets.UTF_8);
    }

    private static String text(Element document) {
        List<String> paragraphs = new ArrayList<>();
        for (Element paragraph : document.getElementsByTag("w:p")) {
            // text boxes hold paragraphs inside paragraphs, and a copy of themselves for old programs
            if (paragraph.parents().stream().noneMatch(it -> it.tagName().equals("mc:Fallback"))) {
                String words = words(paragraph).strip();
                if (!words.isEmpty()) {
                    paragraphs.add(words);
                }
            }
        }
        return String.join("\n\n", paragraphs);
    }

    private static String words(Element paragraph) {
        StringBuilder words = new StringBuilder();
        paragraph.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Element element && element != paragraph) {
                    return enter(element, words);
                }
                return FilterResult.CONTINUE;
            }
        });
        return words.toString();
    }

    private static NodeFilter.FilterResult enter(Element element, StringBuilder words) {
        switch (element.tagName()) {
            case "w:t" ->
                element.childNodes()
                        .forEach(it -> words.append(it instanceof TextNode text ? text.getWholeText() : ""));
            case "w:tab" -> words.append('\t');
            case "w:br", "w:cr" -> words.append('\n');
            case "w:noBreakHyphen" -> words.append('-');
            case "w:p", "w:del", "w:instrText", "w:pPr", "w:rPr", "mc:Fallback" -> {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            default -> {
                return NodeFilter.FilterResult.CONTINUE;
            }
        }
        return NodeFilter.FilterResult.SKIP_CHILDREN;
    }
}
