package org.dateline.incident.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CuesTest {
    static List<Cues> cues() {
        return Cues.ALL;
    }

    @ParameterizedTest
    @MethodSource("cues")
    @DisplayName("each cue is found in its example, and not in its near miss")
    void exampleAndNearMiss(Cues cue) {
        assertThat(cue.in(cue.example())).as(cue.name() + " in its example").isTrue();
        assertThat(cue.in(cue.miss())).as(cue.name() + " in its near miss").isFalse();
    }
}
