package org.dateline.reading.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    void whatIsAttackedElsewhereIsNoAttack() {
        assertThat(List.of(
                        "A powerful earthquake struck the valley before dawn on Wednesday, killing at least 920 people and"
                                + " injuring 600, officials said.",
                        "Two people were killed and four were hurt when a bus and a truck collided on the highway on Friday,"
                                + " police said.",
                        "The finance minister came under heavy fire in parliament on Tuesday as the opposition attacked the"
                                + " government's budget."))
                .allSatisfy(it -> assertThat(GATE.score(it)).isLessThan(GATE.score(ATTACK)));
    }

    @Test
    void aSentenceWithAnAttackAndAHarmPassesWhateverTheRestTellsOf() {
        String rest = "The council approved the budget for the new library. Shares rose a little. Rain is expected. "
                .repeat(6);
        assertThat(GATE.passes(rest + "Militants killed nine villagers on Monday."))
                .isTrue();
        assertThat(GATE.passes(rest)).isFalse();
    }

    @Test
    void everyRowOfTheTableHasAnExampleAndANearMiss() {
        GateWords words = GateWords.load();
        assertThat(GateWords.rows()).hasSizeGreaterThan(10).allSatisfy(row -> {
            assertThat(groups(words, row.example())).as(row.example()).contains(row.group());
            assertThat(groups(words, row.nearMiss())).as(row.nearMiss()).doesNotContain(row.group());
            assertThat(groups(words, String.join(" ", row.words()).replace("*", "")))
                    .as("each word is in one group: " + row.words())
                    .containsOnly(row.group());
        });
    }

    private static List<GateWords.Group> groups(GateWords words, String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .flatMap(it -> words.find(it).stream())
                .toList();
    }

    @Test
    void sentencesAreCleanWhereHarmComesByAnAttack() {
        GateWords words = GateWords.load();
        Look look = Look.at(
                "Gunmen killed a judge. Rebels killed 12.5 per cent on July 20, 2022. In 1946 soldiers shot and killed him."
                        + " The bomb killed nobody! A quake killed ten; the blast was heard.",
                words);
        assertThat(look.clean()).isEqualTo(2);
        assertThat(look.told()).isEqualTo(1);
        assertThat(look.words()).contains("gunmen", "gunmen killed", "#", "july #");
    }

    @Test
    void aTextWithoutWordsHasAScoreToo() {
        assertThat(GATE.score("")).isBetween(0.0, 1.0);
    }
}
