package org.dateline.app.desk.alert;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.dateline.store.desk.Alert;
import org.dateline.store.desk.Delivery;

/** Letters, through a mail server. */
public final class Mail implements Courier {
    private static final String MILLIS = "20000";
    private static final int SMTP = 25;
    private static final int SMTPS = 465;

    /**
     * Where letters are handed in.
     *
     * @param server {@code smtp://[USER@]HOST[:PORT]} or {@code smtps://...}; with a user the connection must be encrypted
     * @param from address of the sender
     * @param password of the user
     */
    public record Server(URI server, String from, Optional<String> password) {
        public Server {
            boolean mail = "smtp".equals(server.getScheme()) || "smtps".equals(server.getScheme());
            if (!mail || server.getHost() == null) {
                throw new IllegalArgumentException("a mail server is as smtp://HOST:PORT or smtps://USER@HOST, not '"
                        + server.getScheme() + "://…'");
            }
            if (server.getUserInfo() != null && server.getUserInfo().contains(":")) {
                throw new IllegalArgumentException("the password of the mail server does not stand in its address");
            }
            if (!isAddress(from)) {
                throw new IllegalArgumentException("'" + from + "' is no address to send letters from");
            }
        }

        @Override
        public String toString() {
            return server.getScheme() + "://" + server.getHost(); // never the password
        }
    }

    private final Server server;
    private final InstantSource clock;

    public Mail(Server server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /** Whether a letter can go there: one address, without a name. */
    public static boolean isAddress(String address) {
        try {
            new InternetAddress(address, true).validate();
            return address.matches("[^\\s<>,;:\"()\\[\\]\\\\]+@[^\\s<>,;:\"()\\[\\]\\\\]+");
        } catch (AddressException e) {
            return false;
        }
    }

    @Override
    public Outcome carry(Alert alert, Delivery delivery) {
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = message(session, alert, delivery);
            try (Transport transport = session.getTransport()) {
                transport.connect(
                        server.server().getHost(),
                        port(),
                        server.server().getUserInfo(),
                        server.password().orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
            }
            return new Outcome.Arrived();
        } catch (SendFailedException e) {
            return new Outcome.Failed("not taken: " + e.getMessage());
        } catch (MessagingException e) {
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        }
    }

    private int port() {
        int told = server.server().getPort();
        return told > 0 ? told : server.server().getScheme().equals("smtps") ? SMTPS : SMTP;
    }

    private Properties properties() {
        String scheme = server.server().getScheme();
        Properties all = new Properties();
        all.put("mail.transport.protocol", scheme);
        for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            all.put("mail." + scheme + "." + name, MILLIS);
        }
        all.put("mail.smtp.starttls.enable", "true");
        boolean user = server.server().getUserInfo() != null;
        all.put("mail.smtp.starttls.required", Boolean.toString(user));
        all.put("mail." + scheme + ".auth", Boolean.toString(user));
        all.put("mail." + scheme + ".ssl.checkserveridentity", "true");
        return all;
    }

    private MimeMessage message(Session session, Alert alert, Delivery delivery) throws MessagingException {
        Letter letter = Letter.parse(delivery.body());
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(alert.target(), true));
        message.setSubject(delivery.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Dateline-Delivery", Long.toString(delivery.number()));
        if (letter.caps().isEmpty()) {
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
        } else {
            message.setContent(parts(letter));
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart parts(Letter letter) throws MessagingException {
        MimeMultipart all = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name());
        all.addBodyPart(text);
        for (int i = 0; i < letter.caps().size(); i++) {
            MimeBodyPart cap = new MimeBodyPart();
            cap.setDataHandler(new jakarta.activation.DataHandler(new jakarta.mail.util.ByteArrayDataSource(
                    letter.caps().get(i).getBytes(StandardCharsets.UTF_8), "application/cap+xml")));
            cap.setFileName("alert-" + (i + 1) + ".cap.xml");
            all.addBodyPart(cap);
        }
        return all;
    }
}
