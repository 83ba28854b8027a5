package org.dateline.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dateline.app.desk.alert.Hooks;
import org.dateline.publish.Made;
import org.dateline.whole.Home;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Searches that people save: their feeds, and the webhooks that tell of their news. */
class SavedSearchesTest {
    @TempDir
    private Path folder;

    @Test
    void aSavedSearchHasAFeedThatNeedsNoAccount() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            desk.keep(Made.reading("r1", "Haditha"));
            Document list =
                    Jsoup.parse(desk.get("/incidents?country=IQ&view=table").body());
            String query = list.select("#save input[name=query]").attr("value");
            assertThat(query).isEqualTo("country=IQ");
            assertThat(desk.form("/searches", "name", "Iraq <b>", "query", query)
                            .statusCode())
                    .isEqualTo(303);
            Document page = Jsoup.parse(desk.get("/searches").body());
            assertThat(page.select(".saved h2").text()).contains("Iraq <b>", "1 incident now");
            String feed = page.select("a[href$=.atom]").attr("href");
            desk.accounts.put("Ana", Role.ADMIN, "correct horse battery");
            desk.forgetCookies();
            HttpResponse<String> atom = desk.get(feed);
            assertThat(atom.statusCode()).isEqualTo(200);
            assertThat(atom.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
            Document entries = Jsoup.parse(atom.body(), "", Parser.xmlParser());
            assertThat(entries.select("feed > title").text()).isEqualTo("Iraq <b>");
            assertThat(entries.select("entry > title").eachText()).containsExactly("Rocket attack, Haditha");
            assertThat(entries.select("entry > link").attr("href")).startsWith("http://127.0.0.1:");
            assertThat(desk.get(feed.replace(".atom", ".cap")).body()).contains("urn:oasis:names:tc:emergency:cap:1.2");
            assertThat(desk.get("/watch/none.atom").statusCode()).isEqualTo(404);
            assertThat(desk.get("/searches").statusCode()).isEqualTo(302);
            listAtomErrors(atom.body());
        }
    }

    /** By the schema of RFC 4287. */
    private static void listAtomErrors(String atom) throws Exception {
        Path schema = Home.ROOT.resolve("../shared/formats/atom_rfc4287.rnc");
        assumeTrue(Files.exists(schema), "the schema lies beside the checkout");
        List<String> errors = new ArrayList<>();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                errors.add(e.getMessage());
            }
        });
        ValidationDriver driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        assertThat(driver.loadSchema(ValidationDriver.uriOrFileInputSource(schema.toString())))
                .isTrue();
        assertThat(driver.validate(new InputSource(new StringReader(atom))))
                .as(errors.toString())
                .isTrue();
    }

    @Test
    void aSearchIsItsOwnersAlone() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            desk.accounts.put("Ana", Role.ADMIN, "correct horse battery");
            desk.accounts.put("Ben", Role.EDITOR, "correct horse battery");
            String ana = desk.accounts.token("Ana");
            String ben = desk.accounts.token("Ben");
            JsonNode saved = JsonMapper.shared()
                    .readTree(desk.api("POST", "/searches", ana, "{\"name\":\"Mali\",\"query\":\"country=ML\"}")
                            .body());
            String id = saved.path("id").asString();
            assertThat(id).hasSize(43);
            assertThat(desk.api("GET", "/searches", ana, "").body()).contains(id, ".atom");
            assertThat(desk.api("GET", "/searches", ben, "").body()).doesNotContain(id);
            assertThat(desk.api("DELETE", "/searches/" + id, ben, "").statusCode())
                    .isEqualTo(404);
            assertThat(desk.api("POST", "/searches/" + id + "/alerts", ben, "{\"channel\":\"hook\"}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(desk.api("DELETE", "/searches/" + id, ana, "").statusCode())
                    .isEqualTo(200);
            assertThat(desk.api("GET", "/searches", ana, "").body()).doesNotContain(id);
        }
    }

    @Test
    void whatCannotBeAskedOrSentIsRefused() throws Exception {
        try (DeskAtWork desk = new DeskAtWork(folder)) {
            for (String body : List.of(
                    "{\"name\":\"\",\"query\":\"country=ML\"}",
                    "{\"name\":\"x\",\"query\":\"\"}",
                    "{\"name\":\"x\",\"query\":\"kind=war\"}",
                    "{\"name\":\"x\",\"query\":\"q=%zz\"}")) {
                assertThat(desk.api("POST", "/searches", "", body).statusCode())
                        .as(body)
                        .isEqualTo(400);
            }
            String id = JsonMapper.shared()
                    .readTree(desk.api("POST", "/searches", "", "{\"name\":\"x\",\"query\":\"q=y\"}")
                            .body())
                    .path("id")
                    .asString();
            for (String body : List.of(
                    "{\"channel\":\"pigeon\",\"target\":\"https://example.org\"}",
                    "{\"channel\":\"hook\",\"target\":\"ftp://example.org\"}",
                    "{\"channel\":\"hook\",\"target\":\"https://user:word@example.org/\"}",
                    "{\"channel\":\"hook\",\"target\":\"not an address\"}",
                    "{\"channel\":\"hook\",\"target\":\"https://example.org\",\"every\":\"never\"}",
                    "{\"channel\":\"mail\",\"target\":\"ana@example.org\"}")) {
                assertThat(desk.api("POST", "/searches/" + id + "/alerts", "", body)
                                .statusCode())
                        .as(body)
                        .isEqualTo(400);
            }
        }
    }

    private record Call(String id, String time, String signature, String body) {}

    private static HttpServer listener(BlockingQueue<Call> calls) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            calls.add(new Call(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Test
    void aNewIncidentIsToldToAWebhookThatCanProveWhoSentIt() throws Exception {
        BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
        HttpServer server = listener(calls);
        try (DeskAtWork desk = new DeskAtWork(folder, Whereabouts.HERE, Optional.empty(), Set.of("127.0.0.1"))) {
            desk.form("/searches", "name", "Iraq", "query", "country=IQ");
            String id = desk.json("/searches").at("/items/0/search/id").asString();
            String target = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
            assertThat(desk.form("/searches/" + id + "/alerts", "channel", "hook", "target", target)
                            .statusCode())
                    .isEqualTo(303);
            String secret = Jsoup.parse(desk.get("/searches").body())
                    .select(".alerts code")
                    .text();
            desk.keep(Made.reading("r1", "Haditha"));
            Call call = calls.poll(60, TimeUnit.SECONDS);
            assertThat(call).isNotNull();
            assertThat(call.signature())
                    .isEqualTo("v1," + Hooks.signature(secret, call.id(), Long.parseLong(call.time()), call.body()));
            JsonNode news = JsonMapper.shared().readTree(call.body());
            assertThat(news.at("/items/0/title").asString()).isEqualTo("Rocket attack, Haditha");
            assertThat(news.at("/items/0/happenings/0/kind").asString()).isEqualToIgnoringCase("new");
            assertThat(call.body()).doesNotContain(Made.VICTIM);
            String page = desk.get("/searches").body();
            for (int i = 0; i < 300 && !page.contains("arrived"); i++) {
                Thread.sleep(100); // it is written down after it was answered
                page = desk.get("/searches").body();
            }
            assertThat(page).contains("arrived");
        } finally {
            server.stop(0);
        }
    }
}
