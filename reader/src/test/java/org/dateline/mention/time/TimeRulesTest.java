package org.dateline.mention.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.evidence.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TimeRulesTest {
    private static final TimeReader READER = TimeReader.standard();

    @TestFactory
    Stream<DynamicTest> readsEveryExample() {
        return READER.listRules().stream()
                .flatMap(rule -> rule.examples().stream()
                        .map(example ->
                                DynamicTest.dynamicTest(rule.name() + ": " + example.text(), () -> reads(example))));
    }

    @TestFactory
    Stream<DynamicTest> leavesEveryNearMissAlone() {
        return READER.listRules().stream()
                .flatMap(rule -> rule.misses().stream()
                        .map(miss -> DynamicTest.dynamicTest(
                                rule.name() + ": " + miss.text(),
                                () -> assertThat(READER.read(miss.text(), anchor(miss)))
                                        .extracting(TimeMention::rule)
                                        .doesNotContain(rule.name()))));
    }

    @Test
    void everyRuleHasAnExampleAndANearMiss() {
        assertThat(READER.listRules())
                .allSatisfy(rule -> assertThat(rule.examples()).as(rule.name()).isNotEmpty())
                .allSatisfy(rule -> assertThat(rule.misses()).as(rule.name()).isNotEmpty())
                .extracting(TimeRule::name)
                .doesNotHaveDuplicates();
    }

    /** Found by random text: digits that are not 0 to 9 stopped the reading. */
    @Test
    void readsDigitsOfOtherScripts() {
        assertThat(READER.read("٣ days later, on 5 May ٢٠٢٤.", TimeAnchor.none()))
                .extracting(time -> time.timex().value())
                .contains("2024-05-05");
    }

    private static void reads(TimeRule.Example example) {
        StringBuilder text = new StringBuilder();
        List<String> wanted = new ArrayList<>();
        int open = -1;
        for (char c : example.text().toCharArray()) {
            if (c == '[' && open < 0) {
                open = text.length();
            } else if (c == ']' && open >= 0) {
                wanted.add(
                        new Span(open, text.length()) + " " + example.values().get(wanted.size()));
                open = -1;
            } else {
                text.append(c);
            }
        }
        assertThat(READER.read(text.toString(), anchor(example)))
                .as(text.toString())
                .extracting(time -> time.span() + " " + time.timex().value())
                .containsExactlyElementsOf(wanted);
    }

    private static TimeAnchor anchor(TimeRule.Example example) {
        return example.anchor()
                .map(day -> TimeAnchor.published(LocalDate.parse(day)))
                .orElse(TimeAnchor.none());
    }
}
