package org.dateline.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.store.Page;
import org.dateline.store.ReportQuery;
import org.dateline.store.ReportRow;
import org.jdbi.v3.core.Handle;

/** Lists of reports. */
final class ReportList {
    private ReportList() {}

    static Page<ReportRow> page(Handle handle, ReportQuery query) {
        String compare = query.newestFirst() ? "<" : ">";
        long from = query.after()
                .map(Lists::decoded)
                .map(Long::parseLong)
                .orElse(query.newestFirst() ? Long.MAX_VALUE : 0L);
        List<ReportRow> rows = handle.createQuery(
                        "SELECT r.key, r.id, r.number, r.arrived, r.title, r.outlet, r.published, r.url,"
                                + " (SELECT COUNT(*) FROM telling t WHERE t.report = r.number) AS incidents FROM report r"
                                + " WHERE r.number " + compare + " :from"
                                + (query.outlet().isPresent() ? " AND r.outlet = :outlet" : "")
                                + (query.incident().isPresent()
                                        ? " AND r.number IN (SELECT report FROM telling WHERE incident = :incident)"
                                        : "")
                                + " ORDER BY r.number " + (query.newestFirst() ? "DESC" : "ASC") + " LIMIT :limit")
                .bind("from", from)
                .bind("outlet", query.outlet().orElse(""))
                .bind("incident", query.incident().orElse(""))
                .bind("limit", query.limit() + 1)
                .map((rs, c) -> new ReportRow(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getLong(3),
                        Instant.ofEpochMilli(rs.getLong(4)),
                        Optional.ofNullable(rs.getString(5)),
                        Optional.ofNullable(rs.getString(6)),
                        Optional.ofNullable(rs.getString(7)),
                        Optional.ofNullable(rs.getString(8)),
                        rs.getInt(9)))
                .list();
        boolean more = rows.size() > query.limit();
        List<ReportRow> shown = more ? rows.subList(0, query.limit()) : rows;
        return new Page<>(
                shown,
                more ? Optional.of(Lists.encoded(Long.toString(shown.getLast().number()))) : Optional.empty());
    }
}
