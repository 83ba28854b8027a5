package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelDecoderTest {
    private final LabelDecoder decoder = new LabelDecoder(List.of("O", "B-x", "I-x", "B-y", "I-y"));

    @Test
    void takesTheBestTagsWhereTheyFit() {
        assertThat(tags(0, 5, 0, 0, 0, /**/ 0, 0, 5, 0, 0, /**/ 5, 0, 0, 0, 0)).containsExactly("B-x", "I-x", "O");
    }

    @Test
    void anInsideNeedsItsBeginning() {
        assertThat(tags(1, 0, 5, 0, 0)).containsExactly("O");
        assertThat(tags(0, 3, 0, 0, 0, /**/ 1, 0, 0, 0, 2)).containsExactly("B-x", "O");
        assertThat(tags(0, 3, 0, 2, 0, /**/ 1, 0, 0, 0, 4)).containsExactly("B-y", "I-y");
    }

    @Test
    void nothingGivesNothing() {
        assertThat(tags()).isEmpty();
    }

    @Test
    void refusesTagsThatAreNoPairs() {
        assertThatThrownBy(() -> new LabelDecoder(List.of("O", "B-x", "B-y", "I-x", "I-y")))
                .hasMessageContaining("no BIO pairs");
    }

    private List<String> tags(float... scores) {
        return Arrays.stream(decoder.decode(scores, 0, scores.length / 5))
                .mapToObj(decoder::tag)
                .toList();
    }
}
