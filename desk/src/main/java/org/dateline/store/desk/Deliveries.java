package org.dateline.store.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What alerts have to send: written down before it is sent, and kept until it arrived or there is no hope. */
public final class Deliveries {
    /** How many of an alert are remembered. */
    private static final int REMEMBERED = 50;

    private final Jdbi jdbi;

    Deliveries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * News of one look.
     *
     * @param parts what is to be sent, one delivery each: subject and body
     * @param told state of each incident, after this
     * @param gone incidents that need not be remembered any more
     */
    public record News(List<Part> parts, Map<String, String> told, List<String> gone) {
        /** One delivery. */
        public record Part(String subject, String body) {}

        public News {
            parts = List.copyOf(parts);
            told = Map.copyOf(told);
            gone = List.copyOf(gone);
        }
    }

    /** Writes down what a look found, that it was told, and when to look again: all or nothing. */
    public void add(Alert alert, News news, long seen, Instant now) {
        add(alert, news, seen, now, now.plus(alert.every().pause()));
    }

    /** Writes down something that nobody looked for; when to look again stays as it was. */
    public void addBeside(Alert alert, News news, Instant now) {
        add(alert, news, alert.seen(), now, alert.due());
    }

    private void add(Alert alert, News news, long seen, Instant now, Instant due) {
        jdbi.useTransaction(handle -> {
            for (News.Part it : news.parts()) {
                handle.execute(
                        "insert into delivery (alert, made, subject, body, tries, due) values (?, ?, ?, ?, 0, ?)",
                        alert.number(),
                        now.toEpochMilli(),
                        it.subject(),
                        it.body(),
                        now.toEpochMilli());
            }
            news.told()
                    .forEach((incident, state) -> handle.execute(
                            "insert or replace into told (alert, incident, state) values (?, ?, ?)",
                            alert.number(),
                            incident,
                            state));
            news.gone()
                    .forEach(it ->
                            handle.execute("delete from told where alert = ? and incident = ?", alert.number(), it));
            handle.execute(
                    "update alert set seen = ?, due = ? where number = ?", seen, due.toEpochMilli(), alert.number());
            handle.execute(
                    "delete from delivery where alert = ? and due is null and number <= (select max(number) from delivery"
                            + " where alert = ?) - ?",
                    alert.number(),
                    alert.number(),
                    REMEMBERED);
        });
    }

    /** What is to be sent now, oldest first. */
    public List<Delivery> listDue(Instant now, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from delivery where due <= ? order by due, number limit ?")
                        .bind(0, now.toEpochMilli())
                        .bind(1, limit)
                        .map((rs, c) -> delivery(rs))
                        .list());
    }

    /** The latest of an alert. */
    public List<Delivery> listOf(long alert, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from delivery where alert = ? order by number desc limit ?")
                        .bind(0, alert)
                        .bind(1, limit)
                        .map((rs, c) -> delivery(rs))
                        .list());
    }

    /** It arrived. */
    public void arrived(long number, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "update delivery set tries = tries + 1, due = null, done = ?, fault = null where number = ?",
                now.toEpochMilli(),
                number));
    }

    /** It did not, and is tried again at a time, or never. */
    public void failed(long number, String why, Optional<Instant> again) {
        jdbi.useHandle(handle -> handle.execute(
                "update delivery set tries = tries + 1, due = ?, fault = ? where number = ?",
                again.map(Instant::toEpochMilli).orElse(null),
                why,
                number));
    }

    /** How many wait, and how many never arrived. */
    public Counts counts() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(due), sum(done is null and due is null) from" + " delivery")
                        .map((rs, c) -> new Counts(rs.getLong(1), rs.getLong(2)))
                        .one());
    }

    /** Totals. */
    public record Counts(long waiting, long lost) {}

    private static Delivery delivery(ResultSet rs) throws SQLException {
        return new Delivery(
                rs.getLong("number"),
                rs.getLong("alert"),
                Instant.ofEpochMilli(rs.getLong("made")),
                rs.getString("subject"),
                rs.getString("body"),
                rs.getInt("tries"),
                moment(rs, "due"),
                moment(rs, "done"),
                Optional.ofNullable(rs.getString("fault")));
    }

    private static Optional<Instant> moment(ResultSet rs, String column) throws SQLException {
        long millis = rs.getLong(column);
        return rs.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
