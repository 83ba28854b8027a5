package org.dateline.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.incident.judge.Ruling;
import org.dateline.reading.record.ReadingJson;
import org.dateline.store.Act;
import org.dateline.store.JudgementEntry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.databind.json.JsonMapper;

/** The table of judgements. */
final class Judgements {
    private static final JsonMapper MAPPER = ReadingJson.recordMapper();
    private static final String SELECT =
            "SELECT j.number, j.at, j.who, j.act, j.rulings, u.number AS undo, u.at AS undone_at, u.who AS undone_by"
                    + " FROM judgement j LEFT JOIN judgement u ON u.undoes = j.number WHERE j.undoes IS NULL ";

    private Judgements() {}

    /** A judgement with what it comes down to. */
    record Judgement(JudgementEntry entry, List<Ruling> rulings) {
        Judgement {
            rulings = List.copyOf(rulings);
        }
    }

    /** What an act concerns, beside the reports that its rulings name. */
    record Concern(Collection<Long> reports, Collection<String> incidents) {}

    static long add(Handle handle, Instant at, String by, Act act, List<Ruling> rulings, Concern concern) {
        long number = insert(handle, at, by, MAPPER.writerFor(Act.class).writeValueAsString(act), rulings, null);
        concern.reports().forEach(report -> concern(handle, number, report, ""));
        concern.incidents().forEach(incident -> concern(handle, number, 0, incident));
        return number;
    }

    static long undo(Handle handle, Instant at, String by, Judgement judgement) {
        String act =
                MAPPER.writerFor(Act.class).writeValueAsString(judgement.entry().act());
        return insert(handle, at, by, act, List.of(), judgement.entry().number());
    }

    private static long insert(Handle handle, Instant at, String by, String act, List<Ruling> rulings, Long undoes) {
        return handle.createQuery("INSERT INTO judgement (at, who, act, rulings, undoes)"
                        + " VALUES (:at, :who, :act, :rulings, :undoes) RETURNING number")
                .bind("at", at.toEpochMilli())
                .bind("who", by)
                .bind("act", act)
                .bind("rulings", MAPPER.writerFor(Ruling[].class).writeValueAsString(rulings.toArray(new Ruling[0])))
                .bind("undoes", undoes)
                .mapTo(Long.class)
                .one();
    }

    private static void concern(Handle handle, long judgement, long report, String incident) {
        handle.createUpdate("INSERT INTO concern (judgement, report, incident)"
                        + " VALUES (:judgement, :report, :incident) ON CONFLICT DO NOTHING")
                .bind("judgement", judgement)
                .bind("report", report)
                .bind("incident", incident)
                .execute();
    }

    /** All that concern some reports or incidents, oldest first. */
    static List<Judgement> concerning(Handle handle, Collection<Long> reports, Collection<String> incidents) {
        Set<Long> numbers = new TreeSet<>();
        InLists.each(reports, part -> numbers.addAll(concerned(handle, "report", part)));
        InLists.each(incidents, part -> numbers.addAll(concerned(handle, "incident", part)));
        List<Judgement> judgements = new ArrayList<>();
        InLists.each(
                numbers,
                part -> judgements.addAll(
                        list(handle.createQuery(SELECT + "AND j.number IN (<numbers>) ORDER BY j.number")
                                .bindList("numbers", part))));
        return judgements;
    }

    private static List<Long> concerned(Handle handle, String column, List<?> values) {
        return handle.createQuery("SELECT judgement FROM concern WHERE " + column + " IN (<values>)")
                .bindList("values", values)
                .mapTo(Long.class)
                .list();
    }

    static Optional<Judgement> find(Handle handle, long number) {
        return list(handle.createQuery(SELECT + "AND j.number = :number").bind("number", number)).stream()
                .findFirst();
    }

    static List<Judgement> after(Handle handle, long after, int limit) {
        return list(handle.createQuery(SELECT + "AND j.number > :after ORDER BY j.number LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit));
    }

    /** Reports that a judgement concerns, those that its incidents are named after among them. */
    static List<Long> reports(Handle handle, long number) {
        return handle.createQuery(
                        "SELECT report FROM concern WHERE judgement = :number AND report > 0"
                                + " UNION SELECT n.report FROM concern c JOIN name n ON n.id = c.incident WHERE c.judgement = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .list();
    }

    private static List<Judgement> list(Query query) {
        return query.map((rs, c) -> judgement(rs)).list();
    }

    private static Judgement judgement(ResultSet rs) throws SQLException {
        long undo = rs.getLong("undo");
        Optional<JudgementEntry.Undone> undone = rs.wasNull()
                ? Optional.empty()
                : Optional.of(new JudgementEntry.Undone(
                        undo, Instant.ofEpochMilli(rs.getLong("undone_at")), rs.getString("undone_by")));
        return new Judgement(
                new JudgementEntry(
                        rs.getLong("number"),
                        Instant.ofEpochMilli(rs.getLong("at")),
                        rs.getString("who"),
                        MAPPER.readValue(rs.getString("act"), Act.class),
                        undone),
                Arrays.asList(MAPPER.readValue(rs.getString("rulings"), Ruling[].class)));
    }
}
