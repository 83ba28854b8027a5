package org.dateline.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.lexicon.Stance;
import org.dateline.mention.time.TimeAnchor;
import org.dateline.mention.time.TimeReader;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says what: sentences of the field with their speaker, cue and words. */
final class StatementReaderTest {
    private static final Annotator ANNOTATOR = Annotators.load();
    private static final StatementReader READER = StatementReader.load();

    private static List<StatementMention> read(String text) {
        AnnotatedText annotated = ANNOTATOR.annotate(text);
        TimeAnchor anchor = TimeAnchor.published(LocalDate.of(2021, 3, 10));
        return READER.read(annotated, TimeReader.standard().read(annotated, anchor));
    }

    private static String content(StatementMention statement, String text) {
        return statement.content().stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    }

    private static String name(StatementMention statement) {
        return statement.speaker().map(Speaker::name).orElse("nobody");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Police said the blast killed two soldiers.|Police|said|the blast killed two soldiers
            The blast killed two soldiers, police said.|police|said|The blast killed two soldiers
            The blast killed two soldiers, said the regional governor.|the regional governor|said|The blast killed two soldiers
            The defence ministry announced that the town had fallen.|The defence ministry|announced|the town had fallen
            According to the Red Crescent, nine people were wounded.|the Red Crescent|According to|nine people were wounded
            Nine people were wounded, according to the Red Crescent.|the Red Crescent|according to|Nine people were wounded
            Residents told Reuters that planes bombed the market.|Residents|told|planes bombed the market
            A hospital source confirmed that three children had died.|A hospital source|confirmed|three children had died
            The army denied that it had shelled the village.|The army|denied|it had shelled the village
            The minister added that four vehicles were burned.|The minister|added|four vehicles were burned
            The rebels claimed that they had shot down a helicopter.|The rebels|claimed|they had shot down a helicopter
            A doctor at the hospital put the number of wounded at 26.|A doctor at the hospital|put|the number of wounded at 26
            Officials believe the bomb went off too early.|Officials|believe|the bomb went off too early
            The mayor warned that the dam could break.|The mayor|warned|the dam could break
            Witnesses reported that gunmen entered the mosque.|Witnesses|reported|gunmen entered the mosque
            POLICE SAID THE BOMB EXPLODED NEAR THE BANK.|POLICE|SAID|THE BOMB EXPLODED NEAR THE BANK
            """)
    void indirectSpeech(String text, String speaker, String cue, String said) {
        assertThat(read(text)).anySatisfy(statement -> {
            assertThat(name(statement)).isEqualTo(speaker);
            assertThat(statement.cueWords()).isEqualTo(cue);
            assertThat(content(statement, text)).isEqualTo(said);
            assertThat(statement.direct()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            “We heard two explosions,” said Amina Yusuf, a teacher.|Amina Yusuf, a teacher|“We heard two explosions,”
            “We heard two explosions,” a resident said.|a resident|“We heard two explosions,”
            "The road is closed," the governor told reporters.|the governor|"The road is closed,"
            The governor said: “The road is closed until Monday.”|The governor|“The road is closed until Monday.”
            “They came at dawn,” he said. “They burned nine huts.”|he|“They came at dawn,” … “They burned nine huts.”
            “Who will pay for this?” asked the widow.|the widow|“Who will pay for this?”
            """)
    void directSpeech(String text, String speaker, String said) {
        assertThat(read(text)).anySatisfy(statement -> {
            assertThat(name(statement)).isEqualTo(speaker);
            assertThat(content(statement, text)).isEqualTo(said);
            assertThat(statement.direct()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army added two brigades to the front.",
                "Twelve people were admitted to hospital.",
                "The report ran to forty pages.",
                "The meeting concluded at noon.",
                "Shells screamed overhead.",
                "The ambassador was recalled.",
                "Police responded to a call.",
                "The army maintains a base there.",
                "The border is in dispute.",
                "The convoy was charged by cavalry.",
                "Farmers raise goats in the valley.",
                "They put the dead in a truck.",
                "The “Northern Star” sank in the harbour.",
                "He pointed a gun at the guard.",
                "The general was dismissed.",
                "Two gunmen entered the mosque."
            })
    void nearMisses(String text) {
        assertThat(read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The ministry said the road was open.|ASSERTS
            The army denied that it shelled the village.|DENIES
            Police suspect that the bomb was meant for the judge.|SUSPECTS
            Kyiv accused Moscow of shelling the market.|ACCUSES
            The group warned that it would strike again.|EXPECTS
            Two men were reportedly shot at the border.|REPORTS_HEARSAY
            """)
    void stances(String text, Stance stance) {
        assertThat(read(text)).anyMatch(statement -> statement.stance() == stance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Police said the blast killed two men.|POLICE
            The army said the blast killed two men.|MILITARY
            The interior ministry said the blast killed two men.|GOVERNMENT
            A doctor said the blast killed two men.|HOSPITAL
            The Taliban said the blast killed two men.|ARMED_GROUP
            A resident said the blast killed two men.|WITNESS
            State television said the blast killed two men.|MEDIA
            Human Rights Watch said the blast killed two men.|NGO
            His brother said the blast killed two men.|RELATIVE
            An analyst said the blast killed two men.|EXPERT
            The governor said the blast killed two men.|OFFICIAL
            """)
    void kindsOfSpeaker(String text, SpeakerKind kind) {
        assertThat(read(text).getFirst().speaker().map(Speaker::kind)).contains(kind);
    }

    @Test
    void aPronounStandsForTheSpeakerBefore() {
        List<StatementMention> statements =
                read("Police chief Adan Farah said two men were arrested. He said a third had fled.");
        assertThat(statements).hasSize(2);
        assertThat(name(statements.get(1))).isEqualTo("Police chief Adan Farah");
        assertThat(statements.get(1).speaker().orElseThrow().words()).isEqualTo("He");
        assertThat(statements.get(1).speaker().orElseThrow().resolved()).isTrue();
    }

    @Test
    void aShortDescriptionStandsForTheFullOne() {
        List<StatementMention> statements = read(
                "A Kenyan defence official said five soldiers were wounded. The official said all five were stable.");
        assertThat(name(statements.get(1))).isEqualTo("A Kenyan defence official");
        assertThat(statements.get(1).speaker().flatMap(Speaker::party)).contains("Kenya");
    }

    @Test
    void theDayOfTheSayingIsNotTheDayOfTheAttack() {
        StatementMention statement = read("A spokesman said on Tuesday that the base was hit on Monday.")
                .getFirst();
        assertThat(statement.saidOn()).isEqualTo(Optional.of(LocalDate.of(2021, 3, 9)));
    }

    @Test
    void anAgencyPassesItOn() {
        String text = "Health minister Jamal Bakri told AFP that nine people had died.";
        assertThat(read(text).getFirst().via().map(Speaker::words)).contains("AFP");
    }

    @Test
    void aRelativeClauseHasItsAntecedentForSpeaker() {
        String text = "The officer, who said he saw the plane fall, was taken to hospital.";
        assertThat(name(read(text).getFirst())).isEqualTo("The officer");
    }

    @Test
    void speakersTellWhoseWordsStandAtAPlace() {
        String text = "Police said two men died. Three others fled.";
        Speakers speakers = new Speakers(read(text));
        assertThat(speakers.at(text.indexOf("two")).map(StatementReaderTest::name))
                .contains("Police");
        assertThat(speakers.at(text.indexOf("Three"))).isEmpty();
    }

    @Test
    void quotationsRunOverParagraphs() {
        String text =
                "“They came at dawn and burned the huts,” said the elder.\n\n“We ran to the river with the children.”";
        Speakers speakers = new Speakers(read(text));
        assertThat(speakers.at(text.indexOf("river")).map(StatementReaderTest::name))
                .contains("the elder");
    }

    @Test
    void aTextWithoutATreeIsRead() {
        AnnotatedText flat = new org.dateline.text.FlatAnnotator().annotate("“We are here,” said the man.");
        List<StatementMention> statements = READER.read(flat, List.of());
        assertThat(statements).allMatch(StatementMention::direct);
    }
}
