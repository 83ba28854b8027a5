package org.dateline.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2019-11-18                                  | 2019-11-18
            2019-11-18T17:30:00-05:00                   | 2019-11-18T17:30-05:00
            2019-11-18T17:30:00-0500                    | 2019-11-18T17:30-05:00
            2019-11-18T17:30:00.123Z                    | 2019-11-18T17:30:00.123Z
            2019-11-18 17:30:00                         | 2019-11-18T17:30
            2019-11-18T17:30                            | 2019-11-18T17:30
            20191118                                    | 2019-11-18
            2019/11/18                                  | 2019-11-18
            1574116200                                  | 2019-11-18T22:30Z
            1574116200000                               | 2019-11-18T22:30Z
            Mon, 18 Nov 2019 17:30:00 +0100             | 2019-11-18T17:30+01:00
            November 18, 2019                           | 2019-11-18
            Nov. 18, 2019 5:30 PM EST                   | 2019-11-18T17:30-05:00
            Nov 18 2019, 5:30 p.m. ET                   | 2019-11-18T17:30-05:00
            July 18, 2019 at 5:30 pm ET                 | 2019-07-18T17:30-04:00
            Published 18th November 2019                | 2019-11-18
            18 Nov 2019 14.30 GMT                       | 2019-11-18T14:30Z
            Monday 18 November 2019 06.05 UTC           | 2019-11-18T06:05Z
            18-Nov-2019                                 | 2019-11-18
            18 de noviembre de 2019                     | 2019-11-18
            18 de março de 2019                         | 2019-03-18
            18. März 2019                               | 2019-03-18
            le 18 août 2019 à 14h30                     | 2019-08-18T14:30
            18 ноября 2019                              | 2019-11-18
            2019年11月18日                               | 2019-11-18
            18.11.2019                                  | 2019-11-18
            18/11/2019                                  | 2019-11-18
            Updated 12:15 IST on Feb 29, 2020           | 2020-02-29
            """)
    void readsADayAsPagesWriteIt(String words, String iso) {
        assertThat(DateWords.find(words, true)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "03/04/2019, true, 2019-03-04",
        "03/04/2019, false, 2019-04-03",
        "13/04/2019, true, 2019-04-13",
        "03.04.2019, true, 2019-04-03"
    })
    void readsAnAmbiguousDayByTheLocale(String words, boolean monthFirst, String iso) {
        assertThat(DateWords.find(words, monthFirst)).contains(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "yesterday",
        "30 February 2019",
        "2019-13-01",
        "12345",
        "3 hours ago",
        "Room 18 11 19",
        "99/99/2019",
        "0000-00-00",
        "''"
    })
    void findsNoDayWhereThereIsNone(String words) {
        assertThat(DateWords.find(words, true)).isEmpty();
    }
}
