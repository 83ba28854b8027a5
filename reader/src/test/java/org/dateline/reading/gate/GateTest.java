package org.dateline.reading.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Gate GATE = Gate.load();
    private static final String ATTACK =
            "At least five people were killed and a dozen wounded when gunmen opened fire on a bus near the town on"
                    + " Monday, police said.";
    private static final String MATCH =
            "The striker scored twice in the second half as the home side won the cup for the third time, and fans"
                    + " sang until midnight.";

    @Test
    void anAttackScoresAboveAMatch() {
        assertThat(GATE.score(ATTACK)).isGreaterThan(0.5);
        assertThat(GATE.score(MATCH)).isLessThan(0.3);
        assertThat(GATE.passes(ATTACK)).isTrue();
    }

    @Test
    void capitalsReadAlike() {
        assertThat(GATE.score(ATTACK.toUpperCase(Locale.ROOT))).isEqualTo(GATE.score(ATTACK));
    }

    @Test
    void aTextWithoutWordsHasAScoreToo() {
        assertThat(GATE.score("")).isBetween(0.0, 1.0);
    }
}
