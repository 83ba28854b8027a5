package org.dateline.intake.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Markup without a page around it, as feeds, letters and agencies send it: {@code Fragments.text("<p>One.</p><p>Two.")}.
 *
 * <p>All of it is the article, so nothing is chosen; only what feeds hang on ("The post … appeared first on …") is left out.
 */
public final class Fragments {
    private static final List<Furniture> FURNITURE = Tables.rows("feed-furniture.tsv", 3).stream()
            .map(row -> new Furniture(
                    Pattern.compile(row[0], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), row[1], row[2]))
            .toList();
    private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z!/][^>]*>|&(?:#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});");
    private static final Pattern TAG =
            Pattern.compile("(?i)^\\s*</?(?:p|div|br|a|b|i|em|strong|ul|img|span|h[1-6]|table|blockquote)\\b[^>]*>");

    private Fragments() {}

    /**
     * What feeds hang on an article.
     *
     * @param pattern finds it in a block of its own
     * @param nearMiss a paragraph that looks alike and belongs to the article
     */
    record Furniture(Pattern pattern, String example, String nearMiss) {
        boolean is(String block) {
            return pattern.matcher(block).find();
        }
    }

    static List<Furniture> furniture() {
        return FURNITURE;
    }

    /** Whether some words are markup rather than plain text. */
    public static boolean isMarkup(String words) {
        return MARKUP.matcher(words).find();
    }

    /** The paragraphs of a fragment, apart by a blank line. */
    public static String text(String html) {
        String once = paragraphs(html);
        return TAG.matcher(once).find() ? paragraphs(once) : once; // some feeds escape their markup twice
    }

    private static String paragraphs(String html) {
        List<Block> blocks = BlockCutter.cut(PageParser.parse(html).body()).stream()
                .filter(block -> FURNITURE.stream().noneMatch(it -> it.is(block.text())))
                .toList();
        return BodyFinder.text(blocks);
    }

    /** Markup or plain text in one line: a title. Absent if there are no words. */
    public static Optional<String> line(String words) {
        String plain = isMarkup(words) ? PageParser.parse(words).text() : words;
        String once = MARKUP.matcher(plain).find() ? PageParser.parse(plain).text() : plain;
        return Optional.of(once.strip().replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " "))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    /** Plain text as it came, but with line ends and outer white space made usual; paragraphs of a plain text keep their blank lines. */
    public static String plain(String words) {
        return words.replace("\r\n", "\n")
                .replace('\r', '\n')
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
