package org.dateline.app.desk;

import java.time.Instant;
import java.util.Optional;
import org.dateline.publish.page.Visitor;
import org.dateline.store.Act;
import org.dateline.store.Judged;
import org.dateline.store.Ledger;
import org.dateline.store.desk.DeskBook;
import org.dateline.store.desk.Moderation.Lock;
import org.dateline.store.desk.WaitingReply;

/** What people say to an incident, on its way into the ledger: closed discussions take none, and a newcomer's first one waits. */
final class Replies {
    private static final int LONGEST = 10_000;

    private final Ledger ledger;
    private final DeskBook book;

    Replies(Ledger ledger, DeskBook book) {
        this.ledger = ledger;
        this.book = book;
    }

    /** Takes a reply; absent where it waits for review. */
    Optional<Judged> take(Visitor visitor, Act.Answer reply) {
        if (reply.text().length() > LONGEST) {
            throw Refusal.wrong("A reply has at most " + LONGEST + " characters.");
        }
        if (!visitor.judges()) {
            book.moderation().findLock(reply.incident()).ifPresent(Replies::refuse);
        }
        if (visitor.reviews() || book.moderation().isTrusted(visitor.name())) {
            return Optional.of(ledger.judge(reply, visitor.name()));
        }
        if (ledger.findIncident(reply.incident(), org.dateline.store.View.NOW).isEmpty()) {
            throw Refusal.notFound("There is no incident of this id.");
        }
        book.moderation()
                .hold(new WaitingReply(
                        0,
                        reply.incident(),
                        visitor.name(),
                        reply.text(),
                        reply.on(),
                        reply.audience(),
                        Instant.EPOCH));
        return Optional.empty();
    }

    private static void refuse(Lock lock) {
        throw Refusal.of(
                io.javalin.http.HttpStatus.LOCKED,
                "This discussion was closed by " + lock.by()
                        + lock.why().map(it -> ": " + it).orElse("") + ".");
    }

    /** Lets a reply that waits pass, under the name of who wrote it, or turns it down. */
    void review(Visitor reviewer, long number, boolean pass) {
        WaitingReply it = book.moderation()
                .take(number, pass)
                .orElseThrow(() -> Refusal.notFound("That reply does not wait any more."));
        if (pass) {
            ledger.judge(new Act.Answer(it.incident(), it.text(), it.on(), it.audience()), it.by());
        }
        book.deeds().add(reviewer.name(), pass ? "let the reply pass of" : "turned the reply down of", it.by());
    }
}
