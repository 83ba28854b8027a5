package org.dateline.app.desk;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.intake.Arrival;
import org.dateline.intake.Intake;
import org.dateline.intake.Origin;
import org.dateline.intake.Pages;
import org.dateline.intake.source.AddressGuard;
import org.dateline.intake.source.Fetched;
import org.dateline.intake.source.Fetcher;

/** What stands at an address that somebody typed. Never an address within this network, wherever the one typed leads. */
final class Web implements AutoCloseable {
    private final Fetcher fetcher;

    /**
     * A way to the web.
     *
     * @param allowed hosts that may be within this network
     */
    Web(Set<String> allowed) {
        fetcher = new Fetcher(
                Fetcher.Settings.usual(Optional.empty()), new AddressGuard(allowed, InetAddress::getAllByName));
    }

    /** The reports of a page, a feed or a document. */
    List<Arrival> fetch(String typed) {
        return switch (fetcher.fetch(address(typed), Fetched.Validators.NONE)) {
            case Fetched.Failed it -> throw Refusal.unprocessable(typed + " " + it.why() + ".");
            case Fetched.Unchanged ignored -> throw Refusal.unprocessable(typed + " sends nothing.");
            case Fetched.Body it -> arrivals(it);
        };
    }

    private static URI address(String typed) {
        try {
            URI it = new URI(typed.strip());
            String scheme = String.valueOf(it.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && it.getHost() != null && it.getUserInfo() == null) {
                return it;
            }
        } catch (URISyntaxException e) {
            throw Refusal.wrong("That is no address of the web: " + e.getReason() + ".");
        }
        throw Refusal.wrong("An address of the web begins with http:// or https:// and names a host.");
    }

    private static List<Arrival> arrivals(Fetched.Body it) {
        List<Arrival> all = new ArrayList<>();
        String name = it.address().toString();
        if (it.type().endsWith("html") || it.type().isEmpty()) {
            Pages.take(
                    it.bytes(),
                    new Origin(name, Optional.empty()),
                    new Pages.Source(Optional.of(name), it.charset()),
                    all::add);
        } else {
            Intake.takeStream(new ByteArrayInputStream(it.bytes()), name, all::add);
        }
        return all;
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
