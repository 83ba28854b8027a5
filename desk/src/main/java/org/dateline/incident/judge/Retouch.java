package org.dateline.incident.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.incident.record.Alternative;
import org.dateline.incident.record.Casualties;
import org.dateline.incident.record.Change;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.Reply;
import org.dateline.incident.record.Sourced;
import org.dateline.incident.record.Status;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stage;
import org.dateline.lexicon.Stance;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Place;
import org.dateline.reading.record.PlaceRole;
import org.dateline.reading.record.Responsibility;
import org.dateline.reading.record.Side;
import org.dateline.reading.record.When;
import tools.jackson.databind.JsonNode;

/**
 * Puts what people say into a record: each correction as a claim with the person's name, which wins under every policy; what the
 * reports gave stays beside it.
 */
public final class Retouch {
    private final IncidentRecord old;
    private Sourced<IncidentKind> kind;
    private Sourced<Stage> stage;
    private Optional<Sourced<When>> when;
    private Sourced<List<Place>> where;
    private Sourced<Responsibility> responsibility;
    private Status status;
    private final Map<String, Casualties> victims;
    private final Map<String, Casualties> attackers;
    private final List<Claim> claims;
    private final List<Change> changes;
    private final List<Reply> replies;
    private int revision;

    private Retouch(IncidentRecord old) {
        this.old = old;
        kind = old.kind();
        stage = old.stage();
        when = old.when();
        where = old.where();
        responsibility = old.responsibility();
        status = old.status();
        victims = new LinkedHashMap<>(old.casualties());
        attackers = new LinkedHashMap<>(old.casualtiesAttackers());
        claims = new ArrayList<>(old.claims());
        changes = new ArrayList<>(old.changes());
        replies = new ArrayList<>(old.replies());
        revision = old.revision();
    }

    /** The record after all remarks, in the order in which they were made. */
    public static IncidentRecord apply(IncidentRecord folded, List<Remark> remarks) {
        if (remarks.isEmpty()) {
            return folded;
        }
        Retouch retouch = new Retouch(folded);
        remarks.forEach(retouch::take);
        return retouch.record();
    }

    /** What is wrong with a correction, for the person who makes it; empty where nothing is. */
    public static Optional<String> findProblem(String field, JsonNode value) {
        return Corrections.findProblem(field, value);
    }

    private void take(Remark remark) {
        switch (remark) {
            case Remark.Correction it -> correct(it);
            case Remark.Confirmation it ->
                note(it, "confirmed", Optional.empty(), Optional.of(it.field().orElse("all")), because(it));
            case Remark.Answer it ->
                replies.add(new Reply(
                        "r" + it.number(),
                        it.at().toString(),
                        it.by(),
                        it.text(),
                        it.on(),
                        it.audience(),
                        it.hidden() ? Optional.of(true) : Optional.empty()));
        }
    }

    private static String because(Remark remark) {
        return "judgement " + remark.number();
    }

    private void correct(Remark.Correction it) {
        String claim = "j" + it.number();
        Object before = value(it.field());
        switch (it.field()) {
            case "kind" -> kind = over(kind, Corrections.kind(it.value()), claim);
            case "stage" -> stage = over(stage, Corrections.stage(it.value()), claim);
            case "status" -> status = Corrections.status(it.value());
            case "when" -> correctWhen(Corrections.when(it.value()), claim);
            case "where" -> correctWhere(Corrections.where(it.value()), claim);
            case "responsibility" ->
                responsibility = over(
                        responsibility,
                        new Responsibility(
                                Corrections.responsibility(it.value()),
                                responsibility.value().claims(),
                                Optional.empty()),
                        claim);
            default -> correctFigure(it, claim);
        }
        claims.replaceAll(old -> old.counted() && overruled(old, it) ? superseded(old, it, claim) : old);
        claims.add(claim(it, claim));
        note(it, it.field(), Optional.ofNullable(before), Optional.ofNullable(value(it.field())), claim);
    }

    /** Whether a claim is about what somebody corrected: a figure on the same side, a place of the attack. */
    private static boolean overruled(Claim claim, Remark.Correction it) {
        boolean attackers = it.field().startsWith(Corrections.ATTACKERS);
        return switch (claim.value()) {
            case Figure figure ->
                claim.field().equals("casualties." + figure.outcome())
                        && (attackers || it.field().startsWith(Corrections.VICTIMS))
                        && Corrections.outcome(it.field()) == figure.outcome()
                        && attackers == (figure.side() == Side.PERPETRATOR);
            case Place place -> it.field().equals("where") && place.role() == PlaceRole.ATTACK_SITE;
            default -> claim.field().equals(it.field()) && !it.field().equals("responsibility");
        };
    }

