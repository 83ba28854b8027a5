package org.dateline.app.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.dateline.app.desk.alert.Mail;
import org.dateline.publish.search.SearchIndex;
import org.dateline.reading.record.Reading;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.dateline.whole.Home;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running desk in a folder, and somebody in front of it. */
final class DeskAtWork implements AutoCloseable {
    private static final String BOUNDARY = "----dateline";

    final Ledger ledger;
    final SearchIndex index = SearchIndex.inMemory();
    final Accounts accounts;
    final Desk desk;
    private HttpClient client;

    DeskAtWork(Path folder) {
        this(folder, Whereabouts.HERE, Optional.empty(), Set.of());
    }

    DeskAtWork(Path folder, Whereabouts where, Optional<Mail.Server> mail, Set<String> allowed) {
        this(folder, where, mail, allowed, Optional.empty());
    }

    /** A desk that people sign in to by a provider. */
    DeskAtWork(Path folder, SignOnRoutes.Setting signOn) {
        this(folder, Whereabouts.HERE, Optional.empty(), Set.of(), Optional.of(signOn));
    }

    private DeskAtWork(
            Path folder,
            Whereabouts where,
            Optional<Mail.Server> mail,
            Set<String> allowed,
            Optional<SignOnRoutes.Setting> signOn) {
        ledger = Ledgers.open(folder.resolve("ledger.db").toString());
        accounts = Accounts.in(folder.resolve("accounts.json"));
        desk = Desk.start(
                0,
                ledger,
                Home::reader,
                new Desk.Setting(
                        index, accounts, folder, Optional.empty(), where, mail, allowed, Log.silent(), signOn));
        forgetCookies();
    }

    /** Somebody else sits down. */
    void forgetCookies() {
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    String keep(Reading reading) {
        String key = ledger.add(Entry.of(reading)).key();
        index.add(key, reading);
        index.refresh();
        return key;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + desk.port() + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get("/api/v1" + path).body());
    }

    HttpResponse<String> api(String method, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at("/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
    }

    private String token() throws IOException, InterruptedException {
        String add = get("/compare").body();
        String page = add.contains("name=\"token\"") ? add : get("/login").body();
        return Jsoup.parse(page).select("input[name=token]").attr("value");
    }

    HttpResponse<String> form(String path, String... fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("token=" + token());
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Sends a file as a form does. */
    HttpResponse<String> file(String path, String name, String content, String... fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder(part("token", token()));
        for (int i = 0; i < fields.length; i += 2) {
            body.append(part(fields[i], fields[i + 1]));
        }
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + BOUNDARY
                + "--\r\n");
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    void signIn(String name, String password) throws IOException, InterruptedException {
        forgetCookies();
        form("/login", "name", name, "password", password);
    }

    @Override
    public void close() {
        desk.stop();
        index.close();
        ledger.close();
    }
}
