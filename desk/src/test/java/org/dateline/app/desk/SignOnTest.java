package org.dateline.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dateline.app.desk.signon.SignOn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in by a provider, beside a provider that signs its tokens: who may come in does, and nobody by a token that does not hold. */
class SignOnTest {
    @TempDir
    private Path folder;

    private OidcServer provider;
    private DeskAtWork at;

    @BeforeEach
    void open() {
        provider = new OidcServer();
        at = new DeskAtWork(
                folder,
                new SignOnRoutes.Setting(
                        new SignOn.Setting(
                                provider.issuer(), OidcServer.CLIENT, Optional.of(OidcServer.SECRET), "groups"),
                        Map.of("newsroom", Role.EDITOR, "staff", Role.READER)));
    }

    @AfterEach
    void close() {
        at.close();
        provider.close();
    }

    /** Where the provider leads the browser back to. */
    private String there() throws IOException, InterruptedException {
        HttpResponse<String> led = at.get("/login/oidc");
        assertThat(led.statusCode()).isEqualTo(302);
        return path(provider.letIn(led.headers().firstValue("Location").orElseThrow()));
    }

    private static String path(String address) {
        return URI.create(address).getRawPath() + "?" + URI.create(address).getRawQuery();
    }

    private void assertNobodyIsIn(HttpResponse<String> answer) throws IOException, InterruptedException {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(at.get("/incidents").statusCode()).isEqualTo(302);
        assertThat(at.accounts.list()).isEmpty();
    }

    @Test
    void whoComesBackHasTheRoleOfTheirWords() throws IOException, InterruptedException {
        assertThat(at.get("/incidents").statusCode()).isEqualTo(302);
        assertThat(at.get("/login").body()).contains("Sign in by 127.0.0.1");
        assertThat(at.get(there()).statusCode()).isEqualTo(200);
        assertThat(at.get("/incidents").body()).contains("ana", "Sign out");
        Accounts.Account ana = at.accounts.find("ana").orElseThrow();
        assertThat(ana.role()).isEqualTo(Role.EDITOR);
        assertThat(ana.subject()).contains(provider.issuer() + " person-1");
        assertThat(Accounts.in(folder.resolve("accounts.json")).find("ana")).contains(ana);
    }

    @Test
    void anAccountGoesWithTheLastingNameAndNeverTakesOverAnother() throws IOException, InterruptedException {
        at.accounts.put("ana", Role.ADMIN, "a long password");
        at.get(there());
        assertThat(at.accounts.find("ana").orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(at.accounts.find("ana 2").orElseThrow().role()).isEqualTo(Role.EDITOR);
        provider.telling = it -> it.claim("preferred_username", "Ana B.").claim("groups", "staff");
        at.get(there());
        assertThat(at.accounts.list()).hasSize(2);
        assertThat(at.accounts.find("ana 2").orElseThrow().role()).isEqualTo(Role.READER);
        provider.telling = it -> it.claim("groups", List.of("elsewhere"));
        assertThat(at.get(there()).statusCode()).isEqualTo(403);
        assertThat(at.accounts.find("ana 2").orElseThrow().role()).isEqualTo(Role.NOBODY);
        assertThat(at.get("/incidents").statusCode()).isEqualTo(302);
    }

    private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> telling, String why)
            throws IOException, InterruptedException {
        provider.telling = telling;
        HttpResponse<String> answer = at.get(there());
        assertThat(answer.body()).contains(why);
        assertNobodyIsIn(answer);
    }

    @Test
    void aTokenThatDoesNotHoldLetsNobodyIn() throws IOException, InterruptedException {
        assertRefused(it -> it.audience("another desk"), "audience");
        assertRefused(it -> it.issuer("http://127.0.0.1:1"), "issuer");
        assertRefused(it -> it.claim("nonce", "another nonce, of long enough a text"), "nonce");
        assertRefused(
                it -> it.issueTime(Date.from(Instant.now().minusSeconds(9_000)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(600))),
                "xpired");
        provider.forged = true;
        assertRefused(it -> it, "does not hold");
        provider.forged = false;
        provider.unsigned = true;
        assertRefused(it -> it, "not signed");
    }

    @Test
    void anEndWithoutItsBeginningLetsNobodyIn() throws IOException, InterruptedException {
        String back = there();
        at.forgetCookies();
        assertNobodyIsIn(at.get(back));
        assertNobodyIsIn(at.get("/login/oidc/back?state=guessed&code=guessed"));
        String refused = there().replaceFirst("code=[^&]*", "error=access_denied");
        assertNobodyIsIn(at.get(refused));
        String another = there().replaceFirst("code=[^&]*", "code=guessed");
        assertNobodyIsIn(at.get(another));
        String good = there();
        assertThat(at.get(good).statusCode()).isEqualTo(200);
        assertThat(at.get(good).statusCode()).as("again").isEqualTo(403);
    }

    @Test
    void aProviderIsAskedOverEncryptedConnectionsAlone() {
        assertThatThrownBy(() -> new SignOn.Setting(URI.create("http://example.org"), "x", Optional.empty(), "groups"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
