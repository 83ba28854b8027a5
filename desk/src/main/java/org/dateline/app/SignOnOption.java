package org.dateline.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dateline.app.desk.Role;
import org.dateline.app.desk.SignOnRoutes;
import org.dateline.app.desk.signon.SignOn;
import picocli.CommandLine.Option;

/** The provider of OpenID Connect that people may sign in by. */
final class SignOnOption {
    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            description = "OpenID Connect provider that people may sign in by; it sends them back to /login/oidc/back.")
    private Optional<URI> issuer = Optional.empty();

    @Option(
            names = "--oidc-client",
            paramLabel = "ID",
            description = "What the provider calls this desk (default: dateline).")
    private String client = "dateline";

    @Option(
            names = "--oidc-secret-file",
            paramLabel = "FILE",
            description = "File with the secret of this desk at the provider, where it has one.")
    private Optional<Path> secretFile = Optional.empty();

    @Option(
            names = "--oidc-claim",
            paramLabel = "NAME",
            description = "Claim with the words that give roles: groups, realm_access.roles (default: groups).")
    private String claim = "groups";

    @Option(
            names = "--oidc-role",
            paramLabel = "WORD=ROLE",
            split = ",",
            description =
                    "Role that a word of the claim gives: newsroom=editor; * is everybody. Without any nobody comes in.")
    private Map<String, String> roles = new LinkedHashMap<>();

    /**
     * The provider, where one was told.
     *
     * @throws IllegalArgumentException if it is none, or a role is none
     */
    Optional<SignOnRoutes.Setting> setting() throws IOException {
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> secret = secretFile.isPresent()
                ? Optional.of(Files.readString(secretFile.get()).strip())
                : Optional.empty();
        Map<String, Role> known = new LinkedHashMap<>();
        roles.forEach((word, role) -> known.put(
                word,
                Role.find(role)
                        .orElseThrow(() -> new IllegalArgumentException("--oidc-role: there is no role " + role))));
        return Optional.of(new SignOnRoutes.Setting(new SignOn.Setting(issuer.get(), client, secret, claim), known));
    }
}
