package org.dateline.reading.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.reading.statement.Speaker;
import org.dateline.reading.statement.Speakers;
import org.dateline.reading.statement.StatementMention;
import org.dateline.reading.statement.StatementReader;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is said to have done it: sentences of the field. */
final class ResponsibilityReaderTest {
    private static final Annotator ANNOTATOR = Annotators.load();
    private static final StatementReader STATEMENTS = StatementReader.load();
    private static final ResponsibilityReader READER = ResponsibilityReader.load(STATEMENTS);

    private static List<ResponsibilityMention> read(String text) {
        AnnotatedText annotated = ANNOTATOR.annotate(text);
        return READER.read(annotated, new Speakers(STATEMENTS.read(annotated, List.of())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Harbour Brigade claimed responsibility for the attack.|The Harbour Brigade|CLAIMS
            The bombing was claimed by the Harbour Brigade.|the Harbour Brigade|CLAIMS
            Hezbollah said it fired forty rockets at the base.|Hezbollah|CLAIMS
            The army said its jets had struck a depot.|The army|CLAIMS
            The front denied responsibility for the blast.|The front|DENIES
            Islamabad denied any role in the assault.|Islamabad|DENIES
            The group distanced itself from the kidnapping.|The group|DENIES
            The governor blamed the attack on the separatists.|the separatists|IS_ACCUSED
            The governor blamed the separatists for the attack.|the separatists|IS_ACCUSED
            Kyiv accused Moscow of shelling the market.|Moscow|IS_ACCUSED
            The union holds the army responsible for the massacre.|the army|IS_ACCUSED
            The army attributed the ambush to the ELN.|the ELN|IS_ACCUSED
            """)
    void whoIsNamed(String text, String by, ResponsibilityStance stance) {
        assertThat(read(text)).anySatisfy(mention -> {
            assertThat(mention.by().map(Speaker::words)).contains(by);
            assertThat(mention.stance()).contains(stance);
        });
    }

    @Test
    void theAccuserIsKept() {
        ResponsibilityMention mention = read("The governor accused the separatists of shelling the market.")
                .getFirst();
        assertThat(mention.statement().flatMap(StatementMention::speaker).map(Speaker::words))
                .contains("The governor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There has been no claim of responsibility for the rocket attack.",
                "There was no immediate claim.",
                "No group has claimed responsibility.",
                "No one immediately claimed the bombing.",
                "Nobody has claimed the killing.",
                "None of these acts has been claimed.",
                "It was not immediately clear who was behind the attack.",
                "No group has come forward.",
                "The attack has not been claimed."
            })
    void nobodyHasClaimed(String text) {
        assertThat(read(text)).hasSize(1).allMatch(ResponsibilityMention::noneClaimed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bombing claimed nine lives.",
                "They have no claim to the land.",
                "He blamed the weather for the delay.",
                "Twelve people were admitted to hospital.",
                "It was unclear who would win the vote."
            })
    void nearMisses(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void aClaimInARelativeClauseIsOfAnotherAttack() {
        String text =
                "The statement came from Kataib Hezbollah, which claimed responsibility for the drone attack in Jordan.";
        assertThat(read(text)).allMatch(ResponsibilityMention::earlier).isNotEmpty();
    }

    @Test
    void everyPatternMatchesItsExampleAndNotItsNearMiss() {
        assertThat(Rules.load().none()).allSatisfy(rule -> {
            assertThat(rule.pattern()
                            .matcher(rule.example().toLowerCase(Locale.ROOT))
                            .find())
                    .isTrue();
            assertThat(rule.pattern()
                            .matcher(rule.nearMiss().toLowerCase(Locale.ROOT))
                            .find())
                    .isFalse();
        });
    }

    @Test
    void wordingsReadTheirExamplesAndNotTheirNearMisses() {
        assertThat(Rules.load().wordings()).allSatisfy(rule -> {
            assertThat(read(rule.example()))
                    .as(rule.example())
                    .anyMatch(mention -> mention.stance().equals(Optional.of(rule.stance())));
            assertThat(read(rule.nearMiss()))
                    .as(rule.nearMiss())
                    .noneMatch(mention -> mention.rule().equals(rule.name()));
        });
    }

    @Test
    void whoeverAClauseAccusesOnTheSideIsAccusedOfThisAttack() {
        List<ResponsibilityMention> mentions = read(
                "Two men fired on the wreck, said Colonel Marek Voss, who blamed the attack on the Harbour Brigade.");
        assertThat(mentions).isNotEmpty().noneMatch(ResponsibilityMention::earlier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rebels accused Marek Voss of diverting union funds.",
                "Kyiv accused Moscow of blocking the talks."
            })
    void notEveryAccusationIsOfAnAttack(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void noRuleReadsItsNearMiss() {
        assertThat(Rules.load().told())
                .allSatisfy(rule ->
                        assertThat(read(rule.nearMiss())).as(rule.nearMiss()).isEmpty());
    }

    /** A rule may fail where the model breaks the tree of its example; most must not. */
    @Test
    void rulesReadTheirExamples() {
        List<String> missed = Rules.load().told().stream()
                .map(ResponsibilityRule::example)
                .filter(example -> read(example).isEmpty())
                .toList();
        assertThat(missed).hasSizeLessThan(4);
    }
}
