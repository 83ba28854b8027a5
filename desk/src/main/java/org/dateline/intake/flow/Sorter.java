package org.dateline.intake.flow;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dateline.intake.Arrival;
import org.dateline.intake.RefusedException;
import org.dateline.reading.Reader;
import org.dateline.reading.gate.Gate;
import org.dateline.report.Report;
import org.dateline.store.ReportKeys;
import org.dateline.text.language.Languages;

/** Opens an arrival, asks whether it is here already, asks the gate, and reads it. May be shared by threads. */
public final class Sorter {
    private final Supplier<Reader> reader;
    private final Optional<Gate> gate;
    private final Predicate<String> isHere;

    /**
     * A way of sorting.
     *
     * @param gate absent: everything is read
     * @param isHere whether a report is here already, by its key
     */
    public Sorter(Supplier<Reader> reader, Optional<Gate> gate, Predicate<String> isHere) {
        this.reader = reader;
        this.gate = gate;
        this.isHere = isHere;
    }

    /** What becomes of an arrival. Never throws for what strangers sent. */
    public Outcome sort(Arrival arrival, Optional<String> published) {
        Report report;
        try {
            report = arrival.opening().open().publishedIfUnknown(published);
        } catch (RefusedException e) {
            return new Outcome.Dead(arrival.id(), e.getMessage(), false, Optional.empty());
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Dead(arrival.id(), "an error of ours: " + e, true, Optional.empty());
        }
        return sort(report);
    }

    /** What becomes of a report. */
    public Outcome sort(Report report) {
        String key = ReportKeys.of(report);
        if (isHere.test(key)) {
            return new Outcome.Known(key);
        }
        try {
            Optional<Double> score = gate.filter(it -> isRead(report)).map(it -> it.score(words(report)));
            return score.isPresent() && !gate.orElseThrow().passes(score.get())
                    ? new Outcome.Aside(key, score.get(), report)
                    : new Outcome.Read(reader.get().read(report));
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Dead(report.id(), "an error of ours: " + e, true, Optional.of(report));
        }
    }

    /** The gate knows English alone; other languages are kept unread by the reader itself, which costs nothing. */
    private static boolean isRead(Report report) {
        return Languages.sameLanguage(Languages.choose(report.language(), report.text()), Languages.DEFAULT);
    }

    private static String words(Report report) {
        return report.title().map(it -> it + "\n\n").orElse("") + report.text();
    }
}
