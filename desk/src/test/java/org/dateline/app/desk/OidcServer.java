package org.dateline.app.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A provider of OpenID Connect that lets anybody in, and tells of them what a test wants; codes are good once, with the verifier of their challenge. */
final class OidcServer implements AutoCloseable {
    static final String CLIENT = "the desk";
    static final String SECRET = "a secret of the desk's";

    private record Asked(String nonce, String challenge, String back) {}

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey another;
    private final Map<String, Asked> codes = new HashMap<>();
    /** Whether the token is signed by the key that the provider shows. */
    boolean forged;

    /** Whether it is not signed at all. */
    boolean unsigned;

    /** What is changed of what a token tells. */
    UnaryOperator<JWTClaimsSet.Builder> telling = it -> it;

    OidcServer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k").generate();
            another = new RSAKeyGenerator(2048).keyID("k").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", it -> answer(it, 200, description()));
        server.createContext("/keys", it -> answer(it, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private String description() {
        return """
            {"issuer": "%1$s", "authorization_endpoint": "%1$s/in", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
             "response_types_supported": ["code"], "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
            """.formatted(issuer());
    }

    static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    /** Somebody whose browser was led here says who they are: where it is led back to. */
    String letIn(String asked) {
        Map<String, String> parameters = parameters(URI.create(asked).getRawQuery());
        if (!parameters.get("client_id").equals(CLIENT)
                || !parameters.get("code_challenge_method").equals("S256")
                || !parameters.get("response_type").equals("code")) {
            throw new AssertionError("asked for what is not offered: " + parameters);
        }
        String code = "code-" + codes.size();
        codes.put(
                code,
                new Asked(parameters.get("nonce"), parameters.get("code_challenge"), parameters.get("redirect_uri")));
        return parameters.get("redirect_uri") + "?code=" + code + "&state=" + parameters.get("state");
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String basic = Base64.getEncoder()
                .encodeToString((encoded(CLIENT) + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
        Asked asked = codes.remove(form.get("code"));
        boolean known = asked != null
                && ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.back().equals(form.get("redirect_uri"))
                && CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(form.get("code_verifier")))
                        .getValue()
                        .equals(asked.challenge());
        if (!known) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \"" + signed(asked.nonce())
                        + "\"}");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String signed(String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet claims = telling.apply(new JWTClaimsSet.Builder()
                        .issuer(issuer().toString())
                        .subject("person-1")
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .claim("nonce", nonce)
                        .claim("preferred_username", "ana")
                        .claim("groups", List.of("newsroom", "staff")))
                .build();
        if (unsigned) {
            return new PlainJWT(claims).serialize();
        }
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
            token.sign(new RSASSASigner(forged ? another : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
