package org.dateline.mention.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.mention.quantity.WordTable.Entry;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {
    private static final QuantityReader READER = new QuantityReader();

    static Stream<Entry> lines() {
        return READER.entries().stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    @DisplayName("each line of the word table finds its example and passes by its near miss")
    void exampleAndNearMiss(Entry entry) {
        String example = entry.example().replace("[", "").replace("]", "");
        String wanted = entry.example()
                .substring(entry.example().indexOf('[') + 1, entry.example().indexOf(']'));
        assertThat(spans(example)).as(entry.rule()).contains(wanted);
        entry.nearMiss()
                .ifPresent(text -> assertThat(spans(text.replace("[", "").replace("]", "")))
                        .as("near miss of " + entry.rule())
                        .noneMatch(span -> span.toLowerCase(Locale.ROOT)
                                .matches("(?:.* )?" + String.join(" ", entry.phrase()) + "(?: \\S+)?")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Five people were killed            | Five                    | 5  | 5
            twenty-three soldiers              | twenty-three            | 23 | 23
            A dozen people were hurt           | A dozen                 | 12 |
            half a dozen gunmen                | half a dozen            | 6  | 6
            two dozen protesters               | two dozen               | 24 | 24
            about two dozen protesters         | about two dozen         | 24 | 24
            two hundred and fifty fighters     | two hundred and fifty   | 250 | 250
            1,200 people fled                  | 1,200                   | 1200 | 1200
            2.5 million people fled            | 2.5 million             | 2500000 | 2500000
            5-6 militants were killed          | 5-6                     | 5  | 6
            three to five gunmen               | three to five           | 3  | 5
            between 20 and 30 people           | between 20 and 30       | 20 | 30
            two to three thousand people       | two to three thousand   | 2000 | 3000
            eighteen or nineteen bodies        | eighteen or nineteen    | 18 | 19
            at least five people               | at least five           | 5  |
            more than ten people               | more than ten           | 11 |
            more than a dozen people           | more than a dozen       | 13 |
            over 50 people                     | over 50                 | 51 |
            no fewer than eleven persons       | no fewer than eleven    | 11 |
            up to ten people                   | up to ten               | 0  | 10
            as many as 40 people               | as many as 40           | 0  | 40
            fewer than ten rebels              | fewer than ten          | 0  | 9
            an estimated 3,400 persons         | an estimated 3,400      | 3400 | 3400
            at least some 20 people            | at least some 20        | 20 |
            dozens of people                   | dozens                  | 12 |
            tens of thousands of people        | tens of thousands       | 10000 |
            hundreds of fighters               | hundreds                | 100 |
            scores of people                   | scores                  | 20 |
            several hundred people             | several hundred         | 300 |
            a couple of soldiers               | a couple of             | 2  |
            a pair of gunmen                   | a pair of               | 2  | 2
            both men were killed               | both                    | 2  | 2
            all seven were hurt                | all seven               | 7  | 7
            no casualties were reported        | no                      | 0  | 0
            no one was hurt                    | no one                  | 0  | 0
            one soldier was killed             | one                     | 1  | 1
            one of the soldiers was killed     | one                     | 1  | 1
            a third person died                | a third                 | 1  | 1
            another two soldiers               | another two             | 2  | 2
            two more soldiers                  | two more                | 2  | 2
            50+ people                         | 50+                     | 50 |
            five or more people                | five or more            | 5  |
            twenty-six (26) persons            | twenty-six (26)         | 26 | 26
            a hundred people                   | a hundred               | 100 | 100
            one hundred and five dead          | one hundred and five    | 105 | 105
            three thousand two hundred dead    | three thousand two hundred | 3200 | 3200
            2000 people fled                   | 2000                    | 2000 | 2000
            On May 3, 12 people were killed    | 12                      | 12 | 12
            """)
    void bounds(String text, String span, Integer low, Integer high) {
        Quantity found = only(text);
        assertThat(found.span().of(text)).isEqualTo(span);
        assertThat(found.low()).isEqualTo(java.util.Optional.ofNullable(low));
        assertThat(found.high()).isEqualTo(java.util.Optional.ofNullable(high));
        assertThat(found.isCount()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 12-year-old boy",
                "a boy aged 34",
                "John Smith, 34, was killed",
                "John Smith (34) was killed",
                "she is 34 years old",
                "in 2014 he fled",
                "since 1989",
                "on May 3 he died",
                "on 3 and 4 May he died",
                "between 4-5 August",
                "at 12:30 he died",
                "at 9 p.m. he died",
                "around 0930 hours",
                "107 mm rockets",
                "a 107mm rocket",
                "an AK-47 rifle",
                "an M-16 rifle",
                "M16 rifles",
                "F-16 jets",
                "T-72 tanks",
                "the attacks of 9/11",
                "Flight 103 crashed",
                "on Highway 5 near Kabul",
                "Boeing 737 aircraft",
                "call 555-1234 now",
                "they won 3-2 on Sunday",
                "a 5-4 decision by the court",
                "two-thirds of the seats",
                "the first attack",
                "the 3rd brigade",
                "this one is new",
                "they shot at one another",
                "a one-way street",
                "a three-storey house",
                "no longer",
                "both Iran and Iraq",
                "in his 30s",
                "in his 30's",
                "in their 20’s",
                "the 911 caller",
                "he dialled 999",
                "the 2014 war",
                "UN Resolution 1701",
                "on 2010-05-12 they fled"
            })
    void notACount(String text) {
        for (String form : List.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT))) {
            assertThat(spans(form)).as(form).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "50 km from Kabul, LENGTH",
        "$50 was stolen, MONEY",
        "five days of fighting, DURATION",
        "a 500-pound bomb, WEIGHT",
        "20 percent of voters, PERCENT",
        "a five-hour battle, DURATION"
    })
    void measures(String text, Unit unit) {
        assertThat(only(text).unit()).contains(unit);
    }

    @Test
    void sizeOfOneThing() {
        assertThat(only("a three-member patrol").is(Trait.MODIFIER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "At least five people were killed and 1,200 fled.",
                "Two dozen men, 20-30 boys, hundreds of others"
            })
    void caseMatters_not(String text) {
        assertThat(bounds(text.toUpperCase(Locale.ROOT))).isEqualTo(bounds(text));
        assertThat(bounds(text.toLowerCase(Locale.ROOT))).isEqualTo(bounds(text));
    }

    @Test
    void nounOfTheTree() {
        AnnotatedText text = Texts.tree(
                "Five|NUM|3|nummod Iraqi|ADJ|3|amod soldiers|NOUN|5|nsubj:pass were|AUX|5|aux:pass killed|VERB|0|root _.|PUNCT|5|punct");
        Quantity five = READER.read(text).getFirst();
        assertThat(text.token(five.headToken()).form()).isEqualTo("soldiers");
        assertThat(five.countedToken()).contains(five.headToken());
    }

    @Test
    void partOfASet() {
        AnnotatedText text = Texts.tree(
                "Two|NUM|6|nsubj:pass of|ADP|4|case the|DET|4|det seven|NUM|1|nmod were|AUX|6|aux:pass evacuated|VERB|0|root");
        List<Quantity> all = READER.read(text);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().is(Trait.PARTITIVE)).isTrue();
        assertThat(text.token(all.getFirst().ofToken().orElseThrow()).form()).isEqualTo("seven");
        assertThat(all.getLast().is(Trait.DEFINITE)).isTrue();
    }

    @Test
    void dozensOfPeople() {
        AnnotatedText text = Texts.tree(
                "Dozens|NOUN|5|nsubj:pass of|ADP|3|case people|NOUN|1|nmod were|AUX|5|aux:pass killed|VERB|0|root");
        Quantity dozens = READER.read(text).getFirst();
        assertThat(text.token(dozens.headToken()).form()).isEqualTo("Dozens");
        assertThat(text.token(dozens.countedToken().orElseThrow()).form()).isEqualTo("people");
        assertThat(dozens.is(Trait.PARTITIVE)).isFalse();
    }

    @Test
    void articleIsOneOnlyWhereAskedFor() {
        AnnotatedText text = Texts.tree("A|DET|2|det soldier|NOUN|4|nsubj:pass was|AUX|4|aux:pass killed|VERB|0|root");
        assertThat(READER.read(text)).isEmpty();
        assertThat(text.token(READER.readArticles(text).getFirst().headToken()).form())
                .isEqualTo("soldier");
    }

    private static Quantity only(String text) {
        List<Quantity> all = READER.read(Texts.flat(text));
        assertThat(all).as(text).hasSize(1);
        return all.getFirst();
    }

    private static List<String> spans(String text) {
        return READER.read(Texts.flat(text)).stream()
                .map(q -> q.span().of(text))
                .toList();
    }

    private static List<String> bounds(String text) {
        return READER.read(Texts.flat(text)).stream()
                .map(q -> q.low() + ".." + q.high())
                .toList();
    }
}
