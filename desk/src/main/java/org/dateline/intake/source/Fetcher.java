package org.dateline.intake.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.InflaterInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.dateline.intake.Limits;
import org.dateline.intake.format.Unpacked;

/**
 * Asks servers for what they have, and believes nothing that they say: {@code fetcher.fetch(address, Fetched.Validators.NONE)}.
 *
 * <p>Every fetch ends in bounded time, with bounded memory, whatever the server does. May be shared by threads.
 */
public final class Fetcher implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final CloseableHttpClient client;
    private final Settings settings;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-watch").factory());

    /**
     * How to ask.
     *
     * @param userAgent who asks, and whom to turn to
     * @param connect the longest wait for a connection
     * @param silence the longest wait between two bytes
     * @param whole the longest time for all of an answer, redirects apart
     * @param mostBytes of one answer, unfolded
     */
    public record Settings(String userAgent, Duration connect, Duration silence, Duration whole, int mostBytes) {
        /** Patient enough for slow servers of small papers. */
        public static Settings usual(Optional<String> contact) {
            return new Settings(
                    "Dateline/0.1 (news reader" + contact.map(it -> "; " + it).orElse("") + ")",
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    Limits.BYTES);
        }
    }

    public Fetcher(Settings settings, AddressGuard guard) {
        this.settings = settings;
        this.client = StrictClient.builder(settings.userAgent())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guard)
                        .setMaxConnTotal(300)
                        .setMaxConnPerRoute(4)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connect()))
                                .setSocketTimeout(Timeout.of(settings.silence()))
                                .build())
                        .setDefaultSocketConfig(SocketConfig.custom()
                                .setSoTimeout(Timeout.of(settings.silence()))
                                .build())
                        .setConnectionFactory(
                                org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory.builder()
                                        .http1Config(Http1Config.custom()
                                                .setMaxLineLength(16_384)
                                                .setMaxHeaderCount(200)
                                                .build())
                                        .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(settings.silence()))
                        .setConnectionRequestTimeout(Timeout.of(settings.whole()))
                        .build())
                .build();
    }

    /** Asks an address, and follows where it leads, five times at most. */
    public Fetched fetch(URI address, Fetched.Validators known) {
        return fetch(address, known, it -> true);
    }

    /** Whether an address may be asked. */
    @FunctionalInterface
    public interface Permission {
        boolean mayAsk(URI address);
    }

    /** Asks an address; each one that it leads to needs permission too. */
    Fetched fetch(URI address, Fetched.Validators known, Permission permission) {
        Set<URI> seen = new HashSet<>();
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            if (!seen.add(at)) {
                return failed(Fetched.Fault.REDIRECTS, "leads in a circle, back to " + at);
            }
            if (!permission.mayAsk(at)) {
                return failed(Fetched.Fault.ROBOTS, "robots.txt of " + at.getHost() + " asks programs not to fetch it");
            }
            Step step = ask(at, known);
            switch (step) {
                case Step.End(Fetched end) -> {
                    return end;
                }
                case Step.Onwards(URI next) -> at = next;
            }
        }
        return failed(Fetched.Fault.REDIRECTS, "leads on more than %d times".formatted(MOST_REDIRECTS));
    }

    private sealed interface Step {
        record End(Fetched end) implements Step {}

        record Onwards(URI next) implements Step {}
    }

    private Step ask(URI address, Fetched.Validators known) {
        HttpGet get = new HttpGet(address);
        get.setHeader("Accept-Encoding", "gzip");
        get.setHeader(
                "Accept",
                "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5");
        known.etag().ifPresent(it -> get.setHeader("If-None-Match", it));
        known.lastModified().ifPresent(it -> get.setHeader("If-Modified-Since", it));
        Future<?> alarm = watch.schedule(get::cancel, settings.whole().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(get, response -> step(address, response, get));
        } catch (AddressGuard.ForbiddenAddressException e) {
            return new Step.End(failed(Fetched.Fault.FORBIDDEN, e.getMessage()));
        } catch (TooLargeException e) {
            return new Step.End(failed(Fetched.Fault.TOO_LARGE, Limits.tooLarge(settings.mostBytes())));
        } catch (SocketTimeoutException e) {
            return new Step.End(failed(Fetched.Fault.TIMEOUT, "did not answer in time"));
        } catch (IOException | RuntimeException e) {
            return new Step.End(
                    get.isCancelled()
                            ? failed(
                                    Fetched.Fault.TIMEOUT,
                                    "did not come to an end in "
                                            + settings.whole().toSeconds() + " s")
                            : broken(e));
        } finally {
            alarm.cancel(false);
        }
    }

    private static Fetched broken(Exception e) {
        String why = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
        boolean lies = e instanceof org.apache.hc.core5.http.NoHttpResponseException
                || e instanceof org.apache.hc.core5.http.ConnectionClosedException
                || e instanceof org.apache.hc.core5.http.MalformedChunkCodingException
                || e instanceof java.util.zip.ZipException
                || e instanceof java.io.EOFException
                || e instanceof org.apache.hc.client5.http.ClientProtocolException
                || e.getCause() instanceof HttpException;
        return failed(lies ? Fetched.Fault.BROKEN : Fetched.Fault.UNREACHABLE, why);
    }

    private static Fetched failed(Fetched.Fault fault, String why) {
        return new Fetched.Failed(fault, why, Optional.empty());
    }

    /** An answer that we do not read to its end must not be read to its end by the client either. */
    private Step step(URI address, ClassicHttpResponse response, HttpGet get) throws IOException {
        int status = response.getCode();
        Headers headers = new Headers(response);
        if (status == 200) {
            return new Step.End(body(address, response, headers, get));
        }
        if (response.getEntity() != null && response.getEntity().getContentLength() != 0) {
            get.cancel();
        }
        if (REDIRECTS.contains(status)) {
            return onwards(address, headers);
        }
        return new Step.End(status == 304 ? new Fetched.Unchanged(headers.fresh()) : refused(status, headers));
    }

    private static Step onwards(URI from, Headers headers) {
        Optional<String> to = headers.find("Location");
        try {
            URI next = from.resolve(new URI(to.orElse("").strip().replace(" ", "%20")));
            String scheme = String.valueOf(next.getScheme()).toLowerCase(Locale.ROOT);
            return to.isPresent() && (scheme.equals("http") || scheme.equals("https")) && next.getHost() != null
                    ? new Step.Onwards(next)
                    : new Step.End(failed(
                            Fetched.Fault.FORBIDDEN, "leads to what is no web address: " + to.orElse("nowhere")));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return new Step.End(
                    failed(Fetched.Fault.FORBIDDEN, "leads to what is no web address: " + to.orElse("nowhere")));
        }
    }

    private static Fetched refused(int status, Headers headers) {
        Optional<Duration> after = headers.findRetryAfter();
        Fetched.Fault fault = switch (status) {
            case 410 -> Fetched.Fault.GONE;
            case 429 -> Fetched.Fault.BUSY;
            case 503 -> after.isPresent() ? Fetched.Fault.BUSY : Fetched.Fault.SERVER;
            default -> status >= 500 ? Fetched.Fault.SERVER : Fetched.Fault.REFUSED;
        };
        return new Fetched.Failed(fault, "answers " + status, after);
    }

    private Fetched body(URI address, ClassicHttpResponse response, Headers headers, HttpGet get) throws IOException {
        if (response.getEntity() == null) {
            return failed(Fetched.Fault.BROKEN, "sends no body");
        }
        byte[] packed;
        try (InputStream in = response.getEntity().getContent()) {
            packed = limited(in, get);
        }
        byte[] bytes = unfolded(
                packed,
                headers.find("Content-Encoding")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .strip());
        Optional<ContentType> type = headers.find("Content-Type").flatMap(Fetcher::typeOf);
        return new Fetched.Body(
                bytes,
                address,
                type.map(it -> it.getMimeType().toLowerCase(Locale.ROOT)).orElse(""),
                type.map(it -> it.getParameter("charset")),
                new Fetched.Validators(headers.find("ETag"), headers.find("Last-Modified")),
                headers.fresh());
    }

    private static Optional<ContentType> typeOf(String header) {
        return Optional.ofNullable(ContentType.parseLenient(header));
    }

    /** An answer that is too long. */
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private byte[] limited(InputStream in, HttpGet get) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        byte[] buffer = new byte[1 << 14];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes.write(buffer, 0, n);
            if (bytes.size() > settings.mostBytes()) {
                get.cancel(); // else closing would read on
                throw new TooLargeException();
            }
        }
        return bytes.toByteArray();
    }

    /** By its first bytes: servers say gzip and send plain, and the other way round. */
    private byte[] unfolded(byte[] packed, String encoding) throws IOException {
        boolean gzip = packed.length > 2 && packed[0] == 0x1f && (packed[1] & 0xFF) == 0x8b;
        if (!gzip && !encoding.equals("deflate")) {
            return packed;
        }
        InputStream bare = new ByteArrayInputStream(packed);
        try (InputStream in = gzip ? Unpacked.gzip(bare) : new InflaterInputStream(bare)) {
            byte[] bytes = in.readNBytes(settings.mostBytes() + 1);
            if (bytes.length > settings.mostBytes()) {
                throw new TooLargeException();
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
