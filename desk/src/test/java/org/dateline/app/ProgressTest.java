package org.dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** The line that says how far the work is. */
class ProgressTest {
    private final StringWriter shown = new StringWriter();
    private long now;

    private Progress progress(boolean wanted, int files) {
        return new Progress(new PrintWriter(shown), wanted, files, () -> now);
    }

    private void after(double seconds) {
        now += (long) (seconds * 1e9);
    }

    @Test
    void shortWorkStaysSilent() {
        Progress progress = progress(true, 5);
        after(0.9);
        progress.reportDone();
        progress.clear();
        assertThat(shown.toString()).isEmpty();
    }

    @Test
    void longWorkTellsHowFarItIsAndLeavesNothingBehind() {
        Progress progress = progress(true, 4);
        progress.fileTaken();
        after(2);
        progress.reportDone();
        assertThat(shown.toString()).contains("1 of 4 files", "1 report,", "[██████░");
        progress.clear();
        assertThat(shown.toString()).endsWith("\r\u001b[K");
    }

    @Test
    void nobodyWatchesNothingIsShown() {
        Progress progress = progress(false, 4);
        after(5);
        progress.reportDone();
        assertThat(shown.toString()).isEmpty();
    }
}
