package org.dateline.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TablesTest {
    @TestFactory
    Stream<DynamicTest> everyPhraseMatchesItsExampleAndNotItsNearMiss() {
        return Phrases.list().stream()
                .map(phrase -> DynamicTest.dynamicTest(phrase.group() + ": " + phrase.example(), () -> {
                    assertThat(phrase.isIn(phrase.example())).isTrue();
                    assertThat(phrase.isIn(phrase.nearMiss())).isFalse();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalMatchesItsExampleAndNotItsNearMiss() {
        return Refusals.list().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.reason() + ": " + rule.example(), () -> {
                    assertThat(rule.isIn(rule.example())).isTrue();
                    assertThat(rule.isIn(rule.nearMiss())).isFalse();
                }));
    }

    @Test
    void namesOfElementsHintAtTheirPurpose() {
        var page =
                Jsoup.parse("<div id=a class='share-bar postBody'></div><div id=b class='shareholder-letter'></div>");
        assertThat(Hints.of(page.getElementById("a"))).contains("share", "post", "body");
        assertThat(Hints.of(page.getElementById("b"))).doesNotContain("share");
    }
}
