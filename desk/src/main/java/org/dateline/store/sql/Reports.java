package org.dateline.store.sql;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.incident.match.Kin;
import org.dateline.incident.match.Profile;
import org.dateline.incident.match.Published;
import org.dateline.reading.record.MentionRecord;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReadingJson;
import org.dateline.reading.record.ReportHead;
import org.dateline.report.Sha256;
import org.dateline.store.Entry;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/** The tables of reports and readings, and those of them that were used last, ready for matching. May be shared by threads. */
final class Reports {
    private static final int REMEMBERED = 4_000;
    private static final int AT_ONCE = 500;
    private static final JsonMapper BODY = ReadingJson.recordMapper()
            .rebuild()
            .addMixIn(Reading.class, WithoutMentions.class)
            .build();
    private static final String COLUMNS =
            "r.number, r.key, r.id, r.text, r.published_at, r.stands_at, r.arrived, x.version, x.body";
    private static final String LATEST =
            " FROM report r JOIN reading x ON x.report = r.number AND x.version = (SELECT MAX(version) FROM reading WHERE report = r.number)";

    private final Kin kin;
    private final Map<String, Kept> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > REMEMBERED;
        }
    };

    Reports(Kin kin) {
        this.kin = kin;
    }

    @JsonIgnoreProperties("mentions")
    private interface WithoutMentions {}

    /** A report's number, its id in records, and its latest version. */
    record Line(long number, String key, String id, int version) {}

    static Optional<Line> find(Handle handle, String keyOrId) {
        return handle.createQuery(
                        "SELECT r.number, r.key, r.id, (SELECT MAX(version) FROM reading WHERE report = r.number) AS version"
                                + " FROM report r WHERE r.key = :it OR r.id = :it ORDER BY r.key = :it DESC LIMIT 1")
                .bind("it", keyOrId)
                .map((rs, c) -> new Line(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getInt(4)))
                .findOne();
    }

    /**
     * A report made ready to be added: all that takes long and needs no database, so that a transaction holds nobody up meanwhile.
     * Its bare reading is without mentions, and under the sender's id.
     */
    static final class Ready {
        private final Entry entry;
        private final Reading bare;
        private final List<Profile> profiles;
        private final byte[] text;
        private final byte[] body;
        private final byte[] mentions;

        private Ready(Entry entry, Reading bare, List<Profile> profiles) {
            this.entry = entry;
            this.bare = bare;
            this.profiles = profiles;
            text = Packed.pack(bare.report().text());
            body = Packed.pack(BODY.writeValueAsString(named(bare, bare.report().id(), "", List.of())));
            mentions = Packed.pack(BODY.writeValueAsString(entry.reading().mentions()));
        }
    }

    Ready ready(Entry entry) {
        ReportHead head = entry.reading().report();
        Reading bare = named(entry.reading(), head.id(), head.text(), List.of());
        return new Ready(entry, bare, kin.profiles(bare));
    }

    /** Adds a report that is not here yet. */
    Kept add(Handle handle, Ready ready, String key, Instant now) {
        Entry entry = ready.entry;
        ReportHead head = entry.reading().report();
        String id = freeId(handle, head.id(), key);
        Optional<Instant> published = Published.parse(head.published()).map(Published::at);
        Instant standsAt = published.orElseGet(() -> latest(handle));
        long number = handle.createQuery(
                        "INSERT INTO report (key, id, title, outlet, source, url, published, language, sha256, text, published_at, stands_at, arrived)"
                                + " VALUES (:key, :id, :title, :outlet, :source, :url, :published, :language, :sha256, :text, :publishedAt, :standsAt, :arrived)"
                                + " RETURNING number")
                .bind("key", key)
                .bind("id", id)
                .bind("title", head.title().orElse(null))
                .bind("outlet", head.outlet().orElse(null))
                .bind("source", head.source().orElse(null))
                .bind("url", head.url().orElse(null))
                .bind("published", head.published().orElse(null))
                .bind("language", head.language())
                .bind("sha256", Sha256.of(head.text()))
                .bind("text", ready.text)
                .bind("publishedAt", published.map(Instant::toEpochMilli).orElse(null))
                .bind("standsAt", standsAt.toEpochMilli())
                .bind("arrived", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
        addReading(handle, number, ready, now);
        boolean asSent = id.equals(head.id());
        Reading reading = asSent ? ready.bare : named(ready.bare, id, head.text(), List.of());
        return remember(new Kept(
                number,
                key,
                entry.readerVersion(),
                millis(standsAt.toEpochMilli()),
                published.map(p -> millis(p.toEpochMilli())),
                millis(now.toEpochMilli()),
                reading,
                asSent ? ready.profiles : kin.profiles(reading)));
    }

    static void addReading(Handle handle, long number, Ready ready, Instant now) {
        handle.createUpdate("INSERT INTO reading (report, version, made, body, mentions)"
                        + " VALUES (:report, :version, :made, :body, :mentions)")
                .bind("report", number)
                .bind("version", ready.entry.readerVersion())
                .bind("made", now.toEpochMilli())
                .bind("body", ready.body)
                .bind("mentions", ready.mentions)
                .execute();
    }

    /** The sender's id, unless another report has it. */
    private static String freeId(Handle handle, String wanted, String key) {
        String id = wanted.isBlank() ? key.substring(0, 12) : wanted;
        for (int digits = 6; taken(handle, id); digits += 2) {
            id = wanted + "~" + key.substring(0, digits);
        }
        return id;
    }

    private static boolean taken(Handle handle, String id) {
        return handle.createQuery("SELECT COUNT(*) FROM report WHERE id = :id OR key = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static Instant latest(Handle handle) {
        return millis(handle.createQuery("SELECT COALESCE(MAX(stands_at), 0) FROM report")
                .mapTo(Long.class)
                .one());
    }

    private static Instant millis(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private static Reading named(Reading reading, String id, String text, List<MentionRecord> mentions) {
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

    /** The latest reading of a report with its mentions. */
    static Reading whole(Handle handle, long number) {
        return handle.createQuery("SELECT r.id, r.text, x.body, x.mentions" + LATEST + " WHERE r.number = :number")
                .bind("number", number)
                .map((rs, c) -> named(
                        ReadingJson.read(Packed.unpack(rs.getBytes(3))),
                        rs.getString(1),
                        Packed.unpack(rs.getBytes(2)),
                        Arrays.asList(BODY.readValue(Packed.unpack(rs.getBytes(4)), MentionRecord[].class))))
                .one();
    }

    /** The reports of these numbers, with their latest readings, by number. */
    Map<Long, Kept> load(Handle handle, Collection<Long> numbers) {
        Map<Long, Kept> found = new HashMap<>();
        List<Long> wanted = List.copyOf(numbers);
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            load(handle, wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE)), found);
        }
        return found;
    }

    private void load(Handle handle, List<Long> numbers, Map<Long, Kept> found) {
        record Stamp(long number, String key, int version) {}
        List<Long> missing = new ArrayList<>();
        handle.createQuery("SELECT r.number, r.key, x.version" + LATEST + " WHERE r.number IN (<numbers>)")
                .bindList("numbers", numbers)
                .map((rs, c) -> new Stamp(rs.getLong(1), rs.getString(2), rs.getInt(3)))
                .forEach(it -> recall(it.key(), it.version())
                        .ifPresentOrElse(kept -> found.put(it.number(), kept), () -> missing.add(it.number())));
        if (!missing.isEmpty()) {
            handle.createQuery("SELECT " + COLUMNS + LATEST + " WHERE r.number IN (<numbers>)")
                    .bindList("numbers", missing)
                    .map((rs, c) -> kept(rs))
                    .forEach(kept -> found.put(kept.number(), remember(kept)));
        }
    }

    private Kept kept(ResultSet rs) throws SQLException {
        Reading reading = named(
                ReadingJson.read(Packed.unpack(rs.getBytes("body"))),
                rs.getString("id"),
                Packed.unpack(rs.getBytes("text")),
                List.of());
        long published = rs.getLong("published_at");
        boolean told = !rs.wasNull();
        return new Kept(
                rs.getLong("number"),
                rs.getString("key"),
                rs.getInt("version"),
                millis(rs.getLong("stands_at")),
                told ? Optional.of(millis(published)) : Optional.empty(),
                millis(rs.getLong("arrived")),
                reading,
                kin.profiles(reading));
    }

    private synchronized Kept remember(Kept kept) {
        remembered.put(kept.key() + "/" + kept.version(), kept);
        return kept;
    }

    private synchronized Optional<Kept> recall(String key, int version) {
        return Optional.ofNullable(remembered.get(key + "/" + version));
    }

    /** After something that was not committed. */
    synchronized void forget() {
        remembered.clear();
    }
}
