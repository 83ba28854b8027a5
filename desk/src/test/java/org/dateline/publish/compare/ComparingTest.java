package org.dateline.publish.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dateline.publish.Made;
import org.dateline.store.Entry;
import org.dateline.store.Ledger;
import org.dateline.store.Ledgers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of others, as they come out of spreadsheets, beside one incident: two dead, Haditha, Iraq, 34.1 N 42.4 E, 5 August 2024. */
class ComparingTest {
    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledgers.open(folder.resolve("ledger.db").toString());
        ledger.add(Entry.of(Made.reading("r1", "Haditha")));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Comparison compare(String csv) throws ForeignFile.UnknownFileException {
        return new Comparing(ledger)
                .compare(ForeignFile.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-08-05|34.1|42.4|2|SAME", // the same in all
                "05 August 2024|34.2|42.3|2|SAME", // as ACLED writes days; some kilometres off
                "2024-08-06|34.1|42.4|9|DIFFERS", // a day later
                "2024-08-05|34.1|42.4||ONE_SILENT",
                "2024-08-12|34.1|42.4|2|", // another week
                "2024-08-05|36.3|43.1|2|", // another town
            })
    void eventsOfAcledFindTheirIncident(String day, double north, double east, String dead, String count)
            throws Exception {
        Comparison it = compare(
                "event_id_cnty,event_date,event_type,sub_event_type,country,iso,location,latitude,longitude,fatalities\n"
                        + "IRQ1,%s,Battles,Armed clash,Iraq,368,Somewhere,%s,%s,%s\n"
                                .formatted(day, north, east, dead == null ? "" : dead));
        assertThat(it.file().house()).isEqualTo(House.ACLED);
        if (count == null) {
            assertThat(it.pairs()).isEmpty();
            assertThat(it.onlyTheirs()).hasSize(1);
        } else {
            assertThat(it.pairs()).singleElement().satisfies(pair -> {
                assertThat(pair.count().name()).isEqualTo(count);
                assertThat(pair.theirs().country()).contains("IQ");
            });
            assertThat(it.onlyOurs()).isEmpty();
        }
    }

    @Test
    void ranksOfUcdpAndGapsOfGtdAreUnderstood() throws Exception {
        Comparison ucdp = compare("\ufeff" + """
                id;date_start;date_end;type_of_violence;best;low;high;where_prec;latitude;longitude;country_id;where_coordinates
                7;2024-08-05 00:00:00.000;2024-08-05 00:00:00.000;1;3;2;4;1;34,1;42,4;645;Haditha town
                """.replace("\n", "\r\n"));
        assertThat(ucdp.file().house()).isEqualTo(House.UCDP);
        assertThat(ucdp.pairs())
                .singleElement()
                .satisfies(pair -> assertThat(pair.count()).isEqualTo(Comparison.Count.WITHIN));
        Comparison gtd = compare("""
                eventid,iyear,imonth,iday,country,country_txt,city,latitude,longitude,specificity,attacktype1_txt,nkill
                202408050001,2024,8,5,95,Iraq,"Haditha, town",34.1,42.4,1,Bombing,2.0
                202408000002,2024,8,0,95,Iraq,Baghdad,33.3,44.4,1,Bombing,-99
                202413010003,2024,13,1,95,Iraq,Baghdad,33.3,44.4,1,Bombing,1
                """);
        assertThat(gtd.file().house()).isEqualTo(House.GTD);
        assertThat(gtd.pairs()).hasSize(1);
        assertThat(gtd.onlyTheirs()).singleElement().satisfies(it -> {
            assertThat(it.killed()).isEmpty();
            assertThat(it.from()).hasToString("2024-08-01");
            assertThat(it.to()).hasToString("2024-08-31");
        });
        assertThat(gtd.file().passedBy()).isEqualTo(1);
    }

    @Test
    void eachIncidentIsTakenOnceByTheSurest() throws Exception {
        Comparison it = compare("""
                event_id_cnty,event_date,event_type,country,location,latitude,longitude,fatalities
                B,2024-08-06,Battles,Iraq,X,34.1,42.4,7
                A,2024-08-05,Battles,Iraq,X,34.1,42.4,2
                C,2024-08-09,Battles,Iraq,X,30.1,47.4,0
                """);
        assertThat(it.pairs()).extracting(pair -> pair.theirs().id()).containsExactly("A");
        assertThat(it.onlyTheirs()).extracting(Foreign::id).containsExactly("B", "C");
    }

    @Test
    void whatOnlyWeHaveIsToldForTheirDaysAndCountries() throws Exception {
        String head = "event_id_cnty,event_date,event_type,country,location,latitude,longitude,fatalities\n";
        assertThat(compare(head + "A,2024-08-01,Battles,Iraq,X,30.1,47.4,2\nB,2024-08-09,Battles,Iraq,X,30.1,47.4,2\n")
                        .onlyOurs())
                .hasSize(1);
        assertThat(compare(head + "A,2024-08-01,Battles,Mali,X,16,0,2\nB,2024-08-09,Battles,Mali,X,16,0,2\n")
                        .onlyOurs())
                .isEmpty();
    }

    @Test
    void otherTablesAreRefused() {
        for (String csv : new String[] {"", "a,b\n1,2\n", "%PDF-1.4\n", "event_date\n2024-08-05\n"}) {
            assertThatThrownBy(() -> compare(csv)).isInstanceOf(ForeignFile.UnknownFileException.class);
        }
    }
}
