package org.dateline.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.app.desk.Evil.EVIL;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.publish.Made;
import org.dateline.publish.export.Format;
import org.dateline.publish.search.SearchIndex;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.whole.Home;
import org.dateline.whole.Schemas;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk over HTTP: what it shows, what programs ask of it, and what it refuses. */
class DeskTest {
    private static final String REPORT =
            "Two soldiers were killed on Monday in a rocket attack near Haditha, Iraq, officials said.";
    private static final String BOUNDARY = "----dateline";
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private Ledger ledger;
    private SearchIndex index;
    private Accounts accounts;
    private Desk desk;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeEach
    void start() {
        ledger = Ledgers.open(folder.resolve("dateline.db").toString());
        index = SearchIndex.inMemory();
        accounts = Accounts.in(folder.resolve("accounts.json"));
        desk = Desk.start(0, ledger, Home::reader, Desk.Setting.here(index, accounts, folder));
    }

    @AfterEach
    void stop() {
        desk.stop();
        index.close();
        ledger.close();
    }

    private String keep(org.dateline.reading.record.Reading reading) {
        String key = ledger.add(Entry.of(reading)).key();
        index.add(key, reading);
        index.refresh();
        return key;
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + desk.port() + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> got = get("/api/v1" + path);
        assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
        return JSON.readTree(got.body());
    }

    private String token() throws IOException, InterruptedException {
        return Jsoup.parse(get("/add").body()).select("input[name=token]").attr("value");
    }

