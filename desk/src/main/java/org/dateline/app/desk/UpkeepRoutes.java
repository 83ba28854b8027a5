package org.dateline.app.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dateline.publish.compare.Comparing;
import org.dateline.publish.compare.Comparison;
import org.dateline.publish.compare.ForeignFile;
import org.dateline.publish.export.CompareCsv;
import org.dateline.publish.page.ComparePage;
import org.dateline.publish.page.FeedsPage;
import org.dateline.store.Ledger;
import org.dateline.store.desk.DeskBook;

/** Feeds and their health, files of others beside ours, and what the desk counts of itself. */
final class UpkeepRoutes {
    private final Guard guard;
    private final Feeds feeds;
    private final Comparing comparing;
    private final DeskBook book;
    private final Metrics metrics;

    UpkeepRoutes(Ledger ledger, Guard guard, Feeds feeds, DeskBook book, Metrics metrics) {
        this.guard = guard;
        this.feeds = feeds;
        this.comparing = new Comparing(ledger);
        this.book = book;
        this.metrics = metrics;
    }

    void add(RoutesConfig routes) {
        routes.get("/feeds", it -> PageRoutes.page(it, FeedsPage.of(feeds.shown(), Guard.visitor(it))));
        routes.post("/feeds", this::putFeeds);
        routes.get("/compare", it -> PageRoutes.page(it, ComparePage.ask(Guard.visitor(it), Optional.empty())));
        routes.post("/compare", this::compare);
        routes.get("/metrics", metrics::answer);
    }

    private void putFeeds(Context context) {
        guard.checkForm(context);
        Guard.mustAdminister(context);
        Optional<FeedsPage.Shown> wrong =
                feeds.put(Optional.ofNullable(context.formParam("list")).orElse(""));
        if (wrong.isPresent()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            PageRoutes.page(context, FeedsPage.of(wrong.get(), Guard.visitor(context)));
            return;
        }
        book.deeds().add(Guard.visitor(context).name(), "changed the list of feeds", "");
        context.redirect("/feeds", HttpStatus.SEE_OTHER);
    }

    private void compare(Context context) throws IOException {
        guard.checkForm(context);
        UploadedFile file = context.uploadedFile("file");
        if (file == null || file.size() == 0) {
            throw Refusal.wrong("Choose a file.");
        }
        Comparison found;
        try (InputStream in = file.content()) {
            found = comparing.compare(ForeignFile.read(in));
        } catch (ForeignFile.UnknownFileException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            PageRoutes.page(context, ComparePage.ask(Guard.visitor(context), Optional.of(e.getMessage())));
            return;
        }
        if (Forms.param(context, "as").isPresent()) {
            context.contentType("text/csv; charset=utf-8");
            context.header("Content-Disposition", "attachment; filename=\"dateline-compare.csv\"");
            CompareCsv.write(found, context.outputStream());
            return;
        }
        PageRoutes.page(context, ComparePage.of(found, Guard.visitor(context)));
    }
}
