package org.dateline.reading.journeys;

import static org.assertj.core.api.Assertions.fail;

import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.junit.jupiter.api.DynamicTest;

/** One reader for all journeys, as loading takes longer than reading, and the test that each verdict becomes. */
final class Shared {
    private Shared() {}

    private static final class Loaded {
        static final Reader READER = Readers.load();
    }

    static Reader reader() {
        return Loaded.READER;
    }

    static DynamicTest test(Verdict verdict, KnownGaps gaps) {
        return DynamicTest.dynamicTest(verdict.journey() + " " + verdict.expectation(), () -> {
            if (verdict.holds() && gaps.has(verdict)) {
                fail("mended: take it off known-gaps.tsv: " + verdict);
            }
            if (!verdict.holds() && !gaps.has(verdict)) {
                fail(verdict.toString());
            }
        });
    }
}
