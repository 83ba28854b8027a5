package org.dateline.reading.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.reading.role.Argument.Slot;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.dateline.text.Token;
import org.junit.jupiter.api.Test;

/** Who does and who suffers, read off the tree. */
class ArgumentsTest {
    private static final Annotator ANNOTATOR = Annotators.load();

    @Test
    void oneWhoBurnsSomethingDoesItAndWhatBurnsSuffersIt() {
        assertThat(words("The rebels burned two buses.", "burned", Slot.AGENT)).containsExactly("rebels");
        assertThat(words("Two buses burned.", "burned", Slot.PATIENT)).containsExactly("buses");
    }

    @Test
    void aNounThatAClauseOnlyExplainsHasNoPart() {
        String told = "It was learned from judicial sources that two citizens had been killed.";
        assertThat(words(told, "killed", Slot.PATIENT)).containsExactly("citizens");
        assertThat(words("Relatives buried the men killed by soldiers on Monday.", "killed", Slot.PATIENT))
                .containsExactly("men");
    }

    @Test
    void aTargetOfAnAttackIsItsTarget() {
        assertThat(words("The two institutes were the target of the attacks.", "attacks", Slot.GOAL))
                .containsExactly("institutes");
        assertThat(words("The attacks affected two schools.", "attacks", Slot.GOAL))
                .containsExactly("schools");
    }

    private static List<String> words(String sentence, String event, Slot slot) {
        AnnotatedText text = ANNOTATOR.annotate(sentence);
        int head = text.tokens().stream()
                .filter(token -> token.form().equals(event))
                .map(Token::index)
                .findFirst()
                .orElseThrow();
        return Arguments.of(text, head).stream()
                .filter(argument -> argument.slot() == slot)
                .map(argument -> text.token(argument.token()).form())
                .toList();
    }
}
