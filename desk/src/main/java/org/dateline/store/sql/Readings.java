package org.dateline.store.sql;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.reading.record.MentionRecord;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import org.dateline.reading.record.ReportHead;
import org.dateline.store.ReadingEntry;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/** The table of readings, with those of them at hand that were used last. May be shared by threads. */
final class Readings {
    private static final int REMEMBERED = 1_000;
    private static final JsonMapper BODY = ReadingJson.recordMapper()
            .rebuild()
            .addMixIn(Reading.class, WithoutMentions.class)
            .build();
    private static final String LATEST =
            " FROM report r JOIN reading x ON x.report = r.number AND x.version = (SELECT MAX(version) FROM reading WHERE report = r.number)"
                    + " WHERE r.number = :number";

    private final Map<String, Reading> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > REMEMBERED;
        }
    };

    @JsonIgnoreProperties("mentions")
    private interface WithoutMentions {}

    /** The reading without mentions and text, as it is kept. */
    static byte[] body(Reading bare) {
        return Packed.pack(BODY.writeValueAsString(named(bare, bare.report().id(), "", List.of())));
    }

    static byte[] mentions(Reading reading) {
        return Packed.pack(BODY.writeValueAsString(reading.mentions()));
    }

    static Reading named(Reading reading, String id, String text, List<MentionRecord> mentions) {
        ReportHead head = reading.report();
        return new Reading(
                new ReportHead(
                        id,
                        head.source(),
                        head.outlet(),
                        head.url(),
                        head.title(),
                        head.published(),
                        head.dateline(),
                        head.credits(),
                        head.language(),
                        text,
                        head.sha256()),
                reading.incidents(),
                reading.statements(),
                reading.context(),
                mentions);
    }

    /** From a row that holds id, text and body from a column on. */
    private static Reading unpacked(ResultSet rs, int column, List<MentionRecord> mentions) throws SQLException {
        return named(
                ReadingJson.read(Packed.unpack(rs.getBytes(column + 2))),
                rs.getString(column),
                Packed.unpack(rs.getBytes(column + 1)),
                mentions);
    }

    /** The latest reading of a report with its mentions. */
    static Reading whole(Handle handle, long number) {
        return handle.createQuery("SELECT r.id, r.text, x.body, x.mentions" + LATEST)
                .bind("number", number)
                .map((rs, c) -> unpacked(
                        rs, 1, Arrays.asList(BODY.readValue(Packed.unpack(rs.getBytes(4)), MentionRecord[].class))))
                .one();
    }

    /** The reading of a report without its mentions, under the id that the ledger gave. */
    Reading load(Handle handle, Kept kept) {
        Reading known = recall(kept);
        return known != null ? known : remember(kept, bare(handle, kept.number()));
    }

    private static Reading bare(Handle handle, long number) {
        return handle.createQuery("SELECT r.id, r.text, x.body" + LATEST)
                .bind("number", number)
                .map((rs, c) -> unpacked(rs, 1, List.of()))
                .one();
    }

    /** Readings after a number, in their order, without their mentions. */
    static List<ReadingEntry> after(Handle handle, long after, int limit) {
        return handle.createQuery(
                        "SELECT x.number, r.key, r.id, r.text, x.body FROM reading x JOIN report r ON r.number = x.report"
                                + " WHERE x.number > :after ORDER BY x.number LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit)
                .map((rs, c) -> new ReadingEntry(rs.getLong(1), rs.getString(2), unpacked(rs, 3, List.of())))
                .list();
    }

    private static String name(Kept kept) {
        return kept.key() + "/" + kept.version();
    }

    synchronized Reading remember(Kept kept, Reading reading) {
        remembered.put(name(kept), reading);
        return reading;
    }

    private synchronized Reading recall(Kept kept) {
        return remembered.get(name(kept));
    }

    /** After something that was not committed. */
    synchronized void forget() {
        remembered.clear();
    }
}
