package org.dateline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OffsetsTest {
    @Test
    void countsAPairOfSurrogatesAsOne() {
        String text = "🚀 two rockets";
        int two = text.indexOf("two");

        assertThat(new Offsets(text).toCodePoints(new Span(two, two + 3))).isEqualTo(new Span(2, 5));
    }

    @Test
    void refusesASpanThatLeavesTheText() {
        assertThatThrownBy(() -> new Offsets("seven").toCodePoints(new Span(0, 6)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void agreesWithTheJdk(@ForAll String text) {
        for (int end = 1; end <= text.length(); end++) {
            if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
                continue;
            }
            assertThat(new Offsets(text).toCodePoints(new Span(0, end)).end()).isEqualTo(text.codePointCount(0, end));
        }
    }
}
