package org.dateline.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.incident.record.Reply;
import org.dateline.publish.Proposal;
import org.dateline.publish.Summary;
import org.dateline.store.Act;
import org.dateline.store.JudgementEntry;
import org.dateline.store.desk.Moderation.Lock;

/** Replies to an incident, corrections that they propose, and what was judged; each judgement can be taken back. */
final class Discussion {
    private static final List<String> FIELDS = List.of(
            "casualties.killed",
            "casualties.injured",
            "casualties.missing",
            "casualties.kidnapped",
            "casualties_attackers.killed",
            "when",
            "where",
            "kind",
            "stage",
            "responsibility",
            "status");

    private final IncidentRecord incident;
    private final Query query;
    private final Visitor visitor;
    private final List<JudgementEntry> judgements;
    private final Optional<Lock> lock;

    Discussion(
            IncidentRecord incident,
            Query query,
            Visitor visitor,
            List<JudgementEntry> judgements,
            Optional<Lock> lock) {
        this.lock = lock;
        this.incident = incident;
        this.query = query;
        this.visitor = visitor;
        this.judgements = judgements;
    }

    Html html() {
        List<Html> shown = incident.replies().stream()
                .filter(it -> visitor.team()
                        || (it.audience().equals("public") && !it.hidden().orElse(false)))
                .map(this::reply)
                .toList();
        Html replies = shown.isEmpty()
                ? new Html("<p class=\"quiet\">Nobody replied yet.</p>")
                : Html.of("<ol class=\"replies\">{}</ol>", shown.stream().collect(Html.joined()));
        boolean mayReply = visitor.writes() && (lock.isEmpty() || visitor.judges());
        return Html.of(
                "{}{}<div data-live=\"replies\">{}{}</div>{}{}",
                waiting(),
                closed(),
                replies,
                judged(),
                mayReply ? form() : Html.NOTHING,
                visitor.judges() ? lockForm() : Html.NOTHING);
    }

    private Html waiting() {
        return query.find("waiting").isPresent()
                ? new Html("<p class=\"past\" role=\"status\">Your reply waits until somebody has looked at it.</p>")
                : Html.NOTHING;
    }

    private Html closed() {
        return lock.map(it -> Html.of(
                        "<p class=\"past\" role=\"note\">Closed by {} {} {}</p>",
                        it.by(),
                        Parts.moment(it.at()),
                        it.why()))
                .orElse(Html.NOTHING);
    }

    private Html lockForm() {
        Html fields = lock.isPresent()
                ? new Html("<button class=\"small\" type=\"submit\" name=\"open\" value=\"yes\">Open the discussion"
                        + " again</button>")
                : new Html("<label>Reason <input name=\"why\" maxlength=\"300\"></label><button class=\"small\""
                        + " type=\"submit\">Close the discussion</button>");
        return Html.of(
                "<form class=\"inline lock\" method=\"post\" action=\"/incidents/{}/lock\">{}{}</form>",
                incident.id(),
                visitor.field(),
                fields);
    }

    private Html reply(Reply it) {
        Optional<Proposal> proposal = Proposal.find(it.text());
        boolean hidden = it.hidden().orElse(false);
        Html words = proposal.map(p -> Html.of(
                        "<p class=\"proposal\">proposes <b>{}</b> = <b>{}</b> {}</p><p>{}</p>",
                        p.field(),
                        p.value(),
                        accept(it, p),
                        p.why()))
                .orElseGet(() -> Html.of("<p>{}</p>", it.text()));
        return Html.of(
                "<li id=\"{}\"{}><p class=\"by\"><b>{}</b> <small>{}</small> <span class=\"chip"
                        + " audience\">{}</span>{}{}</p>{}</li>",
                it.id(),
                hidden ? new Html(" class=\"hidden\"") : Html.NOTHING,
                it.by(),
                it.at(),
                hidden ? "hidden" : it.audience(),
                it.on().map(on -> Html.of(" <a href=\"#{}\">on {}</a>", on, on)),
                visitor.judges() && !hidden ? hide(it) : Html.NOTHING,
                words);
    }

