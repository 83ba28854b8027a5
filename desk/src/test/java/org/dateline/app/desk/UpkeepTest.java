package org.dateline.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.tools.ToolProvider;
import org.dateline.publish.Made;
import org.dateline.publish.export.Format;
import org.dateline.publish.export.Heading;
import org.dateline.store.IncidentQuery;
import org.dateline.whole.Home;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports from the web, feeds and their health, files of others beside ours, what the desk counts and logs. */
class UpkeepTest {
    private static final String PAGE =
            "<html><head><title>Rockets near Haditha</title></head><body><article><h1>Rockets near Haditha</h1><p>Two"
                    + " soldiers were killed on Monday in a rocket attack near Haditha, Iraq, officials said.</p><p>The"
                    + " governor said that the wounded were taken to the town's hospital and that roads were"
                    + " closed.</p></article></body></html>";

    @TempDir
    private Path folder;

    private static HttpServer web(AtomicInteger called) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            called.incrementAndGet();
            byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void aPageIsFetchedAndReadButNoneOfThisNetwork() throws Exception {
        AtomicInteger called = new AtomicInteger();
        HttpServer server = web(called);
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/news";
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            for (String url : List.of(
                    address,
                    address.replace("127.0.0.1", "localhost"),
                    address.replace("127.0.0.1", "[::1]"),
                    "http://169.254.169.254/latest/meta-data/",
                    "http://10.0.0.1/",
                    "file:///etc/passwd",
                    "http://user@127.0.0.1/",
                    "nonsense")) {
                assertThat(desk.form("/fetch", "url", url).statusCode()).as(url).isIn(400, 422);
            }
            assertThat(called).hasValue(0);
            assertThat(desk.ledger.counts().reports()).isZero();
        }
        try (DeskAtWork desk = new DeskAtWork(folder, Whereabouts.HERE, Optional.empty(), Set.of("127.0.0.1"))) {
            assertThat(desk.form("/fetch", "url", address).statusCode()).isEqualTo(303);
            assertThat(desk.ledger.counts().reports()).isEqualTo(1);
            assertThat(desk.form("/fetch", "url", address).statusCode()).isEqualTo(303);
            assertThat(desk.ledger.counts().reports()).isEqualTo(1);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theListOfFeedsIsCheckedBeforeItIsKept() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            String wrong =
                    desk.form("/feeds", "list", "sources:\n  - url: ftp://x\n").body();
            assertThat(wrong).contains("Not saved").contains("ftp://x");
            for (String inside : List.of(
                    "sources:\n  - name: x\n    kind: folder\n    url: file:///etc\n",
                    "allow_private: [127.0.0.1]\nsources:\n  - name: x\n    url: http://127.0.0.1/\n")) {
                assertThat(desk.form("/feeds", "list", inside).body()).contains("Not saved");
            }
            assertThat(folder.resolve("sources.yaml")).doesNotExist();
            assertThat(desk.form(
                                    "/feeds",
                                    "list",
                                    "sources:\n  - name: Herald\n    url: http://127.0.0.1:9/rss\n    off: false\n")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(Files.readString(folder.resolve("sources.yaml"))).contains("Herald");
            Document page = Jsoup.parse(desk.get("/feeds").body());
            assertThat(page.select("tbody th").text()).contains("Herald");
            for (int i = 0; i < 600 && !page.text().contains("forbidden"); i++) {
                Thread.sleep(100);
                page = Jsoup.parse(desk.get("/feeds").body());
            }
            assertThat(page.select("tbody td").text()).contains("forbidden", "an address within this network");
        }
    }

    private static String csv(DeskAtWork desk, Format format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(
                to -> desk.ledger.eachIncident(IncidentQuery.ALL, to),
                new Heading("balanced", Optional.empty(), Instant.parse("2024-08-07T10:00:00Z"), "http://x"),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFileOfOthersIsHeldAgainstOurs() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            desk.keep(Made.reading("r1", "Haditha"));
            String acled = csv(desk, Format.ACLED).replaceAll("(?m),2,,(\\d+)\\r?$", ",5,,$1");
            Document page = Jsoup.parse(desk.file("/compare", "file", acled).body());
            assertThat(page.select(".lead").text()).contains("1 event in the file", "1 are incidents of ours");
            assertThat(page.select("#differs tbody tr").text()).contains("differs");
            String table = desk.file("/compare", "file", acled, "as", "csv").body();
            assertThat(table).contains("match,count").contains("both,differs");
            assertThat(desk.file("/compare", "file", "a,b\n1,2\n").body()).contains("not those of ACLED");
            assertThat(desk.file("/compare", "file", "\u0000\u0001\u0002").statusCode())
                    .isEqualTo(422);
            assertThat(desk.ledger.counts().reports()).isEqualTo(1);
        }
    }

    /** The client that docs/api.md shows. */
    @Test
    void theClientOfTheGuideWorks() throws Exception {
        String guide = Files.readString(Home.ROOT.resolve("docs/api.md"));
        String code = guide.substring(guide.indexOf("```java") + "```java".length(), guide.lastIndexOf("```"));
        Path source = Files.writeString(folder.resolve("DeskDemo.java"), code);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), source.toString()))
                .isZero();
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            Path out = folder.resolve("out");
            Process demo = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            folder.toString(),
                            "DeskDemo",
                            "http://127.0.0.1:" + desk.desk.port())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            assertThat(demo.waitFor()).as(Files.readString(out)).isZero();
            assertThat(Files.readString(out)).contains("\"country\":\"BF\"", "\"killed\":5");
        }
    }

    @Test
    void whatIsCountedIsThereForPrometheus() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            desk.keep(Made.reading("r1", "Haditha"));
            desk.get("/incidents/none");
            String all = desk.get("/metrics").body();
            assertThat(all)
                    .contains(
                            "dateline_reports 1.0",
                            "dateline_requests_seconds_count{",
                            "route=\"/incidents/{id}\"",
                            "jvm_memory_used_bytes");
        }
    }

    @Test
    void logsAreLinesThatNobodyOutsideCanWrite() {
        List<String> lines = new ArrayList<>();
        Log log = new Log(Log.Kind.JSON, lines::add, () -> Instant.parse("2024-08-07T10:00:00Z"));
        log.request("GET", "/a\n{\"forged\":1}", 200, 3, "Ana");
        log.trouble("feeds", "broken\nline");
        assertThat(lines).hasSize(2).noneMatch(it -> it.contains("\n"));
        assertThat(lines.getFirst()).startsWith("{\"at\":\"2024-08-07T10:00:00Z\",\"level\":\"info\"");
    }
}
