package org.dateline.mention.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CONTRIBUTION | Seven were hurt. Some information from Reuters was used in this report. | Some information from Reuters was used in this report. | Reuters
                    CONTRIBUTION | Seven were hurt. AFP and Reuters contributed to this report. | AFP and Reuters contributed to this report. | AFP, Reuters
                    STAFF | Seven were hurt. (Reporting by Ahmed Rasheed; Editing by Angus MacSwan) | (Reporting by Ahmed Rasheed; Editing by Angus MacSwan) |
                    COPYRIGHT | Seven were hurt. Copyright 2016 The Associated Press. | Copyright 2016 The Associated Press. | Associated Press
                    """)
    void findsCreditsAtTheEnd(Credit.Kind kind, String text, String words, String names) {
        assertThat(CreditReader.list(text)).singleElement().satisfies(credit -> {
            assertThat(credit.kind()).isEqualTo(kind);
            assertThat(credit.span().of(text)).isEqualTo(words);
            assertThat(String.join(", ", credit.names())).isEqualTo(names == null ? "" : names);
        });
    }

    @Test
    void findsTheByline() {
        assertThat(CreditReader.list("By Jane Doe and Ali Hassan\n\nKABUL — Two were killed."))
                .singleElement()
                .satisfies(credit -> assertThat(credit.names()).containsExactly("Jane Doe", "Ali Hassan"));
    }

    @Test
    void leavesTheNewsAlone() {
        assertThat(CreditReader.list("Drones contributed to the attack, Reuters reported. By Monday two had died."))
                .isEmpty();
    }
}
