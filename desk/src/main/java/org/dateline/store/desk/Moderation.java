package org.dateline.store.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Replies that wait for review, people whose replies need not, and discussions that were closed. */
public final class Moderation {
    private final Jdbi jdbi;
    private final InstantSource clock;

    Moderation(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** That a discussion was closed. */
    public record Lock(String incident, String by, Instant at, Optional<String> why) {}

    /** Whether a reply of theirs passed before. */
    public boolean isTrusted(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from trusted where name = ?")
                        .bind(0, name)
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    /** Lays a reply aside until somebody has looked at it; its number and moment are given to it. */
    public void hold(WaitingReply it) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into waiting (incident, who, words, about, audience, at) values (?, ?, ?, ?, ?, ?)",
                it.incident(),
                it.by(),
                it.text(),
                it.on().orElse(null),
                it.audience(),
                clock.instant().toEpochMilli()));
    }

    /** All that wait, oldest first. */
    public List<WaitingReply> listWaiting() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from waiting order by number")
                .map((rs, c) -> reply(rs))
                .list());
    }

    /** Takes a reply out of the line; absent if somebody else did. Who wrote it is trusted from now on if it passed. */
    public Optional<WaitingReply> take(long number, boolean passed) {
        return jdbi.inTransaction(handle -> {
            Optional<WaitingReply> reply = handle.createQuery("delete from waiting where number = ? returning *")
                    .bind(0, number)
                    .map((rs, c) -> reply(rs))
                    .findOne();
            if (passed) {
                reply.ifPresent(it -> handle.execute("insert or ignore into trusted (name) values (?)", it.by()));
            }
            return reply;
        });
    }

    /** Closes a discussion. */
    public void lock(String incident, String by, Optional<String> why) {
        jdbi.useHandle(handle -> handle.execute(
                "insert or replace into lock (incident, who, at, why) values (?, ?, ?, ?)",
                incident,
                by,
                clock.instant().toEpochMilli(),
                why.orElse(null)));
    }

    /** Opens it again. */
    public void unlock(String incident) {
        jdbi.useHandle(handle -> handle.execute("delete from lock where incident = ?", incident));
    }

    public Optional<Lock> findLock(String incident) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from lock where incident = ?")
                .bind(0, incident)
                .map((rs, c) -> new Lock(
                        rs.getString("incident"),
                        rs.getString("who"),
                        Instant.ofEpochMilli(rs.getLong("at")),
                        Optional.ofNullable(rs.getString("why"))))
                .findOne());
    }

    private static WaitingReply reply(ResultSet rs) throws SQLException {
        return new WaitingReply(
                rs.getLong("number"),
                rs.getString("incident"),
                rs.getString("who"),
                rs.getString("words"),
                Optional.ofNullable(rs.getString("about")),
                rs.getString("audience"),
                Instant.ofEpochMilli(rs.getLong("at")));
    }
}
