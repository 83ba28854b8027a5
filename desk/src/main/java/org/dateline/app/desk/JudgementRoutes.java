package org.dateline.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.dateline.incident.record.Reply;
import org.dateline.publish.Proposal;
import org.dateline.publish.page.ReviewPage;
import org.dateline.publish.page.Visitor;
import org.dateline.reading.record.ReadingJson;
import org.dateline.store.Act;
import org.dateline.store.Found;
import org.dateline.store.Ledger;
import org.dateline.store.View;
import org.dateline.store.desk.DeskBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What people say to an incident, and what they judge. */
final class JudgementRoutes {
    private final Ledger ledger;
    private final Guard guard;
    private final Replies replies;
    private final DeskBook book;

    JudgementRoutes(Ledger ledger, Guard guard, Replies replies, DeskBook book) {
        this.ledger = ledger;
        this.guard = guard;
        this.replies = replies;
        this.book = book;
    }

    void add(RoutesConfig routes) {
        routes.post("/incidents/{id}/replies", this::reply);
        routes.post("/incidents/{id}/accept", this::accept);
        routes.post("/incidents/{id}/hide", this::hide);
        routes.post("/incidents/{id}/undo", this::undo);
        routes.post("/incidents/{id}/lock", this::lock);
        routes.get("/review", this::waiting);
        routes.post("/review/{number}", this::review);
    }

    private void reply(Context context) {
        guard.checkForm(context);
        Guard.mustWrite(context);
        Visitor visitor = Guard.visitor(context);
        String id = context.pathParam("id");
        Optional<String> on = Forms.param(context, "on");
        Optional<String> value = Forms.param(context, "value");
        String words = Forms.param(context, "text").orElse("");
        if (value.isPresent() && on.isEmpty()) {
            throw Refusal.wrong("Say what the value is of.");
        }
        if (words.isBlank() && value.isEmpty()) {
            throw Refusal.wrong("The reply is empty.");
        }
        Optional<Proposal> proposal = value.map(it -> new Proposal(on.orElseThrow(), it, words));
        if (proposal.isPresent()
                && visitor.judges()
                && Forms.param(context, "now").isPresent()) {
            ledger.judge(
                    correction(id, proposal.get(), words.isBlank() ? Optional.empty() : Optional.of(words)),
                    visitor.name());
        } else {
            String audience = Forms.param(context, "audience")
                    .filter(it -> it.equals("public"))
                    .orElse("team");
            Act.Answer reply = new Act.Answer(id, proposal.map(Proposal::text).orElse(words), on, audience);
            if (replies.take(visitor, reply).isEmpty()) {
                context.redirect("/incidents/" + id + "?waiting=yes#discussion", HttpStatus.SEE_OTHER);
                return;
            }
        }
        back(context, "discussion");
    }

    private void accept(Context context) {
        guard.checkForm(context);
        Guard.mustJudge(context);
        String id = context.pathParam("id");
        Reply reply = findReply(id, Forms.param(context, "reply").orElse(""));
        Proposal proposal = Proposal.find(reply.text()).orElseThrow(() -> Refusal.wrong("The reply proposes nothing."));
        String why = "proposed by " + reply.by() + " in reply " + reply.id();
        ledger.judge(
                correction(id, proposal, Optional.of(why)),
                Guard.visitor(context).name());
        back(context, "discussion");
    }

    private Reply findReply(String incident, String id) {
        return ledger.findIncident(incident, View.NOW).stream()
                .filter(Found.Live.class::isInstance)
                .flatMap(it -> ((Found.Live) it).incident().replies().stream())
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such reply."));
    }

    static Act.Correct correction(String incident, Proposal proposal, Optional<String> why) {
        return new Act.Correct(incident, proposal.field(), value(proposal), why);
    }

    /** A number for people, what is JSON as it is, all else a word. */
    private static JsonNode value(Proposal it) {
        String text = it.value();
        if (it.field().startsWith("casualties") && text.matches("\\d{1,9}")) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(text));
        }
        if (text.equals("unknown")) {
            return JsonNodeFactory.instance.nullNode();
        }
        return text.startsWith("{")
                ? ReadingJson.recordMapper().readTree(text)
                : JsonNodeFactory.instance.stringNode(
                        text.replace(' ', it.field().equals("where") ? ' ' : '-'));
    }

    private void hide(Context context) {
        guard.checkForm(context);
        Guard.mustJudge(context);
        String reply = Forms.param(context, "reply").orElse("");
        ledger.judge(
                new Act.Hide(context.pathParam("id"), reply, Forms.param(context, "why")),
                Guard.visitor(context).name());
        back(context, "discussion");
    }

    /** Closes a discussion, or opens it again. */
    private void lock(Context context) {
        guard.checkForm(context);
        Guard.mustJudge(context);
        String id = context.pathParam("id");
        if (ledger.findIncident(id, View.NOW).isEmpty()) {
            throw Refusal.notFound("There is no incident of this id.");
        }
        boolean open = Forms.param(context, "open").isPresent();
        String name = Guard.visitor(context).name();
        if (open) {
            book.moderation().unlock(id);
        } else {
            book.moderation().lock(id, name, Forms.param(context, "why"));
        }
        book.deeds().add(name, open ? "opened the discussion of" : "closed the discussion of", id);
        back(context, "discussion");
    }

    private void waiting(Context context) {
        Guard.mustReview(context);
        PageRoutes.page(context, ReviewPage.of(book.moderation().listWaiting(), Guard.visitor(context)));
    }

    private void review(Context context) {
        guard.checkForm(context);
        Guard.mustReview(context);
        String number = context.pathParam("number");
        if (!number.matches("\\d{1,18}")) {
            throw Refusal.notFound("There is no such reply.");
        }
        replies.review(
                Guard.visitor(context),
                Long.parseLong(number),
                Forms.param(context, "pass").filter(it -> it.equals("yes")).isPresent());
        context.redirect("/review", HttpStatus.SEE_OTHER);
    }

    private void undo(Context context) {
        guard.checkForm(context);
        Guard.mustJudge(context);
        String number = Forms.param(context, "number")
                .filter(it -> it.matches("\\d{1,18}"))
                .orElseThrow(() -> Refusal.wrong("Say which."));
        ledger.undo(Long.parseLong(number), Guard.visitor(context).name());
        back(context, "discussion");
    }

    private static void back(Context context, String where) {
        context.redirect("/incidents/" + context.pathParam("id") + "#" + where, HttpStatus.SEE_OTHER);
    }
}
