package org.dateline.intake.source;

import java.util.List;
import java.util.Locale;
import org.dateline.intake.book.IntakeBook;
import org.dateline.intake.book.SourceState;

/**
 * How a source of the list does.
 *
 * <pre>{@code
 * Health.list(SourcesFile.read(Path.of("sources.yaml")), book).forEach(it -> show(it.source().name(), it.words()));
 * }</pre>
 */
public record Health(Source source, SourceState state) {

    /** How every source of a list does, in its order; one that was never asked is among them. */
    public static List<Health> list(SourcesFile list, IntakeBook book) {
        return list.sources().stream()
                .map(it -> new Health(it, book.source(it.name())))
                .toList();
    }

    /** Whether the last time went wrong. */
    public boolean isIll() {
        return state.fault().isPresent();
    }

    /** In words: never asked, well, or the last fault, how many there were in a row, and why. */
    public String words() {
        if (state.triedAt().isEmpty()) {
            return "never asked";
        }
        return state.fault()
                .map(it -> "%s (%d in a row): %s"
                        .formatted(
                                it.toLowerCase(Locale.ROOT),
                                state.failures(),
                                state.why().orElse("")))
                .orElse("well");
    }
}
