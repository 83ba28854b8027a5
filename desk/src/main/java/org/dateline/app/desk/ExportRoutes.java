package org.dateline.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.export.Format;
import org.dateline.publish.export.Heading;
import org.dateline.publish.page.Query;
import org.dateline.store.Found;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Ledger;

/** Exports, streamed: all incidents, those that a list's filters leave, or one. */
final class ExportRoutes {
    private static final int AT_ONCE = 100;

    private final Ledger ledger;
    private final Searching searching;
    private final Clock clock;
    private final Supplier<String> address;

    ExportRoutes(Ledger ledger, Searching searching, Clock clock, Supplier<String> address) {
        this.address = address;
        this.ledger = ledger;
        this.searching = searching;
        this.clock = clock;
    }

    void add(RoutesConfig routes) {
        routes.get("/export/{format}", this::export);
    }

    private void export(Context context) throws IOException {
        String word = context.pathParam("format");
        Format format = Format.find(word)
                .orElseThrow(() -> Refusal.notFound(
                        "There is no format '" + word + "'; there are " + String.join(", ", Format.listWords()) + "."));
        Query query = Asked.query(context);
        IncidentQuery asked = Searching.narrowed(Asked.incidents(query, AT_ONCE), searching.incidents(query.find("q")));
        Optional<IncidentRecord> one = query.find("id").map(id -> found(id, asked));
        context.contentType(format.mediaType());
        context.header(
                "Content-Disposition",
                "attachment; filename=\"dateline-" + format.word() + "." + format.extension() + "\"");
        context.header("Dateline-Loses", format.loses());
        Heading heading = new Heading(
                asked.view().policy().toString(),
                query.find("as_of"),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                address.get());
        format.write(to -> each(one, asked, to), heading, context.outputStream());
    }

    private void each(Optional<IncidentRecord> one, IncidentQuery asked, Consumer<IncidentRecord> to) {
        one.ifPresentOrElse(to, () -> ledger.eachIncident(asked, to));
    }

    private IncidentRecord found(String id, IncidentQuery asked) {
        return ledger.findIncident(id, asked.view())
                .filter(Found.Live.class::isInstance)
                .map(it -> ((Found.Live) it).incident())
                .orElseThrow(() -> Refusal.notFound("There is no incident of this id."));
    }
}
