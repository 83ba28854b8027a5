package org.dateline.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dateline.intake.Arrival;
import org.dateline.intake.Intake;
import org.dateline.intake.RefusedException;
import org.dateline.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every format, known by its bytes alone and opened to reports; and what is refused, with the reason. */
class FormatsTest {
    private static final String WORDS =
            "Gunmen killed two police officers in the town of Andar on Monday, the governor's spokesman said.";
    private static final String PAGE = "<!doctype html><html lang=\"en\"><head><title>Two killed in Andar</title>"
            + "<meta property=\"article:published_time\" content=\"2024-08-06T17:45:00+03:00\"></head><body><article><h1>Two killed in Andar</h1><p>"
            + WORDS
            + "</p><p>No group has claimed responsibility for the attack, which took place near the market.</p></article></body></html>";

    /** What came of one arrival: a report or a reason. */
    private record Opened(String id, Optional<Report> report, String reason) {}

    private static List<Opened> opened(byte[] bytes) {
        List<Opened> opened = new ArrayList<>();
        Intake.takeStream(new ByteArrayInputStream(bytes), "thing", it -> opened.add(open(it)));
        return opened;
    }

    private static Opened open(Arrival arrival) {
        try {
            return new Opened(arrival.id(), Optional.of(arrival.opening().open()), "");
        } catch (RefusedException e) {
            return new Opened(arrival.id(), Optional.empty(), e.getMessage());
        }
    }

