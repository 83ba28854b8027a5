package org.dateline.publish.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.publish.compare.Comparison;
import org.dateline.publish.compare.Foreign;
import org.dateline.store.IncidentRow;

/** A comparison as one table: pairs first, then what only one of both has. */
public final class CompareCsv {
    private static final List<String> COLUMNS = List.of(
            ("match,count,sureness,their_id,their_from,their_to,their_place,their_country,their_what,their_killed,"
                            + "their_low,their_high,our_id,our_day,our_place,our_country,our_kind,our_killed,our_independent")
                    .split(","));

    private CompareCsv() {}

    /**
     * Writes it.
     *
     * @throws IOException if the bytes cannot be written
     */
    public static void write(Comparison it, OutputStream out) throws IOException {
        Stream<Row> pairs = it.pairs().stream()
                .map(pair -> ours(theirs(new Row(), pair.theirs()), pair.ours())
                        .put("match", "both")
                        .put("count", pair.count().name().toLowerCase(Locale.ROOT))
                        .put("sureness", pair.sureness()));
        Stream<Row> theirs =
                it.onlyTheirs().stream().map(event -> theirs(new Row(), event).put("match", "theirs"));
        Stream<Row> ours =
                it.onlyOurs().stream().map(row -> ours(new Row(), row).put("match", "ours"));
        Csv.write(COLUMNS, Stream.of(pairs, theirs, ours).flatMap(all -> all), out);
    }

    private static Row theirs(Row row, Foreign it) {
        return row.put("their_id", it.id())
                .put("their_from", it.from())
                .put("their_to", it.to())
                .put("their_place", it.place())
                .put("their_country", it.country())
                .put("their_what", it.what())
                .put("their_killed", it.killed())
                .put("their_low", it.least())
                .put("their_high", it.most());
    }

    private static Row ours(Row row, IncidentRow it) {
        return row.put("our_id", it.id())
                .put("our_day", it.day())
                .put("our_place", it.place())
                .put("our_country", it.country())
                .put("our_kind", Optional.of(it.kind()))
                .put("our_killed", it.killed())
                .put("our_independent", it.groups());
    }
}
