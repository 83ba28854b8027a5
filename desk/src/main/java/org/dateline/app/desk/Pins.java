package org.dateline.app.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.publish.page.Pin;
import org.dateline.store.IncidentQuery;
import org.dateline.store.IncidentRow;
import org.dateline.store.Ledger;
import org.dateline.store.Page;
import org.dateline.store.Spot;

/** What of a query lies on the map: spots, and of those that are one incident what is shown of it. */
final class Pins {
    /** Into how many columns a map is parted; up to twice as many are drawn. */
    private static final int ACROSS = 11;

    private Pins() {}

    static List<Pin> of(Ledger ledger, IncidentQuery query) {
        List<Spot> spots = ledger.spots(query, ACROSS);
        List<String> ids = spots.stream()
                .flatMap(it -> it.incident().stream())
                .limit(Page.LONGEST)
                .toList();
        Map<String, IncidentRow> rows = ids.isEmpty()
                ? Map.of()
                : ledger.listIncidents(query.among(ids).limit(Page.LONGEST).after(Optional.empty())).items().stream()
                        .collect(Collectors.toMap(IncidentRow::id, Function.identity()));
        return spots.stream()
                .filter(it -> it.incident().isEmpty()
                        || rows.containsKey(it.incident().get()))
                .map(it -> new Pin(it, it.incident().map(rows::get)))
                .toList();
    }
}
