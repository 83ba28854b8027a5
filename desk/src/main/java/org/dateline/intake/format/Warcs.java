package org.dateline.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.intake.Arrival;
import org.dateline.intake.Limits;
import org.dateline.intake.Origin;
import org.dateline.intake.Pages;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Web archives (ISO 28500): each page and PDF that was captured with success is a report. Pictures, scripts, redirects, errors and what a crawler
 * notes of itself are passed by without a word: an archive is full of them.
 */
public final class Warcs {
    private Warcs() {}

    /** Hands on the pages of an archive that is not, or no longer, compressed. */
    public static void take(InputStream in, Origin origin, Consumer<Arrival> to) throws IOException {
        long pages = 0;
        long records = 0;
        try (WarcReader reader = new WarcReader(in)) {
            reader.setLenient(true);
            reader.onWarning(
                    ignored -> {}); // a lenient reader goes on; what is lost shows as a page that cannot be opened
            for (Iterator<WarcRecord> all = reader.iterator(); all.hasNext(); ) {
                records++;
                pages += take(all.next(), origin, to) ? 1 : 0;
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException && !isBroken(e)) {
                throw e;
            }
            to.accept(Arrival.refused(
                    origin.name(), "breaks off after %d records: %s".formatted(records, e.getMessage())));
            return;
        }
        if (pages == 0) {
            to.accept(
                    Arrival.refused(origin.name(), "is a web archive of %d records without a page".formatted(records)));
        }
    }

    /** What jwarc throws for archives that are broken. */
    private static boolean isBroken(Exception e) {
        return e instanceof java.io.UncheckedIOException
                || e instanceof IllegalArgumentException
                || e instanceof IllegalStateException;
    }

    private static boolean take(WarcRecord record, Origin origin, Consumer<Arrival> to) {
        if (!(record instanceof WarcTargetRecord target) || target.target() == null) {
            return false;
        }
        try {
            return switch (record) {
                case WarcResponse response -> takeResponse(response, target.target(), origin, to);
                case WarcResource resource ->
                    takeBody(resource.contentType(), resource.body(), target.target(), origin, to);
                default -> false;
            };
        } catch (IOException | IllegalArgumentException e) {
            to.accept(Arrival.refused(target.target(), "is a broken capture: " + e.getMessage()));
            return true;
        }
    }

    private static boolean takeResponse(WarcResponse response, String address, Origin origin, Consumer<Arrival> to)
            throws IOException {
        if (!address.toLowerCase(Locale.ROOT).startsWith("http")) {
            return false;
        }
        HttpResponse http = response.http();
        boolean good = http.status() == 200 && isRead(http.contentType());
        return good && takeBody(http.contentType(), http.bodyDecoded(), address, origin, to);
    }

    private static boolean takeBody(
            MediaType type, MessageBody body, String address, Origin origin, Consumer<Arrival> to) throws IOException {
        if (!isRead(type)) {
            return false;
        }
        byte[] bytes = body.stream().readNBytes(Limits.BYTES + 1);
        Origin here = new Origin(address, origin.file());
        if (bytes.length > Limits.BYTES) {
            to.accept(Arrival.refused(address, Limits.tooLarge(bytes.length)));
        } else if (type.base().toString().equals("application/pdf")) {
            to.accept(new Arrival(address, () -> Pdfs.report(bytes, here)));
        } else {
            Pages.take(
                    bytes,
                    here,
                    new Pages.Source(
                            Optional.of(address),
                            Optional.ofNullable(type.parameters().get("charset"))),
                    to);
        }
        return true;
    }

    private static boolean isRead(MediaType type) {
        String base = type.base().toString().toLowerCase(Locale.ROOT);
        return base.equals("text/html") || base.equals("application/xhtml+xml") || base.equals("application/pdf");
    }
}
