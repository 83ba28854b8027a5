package org.dateline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.intake.Arrival;
import org.dateline.intake.Intake;
import org.dateline.report.Report;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What feeds do that no standard allows: dates, encodings, markup, links, broken XML. A case is a line of a table. */
class FeedOdditiesTest {
    private static final String RSS =
            "<rss version=\"2.0\"><channel><title>Example News</title><link>https://example.org/news/</link>"
                    + "<language>en-gb</language><item>ITEM</item></channel></rss>";

    private static Stream<String[]> rows(String name, int columns) {
        try (InputStream in = FeedOdditiesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(it -> !it.isBlank() && !it.startsWith("#"))
                            .map(it -> it.split("\t", -1))
                            .peek(it -> assertThat(it).as(String.join("|", it)).hasSize(columns))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void areAtLeastTwoHundred() {
        assertThat(rows("feed-dates.tsv", 2).count()
                        + rows("feed-encodings.tsv", 4).count()
                        + rows("feed-oddities.tsv", 4).count())
                .isGreaterThanOrEqualTo(200);
    }

    @TestFactory
    Stream<DynamicTest> dates() {
        return rows("feed-dates.tsv", 2)
                .map(row -> DynamicTest.dynamicTest(
                        row[0], () -> assertThat(FeedDates.find(row[0])).isEqualTo(value(row[1]))));
    }

    @TestFactory
    Stream<DynamicTest> fields() {
        return rows("feed-oddities.tsv", 4)
                .map(row -> DynamicTest.dynamicTest(row[0], () -> {
                    Feed.Item item = item(unescaped(row[1]));
                    assertThat(field(item, row[2])).isEqualTo(value(unescaped(row[3])));
                }));
    }

    @TestFactory
    Stream<DynamicTest> encodings() {
        return rows("feed-encodings.tsv", 4)
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row), () -> {
                    Report report = read(encoded(row[0], row[1], row[2].equals("yes"), row[3]));
                    assertThat(report.title()).contains(row[3]);
                }));
    }

    private static Feed.Item item(String xml) {
        boolean whole = xml.strip().startsWith("<rss")
                || xml.strip().startsWith("<feed")
                || xml.startsWith("<rdf")
                || xml.startsWith("<?xml")
                || xml.startsWith("<!")
                || xml.startsWith("<a:feed");
        Optional<Feed> feed = FeedReader.read(whole ? xml : RSS.replace("ITEM", xml), Optional.empty());
        assertThat(feed).isPresent();
        assertThat(feed.get().items()).hasSize(1);
        return feed.get().items().get(0);
    }

    private static Optional<String> field(Feed.Item item, String name) {
        return switch (name) {
            case "id" -> item.id();
            case "title" -> item.title();
            case "link" -> item.link();
            case "published" -> item.published();
            case "updated" -> item.updated();
            case "outlet" -> item.outlet();
            case "language" -> item.language().map(it -> it.replace("en-gb", "en-GB"));
            case "text" -> Optional.of(item.text());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Optional<String> value(String told) {
        return told.equals("-") ? Optional.empty() : Optional.of(told);
    }

    private static String unescaped(String cell) {
        return cell.replace("\\n", "\n").replace("\\u0001", "\u0001");
    }

    private static byte[] encoded(String charset, String declared, boolean marked, String title) throws IOException {
        String xml = (declared.equals("-") ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n")
                + "<rss version=\"2.0\"><channel><title>News</title><item><title>" + title
                + "</title><description>Words of the item.</description></item></channel></rss>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (marked) {
            bytes.write("\uFEFF".getBytes(Charset.forName(charset.startsWith("UTF") ? charset : "UTF-8")));
        }
        bytes.write(xml.getBytes(Charset.forName(charset)));
        return bytes.toByteArray();
    }

    private static Report read(byte[] feed) throws Exception {
        java.util.List<Arrival> arrivals = new java.util.ArrayList<>();
        Intake.takeStream(new ByteArrayInputStream(feed), "feed", arrivals::add);
        assertThat(arrivals).hasSize(1);
        return arrivals.get(0).opening().open();
    }
}
