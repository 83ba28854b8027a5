package org.dateline.reading.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Incident;
import org.dateline.reading.record.Place;
import org.dateline.report.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SamePersonsTest {
    private static final Reader READER = Readers.load();

    private static Incident incident(String text) {
        return READER.read(Report.of("persons", text)).incidents().getFirst();
    }

    private static List<String> victims(String text) {
        return incident(text).actors().stream()
                .filter(actor -> actor.role() == ActorRole.VICTIM)
                .map(Actor::text)
                .toList();
    }

    @Test
    @DisplayName("one person told by trade and then by name is one victim, with the trade")
    void describedThenNamed() {
        String text = "A veterinarian was shot dead in Ayacucho, Peru, on 3 May 1991. Gunmen killed the veterinarian, "
                + "Julia Quispe, outside her clinic. Quispe was killed on her way to work, police said.";
        assertThat(victims(text)).singleElement().asString().contains("Julia Quispe");
    }

    @Test
    @DisplayName("two persons killed in one attack stay two")
    void twoStayTwo() {
        String text = "Gunmen killed baker Samir Haddad and nurse Lina Aoun near Tyre, Lebanon, on 3 May 1991.";
        assertThat(victims(text)).hasSize(2);
    }

    @Test
    @DisplayName("what the model takes for background tells on of an attack that is none")
    void whatTheAttackDid() {
        Incident incident =
                incident("SAN SALVADOR, 3 Nov 1989 -- The president disclosed that the government will investigate the "
                        + "circumstances of the attack that killed 10 trade union members on 31 October.");
        assertThat(incident.casualties())
                .singleElement()
                .satisfies(figure -> assertThat(figure.low()).hasValue(10));
    }

    @Test
    @DisplayName("the capital of a people is where they have it, wherever the report was filed")
    void capitalOfAPeople() {
        List<Place> where = incident(
                        "MOSCOW, 26 Oct 1989 (Reuter) -- A car bomb exploded on Wednesday evening in the Peruvian capital, "
                                + "killing two guards. No group has claimed the attack.")
                .where();
        assertThat(where.getFirst().name()).isEqualTo("Lima");
    }

    @Test
    @DisplayName("a report that is filed abroad and speaks of one other country's people tells of that country")
    void filedAbroad() {
        List<Place> where = incident(
                        "HAVANA, 10 Jan 1990 -- Six priests were murdered by Salvadoran soldiers on Monday. The Salvadoran "
                                + "president announced the arrest of two Salvadoran officers.")
                .where();
        assertThat(where.getFirst().countryCode()).hasValue("SV");
    }
}
