package org.dateline.intake.source;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * A server that does to feeds all that the internet does, by the name of the host that it is asked for: {@code timeout-17.test}
 * never answers. It writes bytes by hand, since no honest server can lie so.
 */
final class FaultServer implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    /** What a host does, and what must come of it; no fault: its items arrive. */
    enum Manner {
        GOOD(null),
        TAGGED(null),
        GZIP(null),
        GZIP_LIE(null),
        SKEWED(null),
        MOVED(null),
        BAD_XML(null),
        FLAKY(null),
        TIMEOUT(Fetched.Fault.TIMEOUT),
        DRIP(Fetched.Fault.TIMEOUT),
        HEADS(Fetched.Fault.TIMEOUT),
        ERROR(Fetched.Fault.SERVER),
        LONG_ERROR(Fetched.Fault.SERVER),
        BUSY(Fetched.Fault.BUSY),
        LATER(Fetched.Fault.BUSY),
        MISSING(Fetched.Fault.REFUSED),
        GONE(Fetched.Fault.GONE),
        LOOP(Fetched.Fault.REDIRECTS),
        CHAIN(Fetched.Fault.REDIRECTS),
        INWARDS(Fetched.Fault.FORBIDDEN),
        TO_FILE(Fetched.Fault.FORBIDDEN),
        ENDLESS(Fetched.Fault.TOO_LARGE),
        BOMB(Fetched.Fault.TOO_LARGE),
        BROKEN_GZIP(Fetched.Fault.BROKEN),
        SHORT(Fetched.Fault.BROKEN),
        BAD_CHUNKS(Fetched.Fault.BROKEN),
        NOISE(Fetched.Fault.BROKEN),
        PAGE(Fetched.Fault.NOT_NEWS),
        ROBOTS(Fetched.Fault.ROBOTS);

        private final Fetched.Fault fault;

        Manner(Fetched.Fault fault) {
            this.fault = fault;
        }

        Optional<Fetched.Fault> fault() {
            return Optional.ofNullable(fault);
        }

        String host(int number) {
            return name().toLowerCase(Locale.ROOT).replace('_', '.') + "-" + number + ".test";
        }

        private static Manner of(String host) {
            return valueOf(
                    host.substring(0, host.indexOf('-')).replace('.', '_').toUpperCase(Locale.ROOT));
        }
    }

    FaultServer() throws IOException {
        socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket one = socket.accept();
                threads.execute(() -> serve(one));
            } catch (IOException e) {
                // Closed while it waited: the test is over.
            }
        }
    }

    /** A client that hangs up, or is hung up on, is what this server is for. */
    private void serve(Socket one) {
        try {
            answer(one);
        } catch (Exception e) {
            // The fetcher's side tells what became of it.
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    private void answer(Socket one) throws IOException, InterruptedException {
        try (one) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1));
            String path = String.valueOf(in.readLine()).replaceAll("^\\S+ (\\S+).*", "$1");
            Map<String, String> heads = new HashMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                heads.put(
                        line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            String host = heads.getOrDefault("host", "").replaceFirst(":\\d+$", "");
            Manner manner = Manner.of(host);
            OutputStream out = one.getOutputStream();
            if (path.equals("/robots.txt")) {
                plain(
                        out,
                        manner == Manner.ROBOTS ? "200 OK" : "404 Not Found",
                        "",
                        utf8("User-agent: *\nDisallow: /\n"));
            } else {
                act(manner, host, path, heads, out);
            }
            out.flush();
        }
    }

    private void act(Manner manner, String host, String path, Map<String, String> heads, OutputStream out)
            throws IOException, InterruptedException {
        byte[] feed = feed(host);
        int times = asked.merge(host, 1, Integer::sum);
        switch (manner) {
            case GOOD, ROBOTS -> plain(out, "200 OK", "", feed);
            case TAGGED -> {
                boolean known = "\"v1\"".equals(heads.get("if-none-match"));
                plain(out, known ? "304 Not Modified" : "200 OK", "ETag: \"v1\"\r\n", known ? new byte[0] : feed);
            }
            case GZIP -> plain(out, "200 OK", "Content-Encoding: gzip\r\n", gzip(feed));
            case GZIP_LIE -> plain(out, "200 OK", "Content-Encoding: gzip\r\n", feed);
            case SKEWED ->
                plain(
                        out,
                        "200 OK",
                        "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\nExpires: Thu, 01 Jan 1970 00:01:00 GMT\r\n",
                        feed);
            case MOVED -> plain(out, path.equals("/new") ? "200 OK" : "301 Moved", "Location: /new\r\n", feed);
            case BAD_XML ->
                plain(
                        out,
                        "200 OK",
                        "",
                        utf8(new String(feed, StandardCharsets.UTF_8).replace("</channel></rss>", "&nbsp;<b>")));
            case FLAKY -> plain(out, times == 1 ? "500 Oops" : "200 OK", "", feed);
            case TIMEOUT -> Thread.sleep(60_000);
            case DRIP -> drip(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", " ");
            case HEADS -> drip(out, "HTTP/1.1 200 OK\r\n", "X-Head: y\r\n");
            case ERROR -> plain(out, "500 Oops", "", utf8("x"));
            case LONG_ERROR -> endless(out, "HTTP/1.1 502 Bad Gateway\r\n\r\n");
            case BUSY -> plain(out, "429 Too Many", "Retry-After: 7200\r\n", new byte[0]);
            case LATER ->
                plain(
                        out,
                        "503 Later",
                        "Date: Tue, 06 Aug 2024 17:45:00 GMT\r\nRetry-After: Tue, 06 Aug 2024 19:45:00 GMT\r\n",
                        new byte[0]);
            case MISSING -> plain(out, "404 Not Found", "", utf8("<html>Not found</html>"));
            case GONE -> plain(out, "410 Gone", "", new byte[0]);
            case LOOP ->
                plain(out, "302 Found", "Location: " + (path.equals("/a") ? "/b" : "/a") + "\r\n", new byte[0]);
            case CHAIN -> plain(out, "307 Onwards", "Location: " + path + "x\r\n", new byte[0]);
            case INWARDS ->
                plain(out, "302 Found", "Location: http://169.254.169.254/latest/meta-data/\r\n", new byte[0]);
            case TO_FILE -> plain(out, "302 Found", "Location: file:///etc/passwd\r\n", new byte[0]);
            case ENDLESS -> endless(out, "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss><channel>");
            case BOMB -> plain(out, "200 OK", "Content-Encoding: gzip\r\n", gzip(new byte[8 << 20]));
            case BROKEN_GZIP ->
                plain(out, "200 OK", "Content-Encoding: gzip\r\n", java.util.Arrays.copyOf(gzip(feed), 60));
            case SHORT -> out.write(concat(utf8("HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n"), feed));
            case BAD_CHUNKS ->
                out.write(concat(utf8("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n"), feed));
            case NOISE -> out.write(utf8("\u0000\u0001 this is not HTTP at all\r\n\r\n"));
            case PAGE -> plain(out, "200 OK", "Content-Type: text/html\r\n", utf8("<html><body>Welcome</body></html>"));
        }
    }

    private static byte[] feed(String host) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            items.append("<item><guid>")
                    .append(host)
                    .append('/')
                    .append(i)
                    .append("</guid><title>Report ")
                    .append(i)
                    .append("</title><description>Words of report ")
                    .append(i)
                    .append(" of ")
                    .append(host)
                    .append(".</description></item>");
        }
        return utf8("<rss version=\"2.0\"><channel><title>" + host + "</title>" + items + "</channel></rss>");
    }

    private static void plain(OutputStream out, String status, String heads, byte[] body) throws IOException {
        out.write(utf8("HTTP/1.1 " + status + "\r\n" + heads + "Content-Length: " + body.length
                + "\r\nConnection: close\r\n\r\n"));
        out.write(body);
    }

    private static void drip(OutputStream out, String begin, String drop) throws IOException, InterruptedException {
        out.write(utf8(begin));
        for (int i = 0; i < 600; i++) {
            out.write(utf8(drop));
            out.flush();
            Thread.sleep(100);
        }
    }

    private static void endless(OutputStream out, String begin) throws IOException {
        out.write(utf8(begin));
        byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 10_000; i++) {
            out.write(spaces);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
