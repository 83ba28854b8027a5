package org.dateline.app;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dateline.app.desk.alert.Mail;
import picocli.CommandLine.Option;

/** The mail server that letters are handed in at. */
final class MailOption {
    @Option(
            names = "--smtp",
            paramLabel = "URL",
            description = "Mail server for alerts: smtp://HOST:PORT, smtp://USER@HOST:587, smtps://USER@HOST.")
    private Optional<String> server = Optional.empty();

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description = "Sender of alerts (default: dateline@ the host of the mail server).")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--smtp-password-file",
            paramLabel = "FILE",
            description = "File with the password of the mail server's user.")
    private Optional<Path> passwordFile = Optional.empty();

    /**
     * The server, where one was told.
     *
     * @throws IllegalArgumentException if it is none
     */
    Optional<Mail.Server> server() throws IOException {
        if (server.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(server.get());
            Optional<String> password = passwordFile.isPresent()
                    ? Optional.of(Files.readString(passwordFile.get()).strip())
                    : Optional.empty();
            return Optional.of(new Mail.Server(address, from.orElse("dateline@" + address.getHost()), password));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("--smtp takes an address as smtp://HOST:PORT: " + e.getReason(), e);
        }
    }
}
