package org.dateline.app;

import java.util.List;
import java.util.Optional;
import org.dateline.incident.IncidentJson;
import org.dateline.incident.record.Gone;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.publish.LedgerLines;
import org.dateline.publish.card.IncidentCard;
import org.dateline.publish.card.Paint;
import org.dateline.store.Found;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentRow;
import org.dateline.store.Ledger;
import org.dateline.store.Page;
import org.dateline.store.View;

/** Prints incidents of a ledger. */
final class LedgerPrinter {
    private final Terminal terminal = Terminal.current();
    private final IncidentCard card = new IncidentCard(new Paint(terminal.colour()), terminal.columns());
    private final Ledger ledger;
    private final boolean json;

    LedgerPrinter(Ledger ledger, boolean json) {
        this.ledger = ledger;
        this.json = json;
    }

    /** Incidents by their ids; the exit code. */
    int incidents(List<String> ids, View view) {
        int exit = Exit.OK;
        try (Output out = Output.standard()) {
            for (String id : ids) {
                Optional<Found> found = ledger.findIncident(id, view);
                if (found.isEmpty() || found.get() instanceof Found.NotYet) {
                    System.err.println(
                            "dateline: there is no incident " + id + (found.isPresent() ? " yet at that moment" : ""));
                    exit = Exit.SOME_REFUSED;
                } else {
                    out.text(shown(found.get()) + "\n");
                }
            }
        }
        return exit;
    }

    private String shown(Found found) {
        return switch (found) {
            case Found.Live(IncidentRecord incident) -> json ? IncidentJson.write(incident) : card.of(incident);
            case Found.Elsewhere(Gone gone) -> json ? IncidentJson.write(gone) : words(gone);
            case Found.NotYet(String id) -> id + " was not known yet";
        };
    }

    private static String words(Gone gone) {
        return gone.redirect().map(other -> gone.id() + " is part of " + other).orElse(gone.id() + " was withdrawn");
    }

    /** Incidents that a query finds; the exit code. */
    int list(IncidentQuery query, boolean full) {
        try (Output out = Output.standard()) {
            if (full) {
                ledger.eachIncident(query, it -> out.text((json ? IncidentJson.write(it) : card.of(it)) + "\n"));
                return Exit.OK;
            }
            IncidentQuery next = query;
            Page<IncidentRow> page;
            do {
                page = ledger.listIncidents(next);
                page.items()
                        .forEach(row -> out.text((json ? LedgerLines.incident(row) : LedgerLines.plain(row)) + "\n"));
                next = next.after(page.next());
            } while (page.next().isPresent());
        }
        return Exit.OK;
    }
}