    private HttpResponse<String> form(String path, String... fields) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("token", token()));
        all.addAll(List.of(fields));
        return formWithout(path, all.toArray(String[]::new));
    }

    private HttpResponse<String> formWithout(String path, String... fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/api/v1" + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    // --- reports in
    // ---------------------------------------------------------------------------------------------------

    @Test
    void aPastedReportLeadsToItsReadingAndIntoTheList() throws Exception {
        HttpResponse<String> posted = form(
                "/readings",
                "text",
                REPORT,
                "title",
                "Rockets near Haditha",
                "published",
                "2024-08-06",
                "outlet",
                "The Wire");
        assertThat(posted.statusCode()).isEqualTo(303);
        String path = posted.headers()
                .firstValue("Location")
                .map(it -> it.replaceFirst("^http://[^/]+", ""))
                .orElseThrow();
        Document page = Jsoup.parse(get(path).body());
        assertThat(page.select("article h1").text()).isEqualTo("Rockets near Haditha");
        assertThat(page.select("article .text").text()).contains("rocket attack near Haditha");
        assertThat(Schemas.listErrorsOfReading(get(path + ".json").body())).isEmpty();
        Document list = Jsoup.parse(get("/incidents").body());
        assertThat(list.select(".card h2").text()).contains("Haditha", "2024-08-05");
        String incident = list.select(".card h2 a").attr("href");
        assertThat(Jsoup.parse(get(incident).body()).select(".toll .best").text())
                .isEqualTo("2");
        assertThat(page.select("article a[href^=/incidents/]").attr("href")).isEqualTo(incident);
    }

    @Test
    void programsAddReportsAndTheSameAgainAddsNothing() throws Exception {
        String one = "{\"id\":\"a\",\n\"text\":\"" + REPORT + "\",\n\"published\":\"2024-08-06\"}";
        String lines = """
                {"id":"b","text":"Gunmen killed five people in Djibo, Burkina Faso, on Tuesday."}
                {"id":"c"}
                """;
        assertThat(JSON.readTree(post("/reports", "application/json", one).body())
                        .at("/added/0/fresh")
                        .asBoolean())
                .isTrue();
        JsonNode again = JSON.readTree(post("/reports", "application/json", one).body());
        assertThat(again.at("/added/0/fresh").asBoolean(true)).isFalse();
        assertThat(again.at("/added/0/incidents").size()).isEqualTo(1);
        JsonNode many =
                JSON.readTree(post("/reports", "application/jsonl", lines).body());
        assertThat(many.path("added").size()).isEqualTo(1);
        assertThat(many.path("refused").size()).isEqualTo(1);
        assertThat(ledger.counts().reports()).isEqualTo(2);
        assertThat(post("/reports", "application/jsonl", "{\"id\":\"c\"}\n").statusCode())
                .isEqualTo(422);
    }

    @Test
    void filesAreReadAndTheOthersToldOf() throws Exception {
        String parts = part("token", token())
                + file("a.txt", "A bomb exploded in Gao.")
                + file("<b>.bin", "\u0000\u0001\u0002\u0003\u0000\u0000\u0000")
                + file("c.jsonl", "{\"id\":\"x\",\"text\":\"Gunmen attacked Djibo.\"}\n{\"id\":\"y\"}")
                + "--" + BOUNDARY + "--\r\n";
        HttpResponse<String> posted = multipart(parts);
        assertThat(posted.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(posted.body()).select(".problems li").size()).isEqualTo(2);
        assertThat(posted.body()).contains("&lt;b&gt;.bin").contains("2 reports were read");
        assertThat(ledger.counts().reports()).isEqualTo(2);
    }

    private HttpResponse<String> multipart(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/readings"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n";
    }

    // --- programs
    // -----------------------------------------------------------------------------------------------------

    @Test
    void programsFindIncidentsByWhatTheyAsk() throws Exception {
        keep(Made.reading("r1", "Haditha"));
        String id = json("/incidents").at("/items/0/id").asString();
        for (String filter : List.of(
                "kind=rocket-attack",
                "country=IQ",
                "killed=2",
                "from=2024-08-05&to=2024-08-05",
                "bbox=42,34,43,35",
                "q=haditha")) {
            assertThat(json("/incidents?" + filter).path("items").size())
                    .as(filter)
                    .isEqualTo(1);
        }
        for (String filter : List.of(
                "kind=shooting",
                "country=FR",
                "killed=3",
                "from=2024-08-06",
                "bbox=0,0,1,1",
                "q=nothinglikeit",
                "as_of=2020-01-01")) {
            assertThat(json("/incidents?" + filter).path("items").size())
                    .as(filter)
                    .isZero();
        }
        JsonNode record = json("/incidents/" + id + "?fields=kind,casualties&policy=range");
        assertThat(record.propertyNames()).containsExactlyInAnyOrder("id", "kind", "casualties");
        assertThat(record.at("/casualties/killed/policy").asString()).isEqualTo("range");
        assertThat(json("/incidents/" + id + "/claims").path("items").size()).isPositive();
        assertThat(json("/incidents/" + id + "/changes").path("items").size()).isPositive();
        assertThat(json("/facets").at("/kinds/rocket-attack").asInt()).isEqualTo(1);
        assertThat(json("/search?q=haditha").at("/items/0/passage").asString()).contains("«Haditha»");
        assertThat(json("/changes").path("items").size()).isPositive();
        assertThat(Schemas.listErrorsOfIncident(get("/api/v1/incidents/" + id).body()))
                .isEmpty();
    }

    @Test
    void listsGoOnWhereTheyEnded() throws Exception {
        for (int i = 0; i < 3; i++) {
            keep(Made.reading("r" + i, "Place" + i));
        }
        JsonNode first = json("/reports?limit=2");
        JsonNode second = json("/reports?limit=2&after=" + first.path("next").asString());
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() throws Exception {
        keep(Made.reading("r1", "Haditha"));
        String tag = get("/api/v1/incidents").headers().firstValue("ETag").orElseThrow();
        assertThat(send(HttpRequest.newBuilder(at("/api/v1/incidents")).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/incidents/none|404",
                "/incidents?kind=war|400",
                "/incidents?limit=0|400",
                "/incidents?limit=many|400",
                "/incidents?bbox=1,2,3|400",
                "/incidents?as_of=yesterday|400",
                "/incidents?policy=mine|400",
                "/search|400",
                "/nothing|404",
                "/incidents?from=2024-13-01|400"
            })
    void mistakesAreToldAsProblems(String path, int status) throws Exception {
        HttpResponse<String> got = get("/api/v1" + path);
        assertThat(got.statusCode()).isEqualTo(status);
        assertThat(got.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(got.body()).path("detail").asString()).isNotBlank();
    }

    @Test
    void theDocumentDescribesWhatTheServerAnswers() throws Exception {
        keep(Made.reading("r1", "Haditha"));
        String id = json("/incidents").at("/items/0/id").asString();
        JsonNode document = json("/openapi.json");
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(Schemas.listErrorsOfOpenApi(document.toString())).isEmpty();
        assertThat(Schemas.listErrorsOfOpenApi(document.toString().replace("\"operationId\":", "\"operation\":")))
                .isNotEmpty();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            JsonNode get = path.getValue().path("get");
            if (get.isMissingNode() || path.getKey().equals("/stream")) {
                continue;
            }
            String real =
                    path.getKey().replace("/incidents/{id}", "/incidents/" + id).replace("{id}", "r1");
            HttpResponse<String> got = get("/api/v1" + real + (real.equals("/search") ? "?q=haditha" : ""));
            assertThat(got.statusCode()).as(real).isEqualTo(200);
            JsonNode content = get.at("/responses/200/content");
            assertThat(content.propertyNames())
                    .allMatch(got.headers().firstValue("Content-Type").orElseThrow()::startsWith);
        }
        List<String> ids = document.path("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(it -> it.path("operationId").asString())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(it -> !it.isEmpty());
    }

    @Test
    void changesAreToldAsTheyCome() throws Exception {
        HttpResponse<InputStream> stream = client.send(
                HttpRequest.newBuilder(at("/api/v1/stream"))
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).contains("listening");
            keep(Made.reading("r1", "Haditha"));
            String news = lines.lines()
                    .filter(it -> it.startsWith("data:"))
                    .findFirst()
                    .orElseThrow();
            String id = json("/incidents").at("/items/0/id").asString();
            assertThat(JSON.readTree(news.substring("data:".length()))
                            .at("/incidents/0")
                            .asString())
                    .isEqualTo(id);
        }
    }

    // --- judgements
    // ---------------------------------------------------------------------------------------------------

    @Test
    void aProposalIsAcceptedAndTakenBack() throws Exception {
        keep(Made.reading("r1", "Haditha"));
        String path = "/incidents/" + json("/incidents").at("/items/0/id").asString();
        assertThat(form(
                                path + "/replies",
                                "on",
                                "casualties.killed",
                                "value",
                                "3",
                                "text",
                                "A third died.",
                                "audience",
                                "public")
                        .statusCode())
                .isEqualTo(303);
        Document proposed = Jsoup.parse(get(path).body());
        assertThat(proposed.select(".replies .proposal").text()).contains("casualties.killed", "3");
        assertThat(best(path)).isEqualTo("2");
        form(
                path + "/accept",
                "reply",
                proposed.select("form[action$=/accept] input[name=reply]").attr("value"));
        assertThat(best(path)).isEqualTo("3");
        Document accepted = Jsoup.parse(get(path).body());
        assertThat(accepted.select(".replies .chip").eachText()).contains("accepted");
        form(
                path + "/undo",
                "number",
                accepted.select("form[action$=/undo] input[name=number]").attr("value"));
        assertThat(best(path)).isEqualTo("2");
        assertThat(json("/judgements").path("items").size()).isGreaterThanOrEqualTo(2);
    }

    private String best(String path) throws IOException, InterruptedException {
        return Jsoup.parse(get(path).body()).select(".toll .best").text();
    }

    @Test
    void programsJudgeToo() throws Exception {
        keep(Made.reading("r1", "Haditha"));
        String id = json("/incidents").at("/items/0/id").asString();
        JsonNode judged = JSON.readTree(post(
                        "/incidents/" + id + "/judgements",
                        "application/json",
                        "{\"act\":\"correct\",\"field\":\"casualties.killed\",\"value\":4}")
                .body());
        assertThat(json("/incidents/" + id).at("/casualties/killed/best").asInt())
                .isEqualTo(4);
        HttpResponse<String> undone = send(HttpRequest.newBuilder(
                        at("/api/v1/judgements/" + judged.path("number").asInt()))
                .DELETE());
        assertThat(undone.statusCode()).isEqualTo(200);
        assertThat(json("/incidents/" + id).at("/casualties/killed/best").asInt())
                .isEqualTo(2);
        assertThat(post("/incidents/" + id + "/judgements", "application/json", "{\"act\":\"dance\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(
                                "/incidents/" + id + "/replies",
                                "application/json",
                                "{\"text\":\"Seen.\",\"audience\":\"public\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json("/incidents/" + id + "/replies").at("/items/0/text").asString())
                .isEqualTo("Seen.");
    }

    // --- exports
    // ------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource
    void everyFormatIsServed(Format format) throws Exception {
        keep(Made.reading("r1", "Haditha"));
        HttpResponse<byte[]> got = client.send(
                HttpRequest.newBuilder(at("/export/" + format.word() + "?country=IQ&policy=conservative"))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("." + format.extension());
        assertThat(got.headers().firstValue("Dateline-Loses")).contains(format.loses());
        assertThat(got.body().length).isPositive();
        if (format != Format.XLSX && format != Format.PARQUET) {
            assertThat(new String(got.body(), StandardCharsets.UTF_8))
                    .contains("ie")
                    .doesNotContain(Made.VICTIM);
        }
    }

    // --- safety
    // -------------------------------------------------------------------------------------------------------

    @Test
    void noWordFromOutsideBecomesMarkup() throws Exception {
        String key = keep(Evil.reading());
        String incident = "/incidents/" + json("/incidents").at("/items/0/id").asString();
        form(incident + "/replies", "text", EVIL, "on", EVIL.substring(0, 30), "audience", "public");
        form(incident + "/replies", "text", EVIL, "on", "where", "value", EVIL, "audience", "public");
        String evil = URLEncoder.encode(EVIL, StandardCharsets.UTF_8);
        for (String path : List.of(
                "/",
                "/incidents",
                "/incidents?view=map",
                "/incidents?view=table",
                "/incidents?q=alert",
                "/incidents?q=" + evil,
                "/reports",
                "/readings/" + key,
                "/readings/" + key + "?at=0-5",
                incident,
                incident + "?policy=range&field=" + evil,
                "/exports?as_of=" + evil,
                incident + "?as_of=" + evil,
                "/incidents?kind=" + evil)) {
            String html = get(path).body();
            Document page = Jsoup.parse(html);
            assertThat(page.select("script:not([src]), img, [onerror], [onclick], [style]"))
                    .as(path)
                    .isEmpty();
            assertThat(html).as(path).doesNotContain("<script>", "\u202e");
        }
        assertThat(Jsoup.parse(get(incident).body()).text()).contains("<script>alert('x')</script>");
    }

    @Test
    void everyMarkHasItsFieldAndEveryFieldItsMark() throws Exception {
        Document page = Jsoup.parse(get("/readings/" + keep(Evil.reading())).body());
        Stream<String> marked = page.select("article mark").stream()
                .flatMap(it -> Stream.of(it.attr("data-fields").split(" ")));
        assertThat(marked.distinct())
                .containsExactlyInAnyOrderElementsOf(
                        page.select(".field.linked").eachAttr("data-fields"));
    }

    @Test
    void pagesAllowNothingFromElsewhere() throws Exception {
        HttpResponse<String> home = get("/");
        assertThat(home.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(Jsoup.parse(home.body()).select("[style], script:not([src]), [onclick], [src^=http], [href^=http]"))
                .isEmpty();
        assertThat(get("/dateline.js").body()).contains("data-fields");
        assertThat(get("/dateline.css").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/css");
    }

    @Test
    void formsOfOthersAreRefused() throws Exception {
        keep(Made.reading("r1", "Haditha"));
        String path = "/incidents/" + json("/incidents").at("/items/0/id").asString();
        for (String to : List.of(
                "/readings",
                "/examples",
                "/login",
                path + "/replies",
                path + "/accept",
                path + "/hide",
                path + "/undo")) {
            assertThat(formWithout(to, "text", REPORT).statusCode()).as(to).isEqualTo(403);
            assertThat(formWithout(to, "token", "0".repeat(64)).statusCode())
                    .as(to)
                    .isEqualTo(403);
        }
        assertThat(post("/reports", "text/plain", "{\"text\":\"x\"}").statusCode())
                .isEqualTo(415);
        assertThat(send(HttpRequest.newBuilder(at("/readings"))
                                .header("Origin", "http://evil.example")
                                .POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ledger.counts().reports()).isEqualTo(1);
        assertThat(ledger.counts().judgements()).isZero();
    }

    @Test
    void onlyThisComputerUnderItsOwnName() throws Exception {
        assertThat(raw("evil.example:" + desk.port())).startsWith("HTTP/1.1 403");
        assertThat(raw("localhost:" + desk.port())).startsWith("HTTP/1.1 200");
    }

    private String raw(String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void tooMuchAndTooOftenIsRefused() throws Exception {
        HttpResponse<String> posted = multipart(part("token", token()) + file("huge.txt", "a".repeat(33 << 20)));
        assertThat(posted.statusCode()).isEqualTo(413);
        assertThat(posted.body()).contains("32 MB");
        int status = 0;
        for (int i = 0; i < 3000 && status != 429; i++) {
            status = formWithout("/examples", "token", "x").statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/readings/none",
                "/readings/..%2f..%2fetc%2fpasswd",
                "/incidents/none",
                "/export/none",
                "/../etc/passwd"
            })
    void whatIsNotThereIsSaid(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void nothingPastedIsSaid() throws Exception {
        assertThat(form("/readings", "text", "  ").statusCode()).isEqualTo(400);
    }

    // --- people
    // -------------------------------------------------------------------------------------------------------

    @Test
    void whereThereAreAccountsEachMayWhatItsRoleMay() throws Exception {
        keep(Made.reading("r1", "Haditha"));
        String incident = json("/incidents").at("/items/0/id").asString();
        Map<Role, String> tokens = Role.list().stream().collect(Collectors.toMap(it -> it, it -> {
            accounts.put(it.name(), it, "correct horse " + it);
            return accounts.token(it.name());
        }));
        assertThat(get("/api/v1/incidents").statusCode()).isEqualTo(401);
        assertThat(get("/incidents").statusCode()).isEqualTo(302);
        assertThat(get("/export/acled").statusCode()).isEqualTo(302);
        assertThat(as("forged", "GET", "/incidents", "").statusCode()).isEqualTo(401);
        String correction = "{\"act\":\"correct\",\"field\":\"casualties.killed\",\"value\":4}";
        for (Role role : tokens.keySet()) {
            String token = tokens.get(role);
            assertThat(as(token, "GET", "/incidents", "").statusCode()).isEqualTo(200);
            assertThat(as(token, "POST", "/incidents/" + incident + "/replies", "{\"text\":\"x\"}")
                            .statusCode())
                    .as(role + " replies")
                    .isEqualTo(role.reviews() ? 200 : role.writes() ? 202 : 403);
            assertThat(as(token, "POST", "/reports", "{\"text\":\"A bomb exploded in Gao.\"}")
                            .statusCode())
                    .as(role + " adds")
                    .isEqualTo(role.writes() ? 200 : 403);
            assertThat(as(token, "POST", "/incidents/" + incident + "/judgements", correction)
                            .statusCode())
                    .as(role + " judges")
                    .isEqualTo(role.judges() ? 200 : 403);
            assertThat(as(token, "DELETE", "/judgements/1", "").statusCode())
                    .as(role + " undoes")
                    .matches(it -> role.judges() ? it != 403 : it == 403);
        }
        String kept = java.nio.file.Files.readString(folder.resolve("accounts.json"));
        assertThat(kept).doesNotContain("correct horse").doesNotContain(tokens.get(Role.EDITOR));
    }

    private HttpResponse<String> as(String token, String method, String path, String body)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at("/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    @Test
    void signingInNeedsNameAndPassword() throws Exception {
        accounts.put("Ana", Role.EDITOR, "correct horse battery");
        String token =
                Jsoup.parse(get("/login").body()).select("input[name=token]").attr("value");
        assertThat(formWithout("/login", "token", token, "name", "Ana", "password", "wrong")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/incidents").statusCode()).isEqualTo(302);
        assertThat(formWithout("/login", "token", token, "name", "Ana", "password", "correct horse battery")
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("/incidents").statusCode()).isEqualTo(200);
        form("/logout");
        assertThat(get("/incidents").statusCode()).isEqualTo(302);
        assertThat(Optional.of(accounts.findByToken("x"))).contains(Optional.empty());
    }

    @Test
    void bucketsFillAgain() {
        long[] now = {0};
        RateLimit limit = new RateLimit(2, 1000, () -> now[0]);
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
        assertThat(limit.take("b")).isTrue();
        now[0] = 500;
        assertThat(limit.take("a")).isTrue();
        assertThat(limit.take("a")).isFalse();
    }
}
