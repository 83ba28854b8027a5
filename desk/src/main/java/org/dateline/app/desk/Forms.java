package org.dateline.app.desk;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.intake.Arrival;
import org.dateline.intake.Days;
import org.dateline.intake.Intake;
import org.dateline.report.Report;

/** What people fill in. */
final class Forms {
    private Forms() {}

    static Optional<String> param(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).filter(it -> !it.isBlank());
    }

    static Optional<String> day(Context context) {
        return param(context, "published").flatMap(Days::findIso);
    }

    /** What was pasted, and the files that were chosen or dropped. */
    static List<Arrival> arrivals(Context context) {
        List<Arrival> arrivals = new ArrayList<>();
        pasted(context).ifPresent(arrivals::add);
        for (UploadedFile file : context.uploadedFiles("files")) {
            if (file.size() > 0 || !file.filename().isEmpty()) {
                try (InputStream in = file.content()) {
                    Intake.takeStream(in, file.filename(), arrivals::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return arrivals;
    }

    private static Optional<Arrival> pasted(Context context) {
        Optional<String> text = param(context, "text");
        List<Arrival> opened = new ArrayList<>();
        text.ifPresent(it -> Intake.takeStream(
                new ByteArrayInputStream(it.getBytes(StandardCharsets.UTF_8)), "pasted", opened::add));
        if (opened.size() != 1) {
            return opened.stream().findFirst();
        }
        Arrival bare = opened.getFirst();
        return Optional.of(new Arrival(bare.id(), () -> titled(bare.opening().open(), context)));
    }

    private static Report titled(Report report, Context context) {
        return new Report(
                report.id(),
                report.text(),
                param(context, "title").or(report::title),
                report.published(),
                param(context, "outlet").or(report::outlet),
                report.source(),
                report.url(),
                report.language());
    }
}
