package org.dateline.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.incident.judge.Group;
import org.dateline.incident.match.Kin;
import org.dateline.incident.match.PairScores;
import org.dateline.incident.match.Profile;
import org.dateline.incident.match.ProfileBytes;
import org.dateline.incident.match.Published;
import org.dateline.incident.match.Slot;
import org.dateline.incident.match.Telling;
import org.dateline.reading.record.Reading;
import org.dateline.reading.record.ReportHead;
import org.dateline.report.Sha256;
import org.dateline.store.Entry;
import org.jdbi.v3.core.Handle;

/** The tables of reports and readings. May be shared by threads. */
final class Reports {
    private final Kin kin;
    private final Readings readings = new Readings();
    private final Profiles profiles;
    private final RareWords rareWords = new RareWords();
    private final PairScores pairs = new PairScores();

    Reports(Kin kin) {
        this.kin = kin;
        this.profiles = new Profiles(readings, kin);
    }

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

    static boolean holds(Handle handle, String key) {
        return handle.createQuery("SELECT number FROM report WHERE key = :key")
                .bind("key", key)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /**
     * A report made ready to be added: all that takes long and needs no database, so that a transaction holds nobody up meanwhile.
     * Its bare reading is without mentions, and under the sender's id.
     */
    static final class Ready {
        private final int version;
        private final Reading bare;
        private final List<Profile> profiles;
        private final String sha256;
        private final byte[] text;
        private final byte[] body;
        private final byte[] mentions;
        private final byte[] packed;

        private Ready(Entry entry, Reading bare, List<Profile> profiles) {
            this.version = entry.readerVersion();
            this.bare = bare;
            this.profiles = profiles;
            sha256 = Sha256.of(bare.report().text());
            text = Packed.pack(bare.report().text());
            body = Readings.body(bare);
            mentions = Readings.mentions(entry.reading());
            packed = ProfileBytes.pack(profiles);
        }
    }

    Ready ready(Entry entry) {
        ReportHead head = entry.reading().report();
        Reading bare = Readings.named(entry.reading(), head.id(), head.text(), List.of());
        return new Ready(entry, bare, kin.profiles(bare));
    }

    /** Adds a report that is not here yet. */
    Kept add(Handle handle, Ready ready, String key, Instant now) {
        ReportHead head = ready.bare.report();
        String id = freeId(handle, head.id(), key);
        Optional<Instant> published = Published.parse(head.published())
                .map(it -> Instant.ofEpochMilli(it.at().toEpochMilli()));
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
                .bind("sha256", ready.sha256)
                .bind("text", ready.text)
                .bind("publishedAt", published.map(Instant::toEpochMilli).orElse(null))
                .bind("standsAt", standsAt.toEpochMilli())
                .bind("arrived", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
        Kept kept = new Kept(number, key, id, ready.version, standsAt, published, now, head.sha256(), ready.profiles);
        return addReading(handle, kept, ready, now);
    }

    /** Adds what another version of the reader read in a report that is here. */
    Kept reread(Handle handle, Line line, Ready ready, Instant now) {
        Kept before = load(handle, List.of(line.number())).get(line.number());
        return addReading(handle, before.read(ready.version, ready.profiles), ready, now);
    }

    private Kept addReading(Handle handle, Kept kept, Ready ready, Instant now) {
        handle.createUpdate("INSERT INTO reading (report, version, made, body, mentions)"
                        + " VALUES (:report, :version, :made, :body, :mentions)")
                .bind("report", kept.number())
                .bind("version", ready.version)
                .bind("made", now.toEpochMilli())
                .bind("body", ready.body)
                .bind("mentions", ready.mentions)
                .execute();
        Profiles.put(handle, kept, ready.packed);
        ReportHead head = ready.bare.report();
        readings.remember(
                kept,
                kept.id().equals(head.id())
                        ? ready.bare
                        : Readings.named(ready.bare, kept.id(), head.text(), List.of()));
        return kept;
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
        return Instant.ofEpochMilli(handle.createQuery("SELECT COALESCE(MAX(stands_at), 0) FROM report")
                .mapTo(Long.class)
                .one());
    }

    /** The reports of these numbers, by number. */
    Map<Long, Kept> load(Handle handle, Collection<Long> numbers) {
        return profiles.load(handle, numbers);
    }

    /** What a record is folded from: the tellings of a group, in order of publication. */
    List<Telling> tellings(Handle handle, Group group, Map<String, Kept> byKey) {
        List<Telling> tellings = new ArrayList<>();
        group.members().forEach(member -> {
            Slot slot = member.profile().slot();
            Reading reading = readings.load(handle, byKey.get(member.ref().report()));
            tellings.add(new Telling(reading, slot.index(), slot.order(), slot.arrival()));
        });
        return tellings;
    }

    /** What pairs of tellings came to, by the numbers of their reports and their places in these. */
    PairScores pairs() {
        return pairs;
    }

    RareWords rareWords() {
        return rareWords;
    }

    /** After something that was not committed, or that took tellings away. */
    void forget() {
        readings.forget();
        rareWords.forget();
        pairs.forget();
    }
}
