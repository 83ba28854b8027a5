package org.dateline.app.desk.signon;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A provider of OpenID Connect: leads to it, and asks it who came back. Authorization code with PKCE (RFC 7636); the token must be signed
 * by one of the provider's own keys, for us, not too old, and carry the nonce that we sent.
 */
final class Provider {
    private static final int MILLIS = 10_000;
    private static final int LARGEST = 1 << 20;
    private static final long DESCRIBED_MILLIS = 3_600_000;
    /** Signatures by keys of which we know the public half alone; never a shared secret, and never none. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.RS512, JWSAlgorithm.ES384);

    private final SignOn.Setting setting;
    private volatile OIDCProviderMetadata description;
    private volatile long describedAt;

    Provider(SignOn.Setting setting) {
        this.setting = setting;
    }

    /** Whether what is told to an address can be read by nobody on the way. */
    static boolean isSafe(URI address) {
        return "https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && isHere(address));
    }

    private static boolean isHere(URI address) {
        try {
            return address.getHost() != null
                    && InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private OIDCProviderMetadata describe() {
        long now = System.nanoTime() / 1_000_000;
        OIDCProviderMetadata known = description;
        if (known == null || now - describedAt > DESCRIBED_MILLIS) {
            try {
                known = OIDCProviderMetadata.resolve(new Issuer(setting.issuer()), MILLIS, MILLIS);
            } catch (GeneralException | IOException e) {
                throw new NotSignedInException("The provider does not say how to sign in: " + e.getMessage(), e);
            }
            for (URI it :
                    List.of(known.getAuthorizationEndpointURI(), known.getTokenEndpointURI(), known.getJWKSetURI())) {
                if (!isSafe(it)) {
                    throw new NotSignedInException("The provider would be asked without encryption.");
                }
            }
            description = known;
            describedAt = now;
        }
        return known;
    }

    /** Where a browser is sent to. */
    URI leadTo(Attempt attempt, URI back) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile", "email"),
                        new ClientID(setting.client()),
                        back)
                .endpointURI(describe().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Who came back with a code. */
    Person ask(String code, Attempt attempt, URI back) {
        try {
            HTTPRequest request = request(code, attempt, back);
            request.setConnectTimeout(MILLIS);
            request.setReadTimeout(MILLIS);
            request.setFollowRedirects(false);
            if (!(OIDCTokenResponseParser.parse(request.send()) instanceof OIDCTokenResponse answer)) {
                throw new NotSignedInException("The provider takes the code for none of its own.");
            }
            JWT token = answer.getOIDCTokens().getIDToken();
            return person(validator(token).validate(token, new Nonce(attempt.nonce())));
        } catch (BadJOSEException e) {
            throw new NotSignedInException("The provider's token does not hold: " + e.getMessage(), e);
        } catch (com.nimbusds.jose.JOSEException | ParseException | IOException e) {
            throw new NotSignedInException("The provider did not answer as it should: " + e.getMessage(), e);
        }
    }

    private HTTPRequest request(String code, Attempt attempt, URI back) {
        ClientID client = new ClientID(setting.client());
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(attempt.verifier()));
        URI endpoint = describe().getTokenEndpointURI();
        return setting.secret()
                .map(it -> new TokenRequest.Builder(endpoint, new ClientSecretBasic(client, new Secret(it)), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant))
                .build()
                .toHTTPRequest();
    }

    private IDTokenValidator validator(JWT token) throws IOException {
        if (token == null
                || !(token.getHeader().getAlgorithm() instanceof JWSAlgorithm by)
                || !ALGORITHMS.contains(by)) {
            throw new NotSignedInException("The provider's token does not hold: it is not signed as it should be.");
        }
        return new IDTokenValidator(
                describe().getIssuer(),
                new ClientID(setting.client()),
                by,
                describe().getJWKSetURI().toURL(),
                new DefaultResourceRetriever(MILLIS, MILLIS, LARGEST));
    }

    private Person person(IDTokenClaimsSet claims) {
        String name = Stream.of("preferred_username", "name", "email")
                .map(claims::getStringClaim)
                .filter(it -> it != null && !it.isBlank())
                .findFirst()
                .orElse("somebody");
        return new Person(
                claims.getIssuer().getValue() + " " + claims.getSubject().getValue(),
                name,
                words(claims.toJSONObject(), setting.claim()));
    }

    /** The words of a claim; one inside another is named with a dot, as Keycloak's {@code realm_access.roles}. */
    private static List<String> words(Map<?, ?> claims, String name) {
        Object value = claims.get(name);
        int dot = name.indexOf('.');
        if (value == null && dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner) {
            return words(inner, name.substring(dot + 1));
        }
        return switch (value) {
            case List<?> all -> all.stream().map(String::valueOf).toList();
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    Optional<String> host() {
        return Optional.ofNullable(setting.issuer().getHost());
    }
}
