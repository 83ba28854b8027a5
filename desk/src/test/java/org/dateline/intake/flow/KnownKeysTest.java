package org.dateline.intake.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.report.Sha256;
import org.junit.jupiter.api.Test;

/** Nothing that is here is taken for new, and little is asked. */
class KnownKeysTest {
    private final Set<String> here = keys("old");
    private final AtomicInteger questions = new AtomicInteger();
    private final KnownKeys known = new KnownKeys(
            key -> {
                questions.incrementAndGet();
                return here.contains(key);
            },
            to -> here.forEach(to));

    private static Set<String> keys(String of) {
        return IntStream.range(0, 5_000).mapToObj(i -> Sha256.of(of + i)).collect(Collectors.toSet());
    }

    @Test
    void whatIsHereIsKnown() {
        assertThat(here).allMatch(known);
    }

    @Test
    void whatIsNewIsNewAndHardlyAskedFor() {
        assertThat(keys("new")).noneMatch(known);
        assertThat(questions).hasValueLessThan(400);
    }

    @Test
    void whatCameInMeanwhileIsKnown() {
        Set<String> fresh = keys("new");
        fresh.forEach(known::test);
        here.addAll(fresh);
        assertThat(fresh).allMatch(known);
    }
}