    private static Report only(byte[] bytes) {
        List<Opened> opened = opened(bytes);
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).report()).as(opened.get(0).reason()).isPresent();
        return opened.get(0).report().orElseThrow();
    }

    private static String refusal(byte[] bytes) {
        List<Opened> opened = opened(bytes);
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).report()).isEmpty();
        return opened.get(0).reason();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void feedItemsAreReports() {
        List<Opened> items = opened(utf8("<?xml version='1.0'?><rss version='2.0'><channel><title>Andar News</title>"
                + "<item><guid>a</guid><title>Blast</title><description>One was hurt.</description><pubDate>Tue, 06 Aug 2024 17:45:00 +0300</pubDate></item>"
                + "<item><guid>b</guid><title>Empty</title><link>https://example.org/b</link></item></channel></rss>"));
        assertThat(items).extracting(Opened::id).containsExactly("a", "b");
        Report first = items.get(0).report().orElseThrow();
        assertThat(first.published()).contains("2024-08-06T17:45+03:00");
        assertThat(first.outlet()).contains("Andar News");
        assertThat(items.get(1).reason()).contains("without text").contains("https://example.org/b");
    }

    @Test
    void jsonFeedItemsAreReports() {
        List<Opened> items = opened(utf8(
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Andar News\",\"language\":\"en\",\"items\":["
                        + "{\"id\":\"1\",\"content_html\":\"<p>One.</p><p>Two.</p>\",\"date_published\":\"2024-08-06T17:45:00+03:00\"},"
                        + "{\"id\":2,\"content_text\":\"Three.\"}]}"));
        assertThat(items).extracting(Opened::id).containsExactly("1", "2");
        assertThat(items.get(0).report().orElseThrow().text()).isEqualTo("One.\n\nTwo.");
        assertThat(items.get(0).report().orElseThrow().language()).contains("en");
    }

    @Test
    void ninjsOfAllVersions() {
        Report first = only(
                utf8(
                        "{\"uri\":\"urn:1\",\"type\":\"text\",\"pubstatus\":\"usable\",\"headline\":\"Blast\",\"language\":\"en\","
                                + "\"versioncreated\":\"2024-08-06T17:45:00Z\",\"body_xhtml\":\"<p>One.</p><p>Two.</p>\",\"infosource\":[{\"name\":\"The Wire\"}]}"));
        assertThat(first.text()).isEqualTo("One.\n\nTwo.");
        assertThat(first.outlet()).contains("The Wire");
        Report third = only(
                utf8(
                        "{\"uri\":\"urn:3\",\"pubStatus\":\"usable\",\"headlines\":[{\"role\":\"main\",\"value\":\"Blast\"}],"
                                + "\"versionCreated\":\"2024-08-06T17:45:00Z\",\"bodies\":[{\"role\":\"main\",\"value\":\"One.\"}]}"));
        assertThat(third.title()).contains("Blast");
        assertThat(third.published()).contains("2024-08-06T17:45Z");
        assertThat(refusal(utf8(
                        "{\"uri\":\"urn:4\",\"pubstatus\":\"canceled\",\"headline\":\"x\",\"body_text\":\"One.\"}")))
                .contains("was canceled");
        assertThat(refusal(
                        utf8("{\"uri\":\"urn:5\",\"type\":\"picture\",\"pubstatus\":\"usable\",\"headline\":\"x\"}")))
                .contains("picture");
    }

    @Test
    void newsMlAndNitf() {
        String item =
                "<newsItem guid='urn:a:%s' xml:lang='en' xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta><provider><name>The Wire</name></provider>"
                        + "<versionCreated>2024-08-06T18:00:00Z</versionCreated><pubStatus qcode='stat:%s'/></itemMeta><contentMeta><contentCreated>2024-08-06T17:45:00+03:00</contentCreated>"
                        + "<headline>Blast in Andar</headline><language tag='en-GB'/></contentMeta><contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><head><title>t</title></head><body><p>One.</p><p>Two.</p></body></html></inlineXML></contentSet></newsItem>";
        Report one = only(utf8("<?xml version='1.0'?>" + item.formatted("1", "usable")));
        assertThat(one)
                .isEqualTo(new Report(
                        "urn:a:1",
                        "One.\n\nTwo.",
                        Optional.of("Blast in Andar"),
                        Optional.of("2024-08-06T17:45+03:00"),
                        Optional.of("The Wire"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("en-GB")));
        List<Opened> message = opened(utf8("<newsMessage><itemSet>" + item.formatted("1", "usable")
                + item.formatted("2", "canceled") + "</itemSet></newsMessage>"));
        assertThat(message).extracting(Opened::reason).containsExactly("", "was canceled by its agency");
        Report nitf = only(
                utf8(
                        "<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><head><docdata><doc-id id-string='n1'/><date.issue norm='20240806T174500Z'/></docdata></head>"
                                + "<body><body.head><hedline><hl1>Blast</hl1></hedline></body.head><body.content><block><p>One.</p><p>Two.</p></block></body.content></body></nitf>"));
        assertThat(nitf.id()).isEqualTo("n1");
        assertThat(nitf.text()).isEqualTo("One.\n\nTwo.");
        assertThat(nitf.published()).contains("2024-08-06T17:45Z");
    }

    private static final String LETTER = """
            From: Press Office <press@example.org>
            To: news@example.org
            Subject: =?utf-8?Q?Caf=C3=A9_attacked?=
            Date: Tue, 6 Aug 2024 17:45:00 +0300 (MSK)
            Message-ID: <1@example.org>
            MIME-Version: 1.0
            """.replace("\n", "\r\n");

    @Test
    void letters() {
        Report plain = only(utf8(LETTER + "Content-Type: text/plain; charset=utf-8\r\n\r\nTwo hurt in Andar.\r\n"));
        assertThat(plain)
                .isEqualTo(new Report(
                        "1@example.org",
                        "Two hurt in Andar.",
                        Optional.of("Café attacked"),
                        Optional.of("2024-08-06T17:45+03:00"),
                        Optional.of("Press Office"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        Report html = only(
                utf8(
                        LETTER
                                + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>Two =93hurt=94.</p>\r\n--b--\r\n"));
        assertThat(html.text()).isEqualTo("Two “hurt”.");
        assertThat(refusal(utf8(LETTER + "Content-Type: image/png\r\n\r\nx"))).contains("without text");
    }

    @Test
    void aPressReleaseThatHangsOnALetterIsAReport() throws IOException {
        String pdf = java.util.Base64.getMimeEncoder().encodeToString(pdf("Four soldiers were hurt."));
        List<Opened> opened = opened(utf8(LETTER
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the release.\r\n"
                + "--b\r\nContent-Type: application/pdf; name=release.pdf\r\nContent-Disposition: attachment; filename=release.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + pdf + "\r\n--b--\r\n"));
        assertThat(opened).extracting(Opened::id).containsExactly("1@example.org", "1@example.org/release.pdf");
        assertThat(opened.get(1).report().orElseThrow().text()).isEqualTo("Four soldiers were hurt.");
        assertThat(opened.get(1).report().orElseThrow().published()).contains("2024-08-06T17:45+03:00");
    }

    @Test
    void aBoxOfLetters() {
        String box = "From a@b Tue Aug  6 17:45:00 2024\n" + LETTER.replace("\r\n", "\n")
                + "\nOne hurt.\n\n>From the scene, two more.\n\n" + "From a@b Tue Aug  6 18:45:00 2024\n"
                + LETTER.replace("\r\n", "\n").replace("<1@", "<2@") + "\nTwo hurt.\n";
        List<Opened> opened = opened(utf8(box));
        assertThat(opened).extracting(Opened::id).containsExactly("1@example.org", "2@example.org");
        assertThat(opened.get(0).report().orElseThrow().text()).isEqualTo("One hurt.\n\nFrom the scene, two more.");
    }

    @Test
    void anArticleThatLooksLikeALetterIsText() {
        assertThat(only(utf8("From: our correspondent\n\nGunmen killed two.")).text())
                .startsWith("From: our");
        assertThat(only(utf8("Kabul: Gunmen killed two.\nDate: unknown")).text())
                .startsWith("Kabul");
    }

    static byte[] pdf(String... lines) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                stream.setLeading(14);
                stream.newLineAtOffset(60, 700);
                for (String line : lines) {
                    stream.showText(line);
                    stream.newLine();
                }
                stream.endText();
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @Test
    void pdfs() throws IOException {
        Report report = only(pdf("Gunmen killed two police offi-", "cers in Andar on Monday."));
        assertThat(report.text()).isEqualTo("Gunmen killed two police officers in Andar on Monday.");
        try (PDDocument empty = new PDDocument()) {
            empty.addPage(new PDPage());
            assertThat(refusal(saved(empty))).contains("scanned");
        }
        try (PDDocument locked = new PDDocument()) {
            locked.addPage(new PDPage());
            locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(refusal(saved(locked))).contains("password");
        }
        assertThat(refusal(utf8("%PDF-1.7\nnothing"))).contains("broken PDF");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void documentsOfAWordProcessor() throws IOException {
        byte[] document = utf8(
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><w:document xmlns:w='w'><w:body>"
                        + "<w:p><w:r><w:t>Two </w:t></w:r><w:del><w:r><w:delText>three</w:delText></w:r></w:del><w:r><w:t>hurt&e;.</w:t></w:r></w:p><w:p/>"
                        + "<w:p><w:r><w:t>One</w:t><w:tab/><w:t>dead.</w:t></w:r></w:p></w:body></w:document>");
        byte[] core = utf8("<cp:coreProperties><dc:title>Release</dc:title></cp:coreProperties>");
        Report report = only(zip(
                Map.of("word/document.xml", document, "docProps/core.xml", core, "[Content_Types].xml", utf8("<x/>"))));
        assertThat(report.text()).isEqualTo("Two hurt&e;.\n\nOne\tdead.");
        assertThat(report.title()).contains("Release");
        assertThat(refusal(zip(Map.of("xl/workbook.xml", utf8("<x/>"), "[Content_Types].xml", utf8("<x/>")))))
                .contains("office document");
    }

    private static byte[] warc(String... pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        record(bytes, "warcinfo", "", utf8("software: x\r\n"), "application/warc-fields");
        int n = 0;
        for (String page : pages) {
            byte[] body = utf8(page);
            record(
                    bytes,
                    "response",
                    "https://example.org/" + ++n,
                    utf8("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                            + "\r\n\r\n" + page),
                    "application/http;msgtype=response");
        }
        record(
                bytes,
                "response",
                "https://example.org/gone",
                utf8("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 1\r\n\r\nx"),
                "application/http;msgtype=response");
        record(
                bytes,
                "response",
                "https://example.org/p.png",
                utf8("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 1\r\n\r\nx"),
                "application/http;msgtype=response");
        return bytes.toByteArray();
    }

    private static void record(OutputStream out, String type, String target, byte[] block, String media)
            throws IOException {
        out.write(utf8(
                "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-0000000000"
                        + (10 + target.length()) + ">\r\nWARC-Date: 2024-08-06T17:45:00Z\r\n"
                        + (target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n") + "Content-Type: " + media
                        + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
        out.write(block);
        out.write(utf8("\r\n\r\n"));
    }

    private static byte[] gzip(byte[]... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] member : members) {
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                out.write(member);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zstd(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void webArchives() throws IOException {
        for (byte[] archive : List.of(
                warc(PAGE),
                gzip(warc(PAGE)),
                zstd(warc(PAGE)),
                zip(Map.of(
                        "archive/data.warc.gz",
                        gzip(warc(PAGE)),
                        "datapackage.json",
                        utf8("{}"),
                        "pages/pages.jsonl",
                        utf8("{}"))))) {
            Report report = only(archive);
            assertThat(report.id()).isEqualTo("https://example.org/1");
            assertThat(report.url()).contains("https://example.org/1");
            assertThat(report.title()).contains("Two killed in Andar");
            assertThat(report.published()).contains("2024-08-06T17:45+03:00");
            assertThat(report.text()).startsWith(WORDS);
        }
        assertThat(refusal(warc())).contains("without a page");
    }

    @Test
    void anArchiveThatBreaksOffGivesWhatItHas() throws IOException {
        byte[] whole = warc(PAGE, PAGE);
        List<Opened> opened = opened(java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(opened.get(0).report()).isPresent();
        assertThat(opened.get(opened.size() - 1).report()).isEmpty();
    }

    @Test
    void compressedFilesAndArchivesOfAnything() throws IOException {
        assertThat(only(gzip(utf8(WORDS))).text()).isEqualTo(WORDS);
        assertThat(only(zstd(utf8(WORDS))).text()).isEqualTo(WORDS);
        assertThat(only(gzip(utf8("Two hurt "), utf8("in Andar."))).text()).isEqualTo("Two hurt in Andar.");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("b.txt", utf8("Two hurt."));
        files.put("a/page.html", utf8(PAGE));
        files.put(".hidden", utf8("no"));
        files.put("__MACOSX/b.txt", utf8("no"));
        files.put("lines.jsonl.gz", gzip(utf8("{\"id\":\"x\",\"text\":\"One.\"}\n{\"id\":\"y\",\"text\":\"Two.\"}\n")));
        assertThat(opened(zip(files)))
                .extracting(Opened::id)
                .containsExactly("thing/a/page.html", "thing/b.txt", "x", "y");
    }

    @Test
    void bombsAreRefusedAndCostLittle() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 300; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        byte[] spaces = packed.toByteArray();
        assertThat(refusal(spaces)).isNotEmpty();
        byte[] lines = utf8("{\"id\":\"x\",\"text\":\"One.\"}\n");
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(more)) {
            for (int i = 0; i < 100; i++) {
                out.write(lines);
            }
            for (int i = 0; i < 300; i++) {
                out.write(" ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII));
            }
        }
        List<Opened> opened = opened(more.toByteArray());
        assertThat(opened).hasSize(101);
        assertThat(opened.get(100).reason()).contains("250 times");
        byte[] nested = utf8(WORDS);
        for (int i = 0; i < 8; i++) {
            nested = gzip(nested);
        }
        assertThat(refusal(nested)).contains("archive within 4 others");
        assertThat(refusal(zip(Map.of("bomb.txt", new byte[100 << 20])))).contains("250 times");
    }

    @Test
    void foldersAreReadInOrder(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("inner/.git"));
        Files.writeString(folder.resolve("inner/b.txt"), "Two hurt.");
        Files.writeString(folder.resolve("a.html"), PAGE);
        Files.writeString(folder.resolve("inner/.git/config"), "no");
        Files.createSymbolicLink(folder.resolve("passwd"), Path.of("/etc/passwd"));
        List<Opened> opened = new ArrayList<>();
        new Intake(System.in).take(folder.toString(), it -> opened.add(open(it)));
        Files.delete(folder.resolve("passwd"));
        assertThat(opened).extracting(Opened::id).containsExactly("a.html", "b.txt");
        List<Opened> none = new ArrayList<>();
        new Intake(System.in)
                .take(Files.createDirectory(folder.resolve("empty")).toString(), it -> none.add(open(it)));
        assertThat(none).extracting(Opened::reason).containsExactly("is a folder without files");
    }

    @Test
    void liveBlogsAreCutIntoEntries() {
        String blog =
                "<html lang='en'><head><script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Live\",\"url\":\"https://example.org/live\",\"liveBlogUpdate\":["
                        + "{\"@type\":\"BlogPosting\",\"headline\":\"Later\",\"datePublished\":\"2024-08-06T19:00:00Z\",\"articleBody\":\"The toll has risen to five, the ministry of health said.\"},"
                        + "{\"@type\":\"BlogPosting\",\"headline\":\"First\",\"datePublished\":\"2024-08-06T17:00:00Z\",\"articleBody\":\"<p>Two people were killed in the blast, police said.</p>\"}]}</script></head><body><h1>Live</h1></body></html>";
        List<Opened> entries = opened(utf8(blog));
        assertThat(entries)
                .extracting(it -> it.report().orElseThrow().title().orElseThrow())
                .containsExactly("First", "Later");
        assertThat(entries.get(0).report().orElseThrow().text())
                .isEqualTo("Two people were killed in the blast, police said.");
        assertThat(entries.get(1).report().orElseThrow().published()).contains("2024-08-06T19:00Z");
    }

    @Test
    void liveBlogsThatTellTheirEntriesInTheMarkupAreCutToo() {
        String entry = """
                <div itemprop="liveBlogUpdate" itemscope itemtype="http://schema.org/BlogPosting">
                  <time itemprop="datePublished" datetime="%s">then</time><h2 itemprop="headline">%s</h2>
                  <div itemprop="articleBody"><p>%s</p></div></div>
                """;
        String blog = "<html lang=en><body><div itemscope itemtype='http://schema.org/LiveBlogPosting'>"
                + entry.formatted(
                        "2024-08-06T19:00:00+02:00",
                        "Toll rises",
                        "The toll has risen to five, the ministry of health said.")
                + entry.formatted(
                        "2024-08-06T17:00:00+02:00", "Blast", "Two people were killed in the blast, police said.")
                + entry.formatted("2024-08-06T17:30:00+02:00", "Picture", "A picture.")
                + "</div></body></html>";
        assertThat(opened(utf8(blog)))
                .extracting(it -> it.report().orElseThrow().title().orElseThrow() + " "
                        + it.report().orElseThrow().published().orElseThrow())
                .containsExactly("Blast 2024-08-06T17:00+02:00", "Toll rises 2024-08-06T19:00+02:00");
    }

    @Test
    void stubsAndErrorPagesAreRefusedWithTheirReason() {
        assertThat(
                        refusal(
                                utf8(
                                        "<html><head><title>Page not found</title></head><body><p>Sorry, the page you are looking for has been removed.</p></body></html>")))
                .contains("not found");
        assertThat(refusal(utf8(
                        "<html><head><title>Blast</title></head><body><article><h1>Blast kills two in Andar</h1><p>Two people were killed in a blast in the town of Andar on Monday.</p>"
                                + "<p>Subscribe to continue reading this article.</p></article></body></html>")))
                .contains("subscribers");
    }
}
