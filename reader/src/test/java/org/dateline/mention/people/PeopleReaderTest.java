package org.dateline.mention.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.lexicon.AgeClass;
import org.dateline.lexicon.HumanType;
import org.dateline.mention.name.NameReader;
import org.dateline.text.AnnotatedText;
import org.dateline.text.FlatAnnotator;
import org.junit.jupiter.api.Test;

/** Without a model: words and capitals must do. */
class PeopleReaderTest {
    private List<PeopleMention> read(String words) {
        AnnotatedText text = new FlatAnnotator().annotate(words);
        return new PeopleReader().read(text, new NameReader().read(text));
    }

    private static String words(PeopleMention mention, String text) {
        return mention.span().of(text);
    }

    @Test
    void conjunctsAreApart() {
        String text = "A bomb wounded five servicemembers and two contractors.";
        List<PeopleMention> people = read(text);
        assertThat(people).extracting(p -> words(p, text)).containsExactly("five servicemembers", "two contractors");
        assertThat(people)
                .extracting(p -> p.type().orElseThrow())
                .containsExactly(HumanType.MILITARY, HumanType.CONTRACTOR);
    }

    @Test
    void titlesAndAppositionsBelongToTheName() {
        String text = "They shot the mayor of Tarento, Juan Perez, and a guard.";
        PeopleMention mayor = read(text).getFirst();
        assertThat(words(mayor, text)).isEqualTo("the mayor of Tarento, Juan Perez");
        assertThat(mayor.name().orElseThrow().name()).isEqualTo("Juan Perez");
        assertThat(mayor.type()).contains(HumanType.GOVERNMENT_OFFICIAL);
    }

    @Test
    void membersOfAGroupAreItsOwn() {
        String text =
                "GUERRILLAS OF THE FARABUNDO MARTI NATIONAL LIBERATION FRONT KILLED A 12-YEAR-OLD GIRL IN THE CAPITAL.";
        List<PeopleMention> people = read(text);
        assertThat(people.getFirst().affiliation()).contains("Farabundo Marti National Liberation Front");
        assertThat(people.getFirst().attacker()).isTrue();
        assertThat(people.getLast().age()).contains(AgeClass.CHILD);
        assertThat(people.getLast().years()).contains(12);
    }

    @Test
    void aPoliceStationIsNoPolice() {
        assertThat(read("Rockets hit the police station.")).isEmpty();
    }
}
