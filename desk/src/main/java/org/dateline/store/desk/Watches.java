package org.dateline.store.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Saved searches, their alerts, and what each alert has told of already. */
public final class Watches {
    private final Jdbi jdbi;

    Watches(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Keeps a search. */
    public void add(Watch it) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into watch (id, owner, name, query, made) values (?, ?, ?, ?, ?)",
                it.id(),
                it.owner(),
                it.name(),
                it.query(),
                it.made().toEpochMilli()));
    }

    /** A search by its id. */
    public Optional<Watch> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from watch where id = ?")
                .bind(0, id)
                .map((rs, c) -> watch(rs))
                .findOne());
    }

    /** All of one person, oldest first. */
    public List<Watch> listOf(String owner) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from watch where owner = ? order by made, id")
                .bind(0, owner)
                .map((rs, c) -> watch(rs))
                .list());
    }

    /** Forgets a search, its alerts and what they have not sent yet. */
    public void remove(String id) {
        jdbi.useHandle(handle -> handle.execute("delete from watch where id = ?", id));
    }

    /** Forgets all of one person. */
    public void removeAllOf(String owner) {
        jdbi.useHandle(handle -> handle.execute("delete from watch where owner = ?", owner));
    }

    /** Keeps an alert; its number is given to it. */
    public long addAlert(Alert it) {
        return jdbi.withHandle(handle -> handle.createQuery("insert into alert (watch, channel, target, secret,"
                        + " every, format, seen, due) values (?, ?, ?, ?, ?, ?, ?, ?) returning number")
                .bind(0, it.watch())
                .bind(1, it.channel().name())
                .bind(2, it.target())
                .bind(3, it.secret())
                .bind(4, it.every().name())
                .bind(5, it.format().name())
                .bind(6, it.seen())
                .bind(7, it.due().toEpochMilli())
                .mapTo(Long.class)
                .one());
    }

    /** Alerts of a search. */
    public List<Alert> listAlerts(String watch) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from alert where watch = ? order by number")
                .bind(0, watch)
                .map((rs, c) -> alert(rs))
                .list());
    }

    /** Alerts that are on and due, oldest first. */
    public List<Alert> listDue(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from alert where fault is null and due <= ? order by due, number")
                .bind(0, now.toEpochMilli())
                .map((rs, c) -> alert(rs))
                .list());
    }

    public Optional<Alert> findAlert(long number) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from alert where number = ?")
                .bind(0, number)
                .map((rs, c) -> alert(rs))
                .findOne());
    }

    public void removeAlert(long number) {
        jdbi.useHandle(handle -> handle.execute("delete from alert where number = ?", number));
    }

    /** Turns an alert off, and says why. */
    public void turnOff(long number, String why) {
        jdbi.useHandle(handle -> handle.execute("update alert set fault = ? where number = ?", why, number));
    }

    /** Turns it on again, from now. */
    public void turnOn(long number, Instant due) {
        jdbi.useHandle(handle ->
                handle.execute("update alert set fault = null, due = ? where number = ?", due.toEpochMilli(), number));
    }

    /** What an alert told last of an incident; absent if it never told of it. */
    public Optional<String> findTold(long alert, String incident) {
        return jdbi.withHandle(handle -> handle.createQuery("select state from told where alert = ? and incident = ?")
                .bind(0, alert)
                .bind(1, incident)
                .mapTo(String.class)
                .findOne());
    }

    static Watch watch(ResultSet rs) throws SQLException {
        return new Watch(
                rs.getString("id"),
                rs.getString("owner"),
                rs.getString("name"),
                rs.getString("query"),
                Instant.ofEpochMilli(rs.getLong("made")));
    }

    static Alert alert(ResultSet rs) throws SQLException {
        return new Alert(
                rs.getLong("number"),
                rs.getString("watch"),
                Alert.Channel.valueOf(rs.getString("channel")),
                rs.getString("target"),
                rs.getString("secret"),
                Alert.Every.valueOf(rs.getString("every")),
                Alert.Format.valueOf(rs.getString("format")),
                rs.getLong("seen"),
                Instant.ofEpochMilli(rs.getLong("due")),
                Optional.ofNullable(rs.getString("fault")));
    }
}
