package org.dateline.app.desk.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.dateline.store.desk.Alert;
import org.dateline.store.desk.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters through a real mail server, requests to a real web server. */
class CouriersTest {
    private static final Instant NOON = Instant.parse("2024-08-07T12:00:00Z");

    private static Alert alert(Alert.Channel channel, String target) {
        return new Alert(
                1,
                "w",
                channel,
                target,
                Hooks.secret(new byte[24]),
                Alert.Every.CHANGE,
                Alert.Format.NEWS,
                0,
                NOON,
                Optional.empty());
    }

    private static Delivery delivery(String subject, String body) {
        return new Delivery(7, 1, NOON, subject, body, 0, Optional.of(NOON), Optional.empty(), Optional.empty());
    }

    @Test
    void lettersArriveInEveryScriptWithTheirAlerts() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Mail mail = new Mail(
                    new Mail.Server(
                            URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort()),
                            "desk@example.org",
                            Optional.empty()),
                    () -> NOON);
            Letter letter = new Letter("Haditha: killed 2 → 4 · قُتل", List.of("<alert/>"));
            assertThat(mail.carry(alert(Alert.Channel.MAIL, "ana@example.org"), delivery("Iraq: حديثة", letter.json())))
                    .isEqualTo(new Courier.Outcome.Arrived());
            MimeMessage got = server.getReceivedMessages()[0];
            assertThat(got.getSubject()).isEqualTo("Iraq: حديثة");
            assertThat(got.getAllRecipients()).extracting(Object::toString).containsExactly("ana@example.org");
            String whole = GreenMailUtil.getWholeMessage(got);
            assertThat(whole).contains("application/cap+xml", "Auto-Submitted: auto-generated");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsAwayIsAskedAgainLater() {
        Mail mail = new Mail(
                new Mail.Server(URI.create("smtp://127.0.0.1:1"), "desk@example.org", Optional.empty()), () -> NOON);
        assertThat(mail.carry(
                        alert(Alert.Channel.MAIL, "a@example.org"), delivery("x", new Letter("x", List.of()).json())))
                .isInstanceOf(Courier.Outcome.Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b\r\nBcc: c@d.example", "a@b, c@d", "Ana <a@b.example>", "a", "", "a b@c.example"})
    void whatIsNoAddressIsNone(String address) {
        assertThat(Mail.isAddress(address)).isFalse();
        assertThat(Mail.isAddress("ana.b+x@example.org")).isTrue();
    }

    @Test
    void passwordsDoNotStandInAddresses() {
        assertThatThrownBy(() -> new Mail.Server(URI.create("smtp://u:s3cret@h"), "a@example.org", Optional.empty()))
                .hasMessageNotContaining("s3cret");
    }

    // --- webhooks ----------------------------------------------------------------------------------------------------

    @Test
    void noWebhookCallsThisNetworkAndNoneIsLedThere() throws Exception {
        AtomicInteger called = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int port = server.getAddress().getPort();
        server.createContext("/", exchange -> {
            called.incrementAndGet();
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port + "/secret");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/gone") ? 410 : 302, -1);
            exchange.close();
        });
        server.start();
        try (Hooks guarded = new Hooks(Set.of(), () -> NOON);
                Hooks allowed = new Hooks(Set.of("127.0.0.1"), () -> NOON)) {
            for (String host : List.of("127.0.0.1", "localhost", "[::1]", "0.0.0.0", "169.254.169.254", "2130706433")) {
                Courier.Outcome outcome = guarded.carry(
                        alert(Alert.Channel.HOOK, "http://" + host + ":" + port + "/"),
                        delivery("application/json", "{}"));
                assertThat(outcome).as(host).isInstanceOf(Courier.Outcome.Failed.class);
            }
            assertThat(called).hasValue(0);
            assertThat(allowed.carry(
                            alert(Alert.Channel.HOOK, "http://127.0.0.1:" + port + "/"),
                            delivery("application/json", "{}")))
                    .isEqualTo(new Courier.Outcome.Failed("answers 302"));
            assertThat(allowed.carry(
                            alert(Alert.Channel.HOOK, "http://127.0.0.1:" + port + "/gone"),
                            delivery("application/json", "{}")))
                    .isInstanceOf(Courier.Outcome.Refused.class);
            assertThat(called).hasValue(2);
        } finally {
            server.stop(0);
        }
    }

    /** The example of the Standard Webhooks specification. */
    @Test
    void signaturesAreThoseOfTheStandard() {
        assertThat(Hooks.signature(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}"))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