    private static Claim superseded(Claim old, Remark.Correction it, String by) {
        return new Claim(
                old.id(),
                old.field(),
                old.value(),
                old.report(),
                old.attribution(),
                old.evidence(),
                false,
                Optional.of("corrected by " + it.by()),
                Optional.of(by));
    }

    private static <T> Sourced<T> over(Sourced<T> old, T value, String claim) {
        List<Alternative<T>> alternatives = new ArrayList<>();
        if (!old.value().equals(value)) {
            alternatives.add(new Alternative<>(old.value(), old.support()));
        }
        old.alternatives().stream().filter(a -> !a.value().equals(value)).forEach(alternatives::add);
        return new Sourced<>(value, List.of(claim), alternatives);
    }

    private void correctWhen(Optional<When> value, String claim) {
        when = value.map(
                it -> when.map(old -> over(old, it, claim)).orElseGet(() -> Sourced.agreed(it, List.of(claim))));
    }

    /** The attack's own place; where it was launched from and the like stays. */
    private void correctWhere(Optional<Place> value, String claim) {
        List<Place> places = new ArrayList<>(value.stream().toList());
        where.value().stream()
                .filter(p -> value.isEmpty() || p.role() != value.get().role())
                .filter(p -> value.isPresent() || p.role() != PlaceRole.ATTACK_SITE)
                .forEach(places::add);
        where = over(where, List.copyOf(places), claim);
    }

    private void correctFigure(Remark.Correction it, String claim) {
        String outcome = Corrections.outcome(it.field()).toString();
        Map<String, Casualties> cells = it.field().startsWith(Corrections.ATTACKERS) ? attackers : victims;
        Corrections.casualties(it.value(), claim)
                .ifPresentOrElse(
                        figure -> cells.put(outcome, in(cells, outcome, figure, it)), () -> cells.remove(outcome));
    }

    private static Casualties in(
            Map<String, Casualties> cells, String outcome, Casualties figure, Remark.Correction it) {
        Casualties before = cells.get(outcome);
        return new Casualties(
                figure.best(),
                figure.low(),
                figure.high(),
                before == null ? "balanced" : before.policy(),
                Optional.of(it.at().toString()),
                before == null ? List.of() : before.byGroup(),
                figure.figures());
    }

    private static Claim claim(Remark.Correction it, String id) {
        Attribution who = new Attribution(
                it.by(),
                SpeakerKind.OTHER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Stance.ASSERTS,
                true,
                Optional.empty(),
                Optional.empty());
        return new Claim(
                id,
                it.field(),
                it.value(),
                because(it),
                Optional.of(who),
                Optional.empty(),
                true,
                Optional.of(it.why().map(w -> "corrected: " + w).orElse("corrected")),
                Optional.empty());
    }

    private Object value(String field) {
        return switch (field) {
            case "kind" -> kind.value().toString();
            case "stage" -> stage.value().toString();
            case "status" -> status.toString();
            case "when" ->
                when.flatMap(w -> w.value().start().or(w.value()::end)).orElse(null);
            case "where" -> where.value().stream().findFirst().map(Place::name).orElse(null);
            case "responsibility" -> responsibility.value().status().toString();
            default -> figure(field);
        };
    }

    private Object figure(String field) {
        String outcome = Corrections.outcome(field).toString();
        Casualties cell = (field.startsWith(Corrections.ATTACKERS) ? attackers : victims).get(outcome);
        return cell == null ? null : cell.best().or(cell::low).orElse(null);
    }

    private void note(Remark remark, String field, Optional<Object> before, Optional<Object> after, String because) {
        revision++;
        changes.add(
                new Change(revision, Optional.of(remark.at().toString()), remark.by(), field, before, after, because));
    }

    private IncidentRecord record() {
        return new IncidentRecord(
                old.id(),
                revision,
                old.asOf(),
                kind,
                stage,
                when,
                where,
                old.weapons(),
                old.targets(),
                old.actors(),
                responsibility,
                victims,
                attackers,
                claims,
                old.reports(),
                old.timeline(),
                changes,
                status,
                old.openQuestions(),
                old.developments(),
                replies,
                old.links());
    }
}
