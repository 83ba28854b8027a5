package org.dateline.publish;

import org.dateline.publish.card.Paint;
import org.dateline.reading.record.ReadingJson;
import org.dateline.store.Added;
import org.dateline.store.ChangeEntry;
import org.dateline.store.IncidentRow;
import org.dateline.store.Judged;
import org.dateline.store.Rebuilt;
import org.dateline.store.ReportRow;
import org.dateline.store.Verified;

/** What a ledger tells, a line each, without line ends: as JSON, and for people. */
public final class LedgerLines {
    private LedgerLines() {}

    public static String added(Added it) {
        return json(it);
    }

    public static String report(ReportRow it) {
        return json(it);
    }

    public static String incident(IncidentRow it) {
        return json(it);
    }

    public static String change(ChangeEntry it) {
        return json(it);
    }

    public static String judged(Judged it) {
        return json(it);
    }

    public static String rebuilt(Rebuilt it) {
        return json(it);
    }

    public static String verified(Verified it) {
        return json(it);
    }

    private static String json(Object value) {
        return ReadingJson.oneLine(ReadingJson.recordMapper().writeValueAsString(value));
    }

    /** {@code biu-1  2025-02-10  Reuters  Title}. */
    public static String plain(ReportRow it) {
        return Paint.harmless("%s  %s  %s  %s"
                .formatted(
                        it.id(),
                        it.published().orElse("no day"),
                        it.outlet().orElse("no outlet"),
                        it.title().orElse("no title")));
    }

    /** {@code i0123456789ab  2024-08-05  rocket-attack  Ain al-Asad, IQ  killed 0, injured 5  3 reports}. */
    public static String plain(IncidentRow it) {
        String place =
                it.place().orElse("no place") + it.country().map(c -> ", " + c).orElse("");
        String toll = it.killed().map(n -> "killed " + n).orElse("killed ?")
                + it.injured().map(n -> ", injured " + n).orElse("");
        return Paint.harmless("%s  %s  %s  %s  %s  %d report%s"
                .formatted(
                        it.id(),
                        it.day().orElse("no day    "),
                        it.kind(),
                        place,
                        toll,
                        it.reports(),
                        it.reports() == 1 ? "" : "s"));
    }

    /** {@code 17  i0123456789ab  casualties.killed  3 → 5  report biu-2}. */
    public static String plain(ChangeEntry it) {
        String values =
                it.before().map(b -> b + " \u2192 ").orElse("") + it.after().orElse("gone");
        return Paint.harmless("%d  %s  %s  %s  %s%s"
                .formatted(
                        it.number(),
                        it.incident(),
                        it.field(),
                        values,
                        it.because(),
                        it.by().equals("reports") ? "" : " by " + it.by()));
    }

    /** {@code Judgement 17: i0123456789ab, icdef01234567}. */
    public static String plain(Judged it) {
        return "Judgement " + it.number()
                + (it.incidents().isEmpty() ? ": nothing changed" : ": " + String.join(", ", it.incidents()));
    }
}