    private Html accept(Reply reply, Proposal proposal) {
        boolean accepted = judgements.stream()
                .anyMatch(it -> it.undone().isEmpty()
                        && it.act() instanceof Act.Correct correct
                        && correct.why().filter(why -> why.contains(reply.id())).isPresent());
        if (accepted) {
            return new Html("<span class=\"chip corroborated\">accepted</span>");
        }
        return visitor.judges()
                ? button(
                        "/accept",
                        "Accept",
                        "reply",
                        reply.id(),
                        "Accept " + proposal.field() + " = " + proposal.value())
                : new Html("<span class=\"chip\">proposed</span>");
    }

    private Html hide(Reply it) {
        return Html.of(
                "<details class=\"hiding\"><summary>Hide</summary><form class=\"inline\" method=\"post\""
                        + " action=\"/incidents/{}/hide\">{}<input type=\"hidden\" name=\"reply\" value=\"{}\"><label>Reason"
                        + " <input name=\"why\" maxlength=\"300\" required></label><button class=\"small\" type=\"submit\""
                        + " aria-label=\"Hide the reply of {}\">Hide</button></form></details>",
                incident.id(),
                visitor.field(),
                it.id(),
                it.by());
    }

    private Html button(String path, String words, String name, Object value, String label) {
        return Html.of(
                "<form class=\"inline\" method=\"post\" action=\"/incidents/{}{}\">{}<input type=\"hidden\""
                        + " name=\"{}\" value=\"{}\"><button class=\"small\" type=\"submit\""
                        + " aria-label=\"{}\">{}</button></form>",
                incident.id(),
                path,
                visitor.field(),
                name,
                value,
                label,
                words);
    }

    private Html judged() {
        List<Html> rows = new ArrayList<>();
        for (JudgementEntry it : judgements) {
            if (it.act() instanceof Act.Answer) {
                continue;
            }
            Html end = it.undone()
                    .map(u -> Html.of("<small>taken back by {}</small>", u.by()))
                    .orElseGet(() -> visitor.judges()
                            ? button("/undo", "Undo", "number", it.number(), "Undo: " + told(it.act()))
                            : Html.NOTHING);
            rows.add(Html.of("<b>{}</b> {} <small>{}</small> {}", it.by(), told(it.act()), Parts.moment(it.at()), end));
        }
        return rows.isEmpty() ? Html.NOTHING : Html.of("<h3>Judgements</h3>{}", Parts.list(rows, "judgements"));
    }

    static String told(Act act) {
        return switch (act) {
            case Act.Merge it -> "merged " + it.other() + " into this";
            case Act.Split it -> "split off " + String.join(", ", it.reports());
            case Act.Move it ->
                "moved " + it.report() + it.to().map(to -> " to " + to).orElse(" away");
            case Act.Correct it -> "corrected " + it.field() + " to " + it.value();
            case Act.Confirm it -> "confirmed " + it.field().orElse("all of it");
            case Act.Withdraw it -> "withdrew it";
            case Act.Answer it -> "replied";
            case Act.Hide it ->
                "hid " + it.reply() + it.why().map(why -> ": " + why).orElse("");
        };
    }

    private Html form() {
        String chosen = query.find("field").orElse("");
        Html fields = FIELDS.stream()
                .map(it -> Html.of(
                        "<option value=\"{}\"{}>{}</option>",
                        it,
                        it.equals(chosen) ? new Html(" selected") : Html.NOTHING,
                        Summary.words(it.replace('.', ' ').replace('_', ' '))))
                .collect(Html.joined());
        Html judges = visitor.judges()
                ? new Html("<button type=\"submit\" name=\"now\" value=\"yes\">Reply and correct now</button>")
                : Html.NOTHING;
        return Html.of(
                "<form class=\"reply\" id=\"reply\" method=\"post\" action=\"/incidents/{}/replies\">{}<h3>Reply as"
                        + " {}</h3><div class=\"row\"><label>About <select name=\"on\"><option value=\"\">the whole"
                        + " record</option>{}</select></label><label>Should be <input name=\"value\" maxlength=\"200\""
                        + " placeholder=\"leave empty to only reply\"></label><label>For <select name=\"audience\"><option"
                        + " value=\"team\">team</option><option"
                        + " value=\"public\">public</option></select></label></div><label"
                        + " for=\"words\">Words</label><textarea id=\"words\" name=\"text\" rows=\"3\""
                        + " maxlength=\"10000\"></textarea><div class=\"row\"><button"
                        + " type=\"submit\">Reply</button>{}</div></form>",
                incident.id(),
                visitor.field(),
                visitor.name(),
                fields,
                judges);
    }
}
