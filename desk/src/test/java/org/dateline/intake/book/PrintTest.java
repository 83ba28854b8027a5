package org.dateline.intake.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintTest {
    private static final String STORY =
            "A bomb that was hidden in a cart killed at least five people in a crowded market in the north of the city on Tuesday, "
                    + "the interior ministry said. Eleven others were taken to hospitals, two of them with grave wounds. Nobody has claimed the attack.";

    @Test
    void anUpdateIsNearlyTheSameAndAnotherReportIsNot() {
        Print print = Print.of(STORY);
        assertThat(print.likeness(Print.of(STORY))).isEqualTo(1);
        assertThat(print.isNearly(Print.of(STORY.replace("five", "seven") + " The mayor visited the wounded.")))
                .isTrue();
        assertThat(
                        print.isNearly(
                                Print.of(
                                        "At least five people were killed when a bomb exploded in a market in the capital, officials said on Tuesday.")))
                .isFalse();
        assertThat(Print.of(print.bytes()).likeness(print)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.a.test/x/,a.test/x",
        "http://a.test/x?utm_source=rss&id=3#top,a.test/x?id=3",
        "https://m.a.test/x?fbclid=9,a.test/x",
        "https://amp.a.test/x/amp/,a.test/x",
        "https://a.test/x?b=2&a=1,a.test/x?a=1&b=2",
        "https://a.test:8443/x,a.test:8443/x",
        "no address,no address"
    })
    void oneAddressForEachPage(String address, String canonical) {
        assertThat(Addresses.canonical(address)).isEqualTo(canonical);
    }
}
