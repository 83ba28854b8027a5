package org.dateline.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dateline.incident.match.Chronology;
import org.dateline.incident.match.Gathering;
import org.dateline.incident.match.Matching;
import org.dateline.incident.match.Published;
import org.dateline.incident.match.Slot;
import org.dateline.incident.match.Telling;
import org.dateline.incident.merge.ClaimIds;
import org.dateline.incident.merge.Folding;
import org.dateline.incident.merge.Links;
import org.dateline.incident.merge.Policy;
import org.dateline.incident.record.Gone;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.reading.record.Reading;

/**
 * From readings to incidents. May be shared by threads; the same readings in any order give the same incidents where their reports
 * tell when they were published.
 *
 * <pre>{@code
 * Merged merged = Merging.with(Policy.BALANCED).merge(readings);
 * merged.incidents().forEach(incident -> out.println(IncidentJson.write(incident)));
 * merged.gone().forEach(gone -> out.println(IncidentJson.write(gone)));
 * }</pre>
 */
public final class Merging {
    private final Matching matching;
    private final Folding folding;

    private Merging(Matching matching, Folding folding) {
        this.matching = matching;
        this.folding = folding;
    }

    /** Merging with what ships with the program, under a policy for figures. */
    public static Merging with(Policy policy) {
        return new Merging(Matching.shipped(), new Folding(policy));
    }

    /** The incidents that the readings tell of, in order of arrival, oldest incident first. */
    public Merged merge(Iterable<Reading> readings) {
        List<Links.Node> nodes = new ArrayList<>();
        List<Gone> gone = new ArrayList<>();
        List<Chronology.Arrived> sorted = Chronology.sorted(readings);
        for (Gathering gathering : matching.gather(sorted)) {
            String id = id(sorted, gathering.slots().getFirst());
            nodes.add(new Links.Node(
                    id,
                    gathering.slots().stream().map(it -> telling(sorted, it)).toList()));
            gathering.absorbed().forEach(it -> gone.add(Gone.into(id(sorted, it), id)));
        }
        List<IncidentRecord> records = nodes.stream()
                .map(node -> folding.fold(node.id(), node.tellings()).withLinks(Links.of(node, nodes)))
                .toList();
        return new Merged(records, gone);
    }

    private static Telling telling(List<Chronology.Arrived> sorted, Slot slot) {
        return new Telling(sorted.get(slot.order()).reading(), slot.index(), slot.order(), slot.arrival());
    }

    private static String id(List<Chronology.Arrived> sorted, Slot slot) {
        return ClaimIds.incident(sorted.get(slot.order()).reading().report().sha256(), slot);
    }

    /** The incidents as they stood at a moment: by the reports that were out, and by those that do not tell when they came out. */
    public Merged mergeAsOf(Iterable<Reading> readings, Instant asOf) {
        return merge(StreamSupport.stream(readings.spliterator(), false)
                .filter(r -> Published.parse(r.report().published())
                        .filter(p -> p.at().isAfter(asOf))
                        .isEmpty())
                .toList());
    }
}
