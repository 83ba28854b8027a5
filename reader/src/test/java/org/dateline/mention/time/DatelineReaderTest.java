package org.dateline.mention.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineReaderTest {
    private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2017, 2, 4));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- [TEXT] THE BATTALION HAS REPORTED. | SAN SALVADOR | 1990-01-03 | ACAN-EFE
                    HAVANA (CUBA), 14 SEP 89 (RADIO RELOJ NETWORK) -- [TEXT] THE REBELS. | HAVANA (CUBA) | 1989-09-14 | RADIO RELOJ NETWORK
                    KABUL, Afghanistan (Jan. 25, 2013) - Two fighters were killed in a raid on Thursday. | KABUL, Afghanistan | 2013-01-25 |
                    BAGHDAD, Feb 3, 2017 (Reuters) - A bomb killed seven people. | BAGHDAD | 2017-02-03 | Reuters
                    KABUL, Afghanistan (Nov. 1. 2011) - A patrol captured a leader yesterday. | KABUL, Afghanistan | 2011-11-01 |
                    PARIS, 12 Nov (AFP) - Gunmen opened fire. | PARIS | 2016-11-12 | AFP
                    Washington — The Pentagon said two rockets hit a base in western Iraq. | Washington | |
                    Tallahassee, Fla. — Two men were shot on Monday night near the capitol. | Tallahassee, Fla. | |
                    ROSEBURG, Ore. (AP) - A gunman opened fire inside a classroom. | ROSEBURG, Ore. | | AP
                    ISLAMABAD: Three soldiers were martyred in an attack on a check post in Bannu. | ISLAMABAD | |
                    CAIRO – 25 July 2022: The Egyptian Ministry of Finance is targeting a package. | CAIRO | 2022-07-25 |
                    Lawmakers consider an apology. HARTFORD — Connecticut legislators met again on Monday to vote. | HARTFORD | |
                    """)
    void readsTheHead(String text, String place, LocalDate date, String agency) {
        assertThat(DatelineReader.find(text, PUBLISHED)).hasValueSatisfying(head -> {
            assertThat(head.place()).hasValue(place);
            assertThat(head.date()).isEqualTo(Optional.ofNullable(date));
            assertThat(head.agencies())
                    .isEqualTo(Optional.ofNullable(agency).stream().toList());
            assertThat(head.span().of(text)).isEqualTo(head.text()).startsWith(place);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gunmen attacked a checkpoint on Monday, killing two.",
                "Iraq's army - backed by jets - took the town.",
                "UPDATE: Three men were shot on the corner of Main Street and Fifth Avenue.",
                "The United States — which has 2,500 troops in Iraq — said nothing.",
                ""
            })
    void findsNoneWhereThereIsNone(String text) {
        assertThat(DatelineReader.find(text, PUBLISHED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ISAF Joint Command - Afghanistan\n2011-01-S-115\nFor Immediate Release\n\nKABUL, Afghanistan (Jan. 10, 2011) – In Sangin, two were killed."
            })
    void looksBelowALetterhead(String text) {
        assertThat(DatelineReader.find(text, Optional.empty()).flatMap(DatelineHead::date))
                .hasValue(LocalDate.of(2011, 1, 10));
    }

    /** A dateline without a year, below the number of its release. */
    @Test
    void theNumberOfAReleaseTellsItsYear() {
        String release =
                "NEWS RELEASE\n2010-08-CA-113\n\nKABUL, Afghanistan (Aug. 18) - Two men were detained on Tuesday.";
        assertThat(DatelineReader.find(release, Optional.empty()).flatMap(DatelineHead::date))
                .hasValue(LocalDate.of(2010, 8, 18));
        String otherMonth = release.replace("2010-08", "2010-06");
        assertThat(DatelineReader.find(otherMonth, Optional.empty()).flatMap(DatelineHead::date))
                .isEmpty();
    }
}
