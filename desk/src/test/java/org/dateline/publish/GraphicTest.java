package org.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphicTest {
    @Test
    void eachRuleFindsItsExampleAndNotItsNearMiss() {
        assertThat(Graphic.listRules()).hasSizeGreaterThan(5);
        for (Graphic.Rule rule : Graphic.listRules()) {
            assertThat(rule.finds(rule.example())).as(rule.example()).isTrue();
            assertThat(Graphic.listIn(rule.nearMiss())).as(rule.nearMiss()).isEmpty();
        }
    }

    @Test
    void mostReportsAreWarnedOfNothing() {
        assertThat(Graphic.listIn(
                        "Two soldiers were killed on Monday in a rocket attack near Haditha, Iraq, officials said."))
                .isEmpty();
        assertThat(Graphic.listIn(
                        "The charred bodies of three children lay beside a burned bus; one had been beheaded."))
                .containsExactly("mutilated or burned bodies", "beheading", "harm to children");
    }
}
