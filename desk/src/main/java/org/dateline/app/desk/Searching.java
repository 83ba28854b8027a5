package org.dateline.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.publish.search.SearchIndex;
import org.dateline.store.IncidentQuery;
import org.dateline.store.KeptReport;
import org.dateline.store.Ledger;

/** From words to the reports that have them, and to the incidents that those tell of. */
final class Searching {
    private static final int MOST = 300;

    /**
     * A report that was found.
     *
     * @param passage words around the find
     */
    record Find(KeptReport report, Optional<String> passage, float score) {}

    private final Ledger ledger;
    private final SearchIndex index;

    Searching(Ledger ledger, SearchIndex index) {
        this.ledger = ledger;
        this.index = index;
    }

    List<Find> find(String words, int most) {
        return found(index.search(words, most));
    }

    List<Find> similar(String key, int most) {
        return found(index.similar(key, most));
    }

    private List<Find> found(List<SearchIndex.Hit> hits) {
        List<Find> finds = new ArrayList<>();
        for (SearchIndex.Hit hit : hits) {
            ledger.findReport(hit.report()).ifPresent(it -> finds.add(new Find(it, hit.passage(), hit.score())));
        }
        return finds;
    }

    /** Passages by incident for the words of an address; absent where it has no words. */
    Optional<Map<String, Optional<String>>> incidents(Optional<String> words) {
        return words.map(it -> {
            List<SearchIndex.Hit> hits = index.search(it, MOST);
            Map<String, List<String>> told = ledger.incidentsOf(
                    hits.stream().map(SearchIndex.Hit::report).toList());
            Map<String, Optional<String>> passages = new LinkedHashMap<>();
            for (SearchIndex.Hit hit : hits) {
                told.getOrDefault(hit.report(), List.of()).forEach(id -> passages.putIfAbsent(id, hit.passage()));
            }
            return passages;
        });
    }

    /** The query with the words' incidents alone. */
    static IncidentQuery narrowed(IncidentQuery query, Optional<Map<String, Optional<String>>> incidents) {
        return incidents.map(it -> query.among(List.copyOf(it.keySet()))).orElse(query);
    }
}
