package org.dateline.store.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Who did what at the desk beside judging, which the ledger has: signing in, giving accounts, changing feeds. Only ever added to. */
public final class Deeds {
    private final Jdbi jdbi;
    private final InstantSource clock;

    Deeds(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param what in short: {@code signed in}
     * @param about of whom or what
     */
    public record Deed(long number, Instant at, String who, String what, String about) {}

    /** Writes it down. */
    public void add(String who, String what, String about) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into deed (at, who, what, about) values (?, ?, ?, ?)",
                clock.instant().toEpochMilli(),
                who,
                what,
                about));
    }

    /** The latest, latest first. */
    public List<Deed> listLatest(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from deed order by number desc limit ?")
                .bind(0, limit)
                .map((rs, c) -> new Deed(
                        rs.getLong("number"),
                        Instant.ofEpochMilli(rs.getLong("at")),
                        rs.getString("who"),
                        rs.getString("what"),
                        rs.getString("about")))
                .list());
    }
}
