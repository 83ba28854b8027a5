package org.dateline.mention.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Upos;
import org.junit.jupiter.api.Test;

class IncidentTimesTest {
    private static final TimeAnchor ANCHOR = TimeAnchor.published(LocalDate.of(2024, 8, 6));

    @Test
    void takesTheTimeOfTheAttackAndNotOfTheSpeaker() {
        AnnotatedText text = tree("""
                official nsubj 3
                on case 2
                Tuesday obl 3
                said root 3
                rockets nsubj 5
                hit ccomp 3
                it obj 5
                Monday obl:tmod 5""");

        assertThat(chosen(text, "hit")).isEqualTo("2024-08-05 under");
    }

    @Test
    void climbsFromTheNounToItsVerb() {
        AnnotatedText text = tree("""
                attack nsubj 1
                came root 1
                on case 3
                Monday obl 1
                officials nsubj 5
                said parataxis 1
                Tuesday obl:tmod 5""");

        assertThat(chosen(text, "attack")).isEqualTo("2024-08-05 above");
    }

    @Test
    void hasNoneWhenOnlyTheSpeakerTellsADay() {
        AnnotatedText text = tree("""
                attack nsubj 1
                failed ccomp 3
                police nsubj 3
                said root 3
                Tuesday obl:tmod 3""");

        assertThat(chosen(text, "attack")).isEqualTo("none");
    }

    /** The tree hangs the speaker's day on the attack; where it stands tells better. */
    @Test
    void leavesTheDayThatClosesASpeechToTheSpeaker() {
        AnnotatedText text = tree("""
                rockets nsubj 1
                hit ccomp 4
                it obj 1
                official parataxis 1
                said root 4
                on case 6
                Thursday obl 1
                . punct 4""");

        assertThat(chosen(text, "hit")).isEqualTo("none");
    }

    private static String chosen(AnnotatedText text, String event) {
        Token word = text.tokens().stream()
                .filter(token -> token.form().equals(event))
                .findFirst()
                .orElseThrow();
        return IncidentTimes.find(text, word, TimeReader.standard().read(text, ANCHOR))
                .map(choice -> choice.time().timex().value() + " " + choice.step())
                .orElse("none");
    }

    /** One word a line with its relation and the number of its head; the root is its own head. */
    private static AnnotatedText tree(String lines) {
        StringBuilder text = new StringBuilder();
        List<Token> tokens = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            String[] part = line.split(" ");
            int index = tokens.size();
            int head = part[1].equals("root") ? Token.ROOT : Integer.parseInt(part[2]);
            String lemma = part[0].equals("said") ? "say" : part[0].toLowerCase(java.util.Locale.ROOT);
            tokens.add(new Token(
                    index, text.length(), text.length() + part[0].length(), part[0], lemma, Upos.X, head, part[1]));
            text.append(part[0]).append(' ');
        }
        return new AnnotatedText(text.toString(), List.of(new Sentence(0, 0, tokens.size(), 0)), tokens, Map.of());
    }
}
