package org.dateline.store.sql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.incident.judge.Named;
import org.dateline.incident.judge.Remark;
import org.dateline.incident.judge.Retouch;
import org.dateline.incident.match.Telling;
import org.dateline.incident.merge.Folding;
import org.dateline.incident.merge.Policy;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.report.Sha256;

/** Makes records of named groups, with what people said of them. */
final class Folder {
    static final Folder BALANCED = new Folder(Policy.BALANCED);

    private static final int DIGITS = 24;

    private final Folding folding;

    Folder(Policy policy) {
        this.folding = new Folding(policy);
    }

    /** The record of a group, from its tellings in order of publication. */
    IncidentRecord fold(Named named, List<Telling> tellings, Verdicts verdicts) {
        return Retouch.apply(folding.fold(named.id(), tellings), remarks(named, verdicts));
    }

    /** The record without its history: what lists show, and what is compared with the state before. */
    IncidentRecord latest(Named named, List<Telling> tellings, Verdicts verdicts) {
        return Retouch.apply(folding.latest(named.id(), tellings), remarks(named, verdicts));
    }

    private static List<Remark> remarks(Named named, Verdicts verdicts) {
        return verdicts.remarks().stream()
                .filter(it -> named.goesBy(it.incident()))
                .toList();
    }

    /** A hash of what a record is made of: as long as it is the same, so is the record. */
    static String digest(Named named, Verdicts verdicts, Map<String, Kept> byKey) {
        String members = named.group().members().stream()
                .map(m -> m.ref() + "/" + byKey.get(m.ref().report()).version())
                .collect(Collectors.joining(" "));
        String remarks = remarks(named, verdicts).stream()
                .map(it -> it.number() + (it instanceof Remark.Answer a && a.hidden() ? "hidden" : ""))
                .collect(Collectors.joining(" "));
        return Sha256.of(members + "|" + remarks).substring(0, DIGITS);
    }
}
