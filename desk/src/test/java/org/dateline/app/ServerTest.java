package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.evidence.Span;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Outcome;
import org.dateline.lexicon.PhysicalType;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stage;
import org.dateline.lexicon.Stance;
import org.dateline.lexicon.WeaponType;
import org.dateline.reading.record.*;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.store.ReportQuery;
import org.dateline.whole.Home;
import org.dateline.whole.Schemas;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk's pages over HTTP. */
class ServerTest {
    private static final String EVIL = "\"><script>alert('x')</script><img src=x onerror=alert(1)>'&amp;\u202e";
    private static final String BOUNDARY = "----dateline";

    @TempDir
    private Path folder;

    private Server server;
    private Ledger readings;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() {
        readings = Ledgers.open(folder.resolve("data/ledger.db").toString());
        server = Server.start(0, readings, new Lazy<>(Home::reader));
    }

    @AfterEach
    void stop() {
        server.stop();
        readings.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    private HttpResponse<String> post(String origin, String... parts) throws IOException, InterruptedException {
        String body = String.join("", parts) + "--" + BOUNDARY + "--\r\n";
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/readings"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    @Test
    void aPastedReportLeadsToItsReading() throws Exception {
        HttpResponse<String> posted = post(
                "",
                field(
                        "text",
                        "Two soldiers were killed on Monday in a rocket attack near Haditha, Iraq, officials said."),
                field("title", "Rockets near Haditha"),
                field("published", "2024-08-06"),
                field("outlet", "The Wire"));
        assertThat(posted.statusCode()).isEqualTo(303);
        String path = posted.headers().firstValue("Location").orElseThrow();
        Document page = Jsoup.parse(get(path).body());
        assertThat(page.select("article .text").text()).contains("rocket attack near Haditha");
        assertThat(page.select("article h1").text()).isEqualTo("Rockets near Haditha");
        assertThat(Jsoup.parse(get("/").body()).select("td a").eachText()).containsExactly("Rockets near Haditha");
        assertThat(Schemas.listErrorsOfReading(get(path + ".json").body())).isEmpty();
        assertThat(get("/incidents").statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasReadIsThereAfterARestart() throws Exception {
        post("", field("text", "A bomb exploded in Gao."));
        post("", field("text", "A bomb exploded in Gao."));
        assertThat(readings.listReports(ReportQuery.ALL).items()).hasSize(1);
        readings.close();
        readings = Ledgers.open(folder.resolve("data/ledger.db").toString());
        assertThat(readings.listReports(ReportQuery.ALL).items()).hasSize(1);
    }

    @Test
    void filesAreReadAndTheOthersToldOf() throws Exception {
        HttpResponse<String> posted = post(
                "",
                file("a.txt", "A bomb exploded in Gao."),
                file("<b>.bin", "\u0000\u0001\u0002\u0003\u0000\u0000\u0000"),
                file("c.jsonl", "{\"id\":\"x\",\"text\":\"Gunmen attacked Djibo.\"}\n{\"id\":\"y\"}"));
        assertThat(posted.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(posted.body()).select(".problems li")).hasSize(2);
        assertThat(posted.body()).contains("&lt;b&gt;.bin").contains("2 reports were read");
        assertThat(readings.listReports(ReportQuery.ALL).items()).hasSize(2);
    }

    @Test
    void nothingIsSaidClearly() throws Exception {
        assertThat(post("", field("text", "  ")).statusCode()).isEqualTo(400);
        assertThat(get("/readings/none").statusCode()).isEqualTo(404);
        assertThat(get("/readings/none").body()).contains("No report is kept");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/readings/..%2f..%2fetc%2fpasswd").statusCode()).isBetween(400, 404);
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        HttpResponse<String> posted = post("", file("huge.txt", "a".repeat(33 << 20)));
        assertThat(posted.statusCode()).isEqualTo(413);
        assertThat(posted.body()).contains("32 MB");
    }

    @Test
    void onlyThisComputerUnderItsOwnName() throws Exception {
        assertThat(raw("evil.example:" + server.port())).startsWith("HTTP/1.1 403");
        assertThat(raw("localhost:" + server.port())).startsWith("HTTP/1.1 200");
        assertThat(post("http://evil.example", field("text", "A bomb exploded."))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("null", field("text", "A bomb exploded.")).statusCode()).isEqualTo(403);
        assertThat(post("http://127.0.0.1:" + server.port(), field("text", "A bomb exploded."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(readings.listReports(ReportQuery.ALL).items()).hasSize(1);
    }

    private String raw(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void pagesAllowNothingFromElsewhere() throws Exception {
        HttpResponse<String> home = get("/");
        assertThat(home.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(home.headers().firstValue("Content-Type").orElseThrow()).containsIgnoringCase("charset=utf-8");
        Document page = Jsoup.parse(home.body());
        assertThat(page.select("[style], script:not([src]), [onclick], [src^=http], [href^=http]"))
                .isEmpty();
        assertThat(get("/dateline.js").body()).contains("data-fields");
        assertThat(get("/dateline.css").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/css");
    }

    @Test
    void noWordFromOutsideBecomesMarkup() throws Exception {
        String id = readings.add(Entry.of(evilReading())).key();
        for (String path : List.of("/", "/incidents", "/readings/" + id)) {
            String html = get(path).body();
            Document page = Jsoup.parse(html);
            assertThat(page.select("script:not([src]), img, [onerror]"))
                    .as(path)
                    .isEmpty();
            assertThat(html).as(path).doesNotContain("<script>", "\u202e");
        }
        assertThat(Jsoup.parse(get("/readings/" + id).body()).text()).contains("<script>alert('x')</script>");
    }

    /** A reading that tells evil in every field that holds words. */
    private static Reading evilReading() {
        Optional<String> evil = Optional.of(EVIL);
        Evidence words = Evidence.at(new Span(0, EVIL.codePointCount(0, EVIL.length())));
        Optional<Evidence> evidence = Optional.of(words);
        Attribution said = new Attribution(
                EVIL,
                SpeakerKind.OTHER,
                evil,
                evil,
                Optional.of(LocalDate.of(2024, 8, 6)),
                Stance.ASSERTS,
                false,
                Optional.empty(),
                evidence);
        Optional<Attribution> by = Optional.of(said);
        Optional<Count> two = Optional.of(new Count(Optional.of(2), Optional.empty(), evil));
        When when = new When(EVIL, Optional.of("2024-08-05"), Optional.empty(), TimePrecision.DAY, false, evidence);
        Place place = new Place(
                PlaceRole.ATTACK_SITE,
                EVIL,
                PlaceKind.TOWN,
                EVIL,
                evil,
                Optional.of("IQ"),
                evil,
                evil,
                evil,
                List.of(new Area(EVIL, PlaceKind.REGION)),
                true,
                List.of(EVIL, EVIL),
                Optional.of(1.0),
                Optional.of(2.0),
                Optional.of(3),
                evil,
                evil,
                evidence);
        Actor actor = new Actor(
                "a1",
                ActorRole.PERPETRATOR,
                evil,
                evil,
                EVIL,
                ActorKind.GROUP,
                evil,
                evil,
                evil,
                Optional.of(HumanType.OTHER),
                two,
                Optional.of(Confidence.CLAIMED),
                by,
                evidence);
        Figure figure = new Figure(
                "c1",
                Outcome.KILLED,
                Optional.of(2),
                Optional.empty(),
                EVIL,
                evil,
                Optional.of(new Group(EVIL, Optional.empty(), evil, Optional.empty(), evil, Optional.empty())),
                List.of("a1"),
                Side.VICTIM,
                Optional.empty(),
                Optional.empty(),
                false,
                by,
                evil,
                evidence);
        Responsibility responsibility = new Responsibility(
                ResponsibilityStatus.CLAIMED,
                List.of(new ResponsibilityClaim(EVIL, ResponsibilityStance.CLAIMS, by, evidence)),
                evidence);
        Incident incident = new Incident(
                IncidentKind.SHOOTING,
                Optional.of(2),
                Stage.ACCOMPLISHED,
                Optional.of(when),
                List.of(place),
                List.of(actor),
                List.of(new Target(EVIL, EVIL, PhysicalType.OTHER, two, evil, Effect.DAMAGED, evidence)),
                List.of(new Weapon(WeaponType.GUN, EVIL, two, evil, evidence)),
                List.of(figure),
                responsibility,
                List.of(new Development(
                        DevelopmentKind.OTHER,
                        EVIL,
                        Optional.of(when),
                        evil,
                        List.of(EVIL),
                        DevelopmentStatus.DONE,
                        by,
                        evidence)),
                List.of(new OpenQuestion(QuestionAbout.OTHER, EVIL, by, evidence)),
                List.of(words),
                true,
                List.of(new Reason(EVIL, EVIL, EVIL, Optional.empty())));
        ReportHead head = new ReportHead(
                EVIL,
                evil,
                evil,
                evil,
                evil,
                Optional.of("2024-08-06"),
                Optional.of(new Dateline(EVIL, evil, Optional.empty(), evidence)),
                List.of(EVIL),
                "en",
                EVIL,
                "0".repeat(64));
        return new Reading(
                head,
                List.of(incident),
                List.of(new Statement(said, EVIL, true, words, evidence, Optional.of(0))),
                List.of(new ContextItem(ContextKind.OTHER, EVIL, words)),
                List.of());
    }

    @Test
    void everyMarkHasItsFieldAndEveryFieldItsMark() {
        Reading reading = evilReading();
        Document page = Jsoup.parse(
                org.dateline.publish.page.ReadingPage.of("x", reading).toString());
        Stream<String> marked = page.select("article mark").stream()
                .flatMap(it -> Stream.of(it.attr("data-fields").split(" ")));
        assertThat(marked.distinct())
                .containsExactlyInAnyOrderElementsOf(
                        page.select(".field.linked").eachAttr("data-fields"));
    }
}
