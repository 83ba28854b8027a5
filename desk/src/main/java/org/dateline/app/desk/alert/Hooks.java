package org.dateline.app.desk.alert;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.dateline.intake.source.AddressGuard;
import org.dateline.intake.source.StrictClient;
import org.dateline.store.desk.Alert;
import org.dateline.store.desk.Delivery;

/**
 * Webhooks, signed as Standard Webhooks has it (github.com/standard-webhooks): {@code webhook-id}, {@code webhook-timestamp}, and {@code
 * webhook-signature: v1,BASE64(HMAC-SHA256(secret, "id.timestamp.body"))}.
 *
 * <p>Nobody can make the desk call a machine of its own network: addresses pass {@link AddressGuard} when they are connected to, redirects
 * are not followed, and what is answered is not read.
 */
public final class Hooks implements Courier, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(15);
    private static final int GONE = 410;
    private static final String PREFIX = "whsec_";

    private final InstantSource clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hook-watch").factory());

    /**
     * A courier.
     *
     * @param allowed hosts that may be within this network
     */
    public Hooks(Set<String> allowed, InstantSource clock) {
        this.clock = clock;
        this.client = StrictClient.builder("Dateline-Webhook/1")
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new AddressGuard(allowed, InetAddress::getAllByName))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(CONNECT))
                                .setSocketTimeout(Timeout.of(WHOLE))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(WHOLE))
                        .build())
                .build();
    }

    @Override
    public Outcome carry(Alert alert, Delivery delivery) {
        HttpPost post = new HttpPost(URI.create(alert.target()));
        String id = "msg_" + delivery.alert() + "_" + delivery.number();
        long now = clock.instant().getEpochSecond();
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(now));
        post.setHeader("webhook-signature", "v1," + signature(alert.secret(), id, now, delivery.body()));
        post.setEntity(
                new StringEntity(delivery.body(), ContentType.create(delivery.subject(), StandardCharsets.UTF_8)));
        Future<?> alarm = watch.schedule(post::cancel, WHOLE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(post, response -> outcome(response, post));
        } catch (IOException | RuntimeException e) {
            return new Outcome.Failed(
                    post.isCancelled() ? "no answer in " + WHOLE.toSeconds() + " s" : String.valueOf(e.getMessage()));
        } finally {
            alarm.cancel(false);
        }
    }

    private static Outcome outcome(ClassicHttpResponse response, HttpPost post) {
        int status = response.getCode();
        if (response.getEntity() != null && response.getEntity().getContentLength() != 0) {
            post.cancel(); // nothing that it says matters, however long it goes on
        }
        return status / 100 == 2
                ? new Outcome.Arrived()
                : status == GONE ? new Outcome.Refused("answers 410: gone") : new Outcome.Failed("answers " + status);
    }

    /** What whoever takes the webhook can make as well, and nobody else. */
    public static String signature(String secret, String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
        }
    }

    /** A secret of so many random bytes. */
    public static String secret(byte[] random) {
        return PREFIX + Base64.getEncoder().encodeToString(random);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
