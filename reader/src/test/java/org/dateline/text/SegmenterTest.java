package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dateline.evidence.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmenterTest {
    private static final Segmenter SEGMENTER = Segmenter.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They don't know.|They do n't know .",
                "He cannot walk.|He can not walk .",
                "Washington's envoy|Washington 's envoy",
                "Boko Haram’s fighters|Boko Haram ’s fighters",
                "the rebels' camp|the rebels ' camp",
                "Iranian-backed militias|Iranian - backed militias",
                "a 17-year-old boy|a 17 - year - old boy",
                "the non-violent co-founder|the non-violent co-founder",
                "Ain\u00a0al-Asad base|Ain al - Asad base",
                "base—the third attack|base — the third attack",
                "on Jan. 28, Lt. Col. Smith|on Jan. 28 , Lt. Col. Smith",
                "in Jacksonville, Fla., on|in Jacksonville , Fla. , on",
                "a U.S. base|a U.S. base",
                "two 107mm rockets|two 107 mm rockets",
                "an AK-47 rifle|an AK - 47 rifle",
                "on 9/11 at 7:30|on 9/11 at 7:30",
                "cost $1,500 or 3%|cost $ 1,500 or 3 %",
                "$1.5bn and €20m|$ 1.5 bn and € 20 m",
                "THE EARLY 1980'S|THE EARLY 1980'S",
                "the 15th Brigade|the 15th Brigade",
                "see www.icrc.org, he wrote|see www.icrc.org , he wrote",
                "Qa'ida and O'Neill|Qa'ida and O'Neill",
                "[TEXT] TWO|[ TEXT ] TWO",
                "and/or killed|and / or killed",
                "he said ... nothing|he said ... nothing",
                "Wait...what|Wait ... what",
                "killed on Friday.Three others|killed on Friday . Three others",
                "No. 7 Street|No. 7 Street",
                "“Nobody’s safe,”|“ Nobody ’s safe , ”",
            })
    void cutsWordsAsTheTreebanksDo(String text, String words) {
        Segmentation found = SEGMENTER.segment(text);

        assertThat(found.words().stream().map(word -> word.of(text))).containsExactly(words.split(" "));
    }

    @Test
    void doesNotEndASentenceAfterATitleAnInitialOrAPlace() {
        assertThat(sentences(
                        "Lt. Col. George W. Smith of the U.S. Army left St. Louis on Jan. 28. Two men followed him."))
                .containsExactly(
                        "Lt. Col. George W. Smith of the U.S. Army left St. Louis on Jan. 28.",
                        "Two men followed him.");
    }

    @Test
    void keepsAQuestionWithItsSpeaker() {
        assertThat(sentences("\"Is it over?\" she asked. No one answered."))
                .containsExactly("\"Is it over?\" she asked.", "No one answered.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KABUL (Reuters) - A bomber killed two.|KABUL (Reuters) -",
                "MAIDUGURI, Nigeria — Gunmen killed two.|MAIDUGURI, Nigeria —",
                "SAN SALVADOR, 3 JAN 90 (DPA) -- [TEXT] GUERRILLAS KILLED TWO.|SAN SALVADOR, 3 JAN 90 (DPA) -- [TEXT]",
                "BAGHDAD (AP) _ Gunmen killed two.|BAGHDAD (AP) _",
                "BOGOTA, Nov. 3 (EFE) – Gunmen killed two.|BOGOTA, Nov. 3 (EFE) –",
            })
    void setsTheDatelineApart(String text, String dateline) {
        assertThat(sentences(text)).hasSize(2).startsWith(dateline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The attack - the third this week - killed two people in Kunduz.",
                "President Bush (the elder) — who visited — condemned it.",
                "Taliban fighters – about thirty – stormed the post.",
            })
    void takesADashInsideASentenceForNoDateline(String text) {
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void readsOnOverTheEndOfAWrappedLine() {
        String text = """
                SAN SALVADOR, 18 FEB 90 (DPA) -- [TEXT] HEAVY FIGHTING WITH AIR
                SUPPORT RAGED LAST NIGHT IN NORTHWESTERN SAN SALVADOR WHEN MEMBERS OF
                THE FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN] ATTACKED AN
                ELECTRIC POWER SUBSTATION.  ACCORDING TO PRELIMINARY REPORTS, A
                SOLDIER GUARDING THE SUBSTATION WAS WOUNDED.

                   THE FIRST EXPLOSIONS BEGAN AT 2330 [0530 GMT].
                """;

        assertThat(sentences(text)).hasSize(4);
        assertThat(SEGMENTER.segment(text).sentences().get(3).paragraph()).isEqualTo(1);
    }

    @Test
    void readsOnWhereTheFirstLinesAreNarrowerThanTheRest() {
        String text = """
                BOGOTA, 9 JUL 92 (DPA) -- [TEXT] THE GUNMEN WHO RAIDED
                THE OFFICES OF THE MINE AT DAWN TOOK THREE OF ITS
                ENGINEERS WITH THEM, AN ARMY SPOKESMAN SAID IN THE
                CAPITAL, AND BURNED TWO OF THE TRUCKS IN THE YARD
                BEFORE THEY LEFT.

                   THE ARMY HAS SENT HELICOPTERS AND TWO COMPANIES OF SOLDIERS INTO THE HILLS
                ABOVE THE MINE, WHERE THE GUNMEN ARE THOUGHT TO BE HIDING WITH THE ENGINEERS,
                WHOSE FAMILIES HAVE ASKED THAT NO SHOT BE FIRED WHILE THE THREE ARE IN DANGER,
                AND WHOSE COMPANY HAS OFFERED TO TALK.
                """;

        assertThat(sentences(text)).hasSize(3);
    }

    @Test
    void endsAParagraphAtEveryBreakWhereLinesAreNotWrapped() {
        String text = "Two rockets hit the base\nBy a correspondent\n"
                + "Officials said that nobody was hurt. ".repeat(5).strip()
                + "\nKilled were:\n- Ahmad Ali, 23\n- Hussein Hakim, 31";

        List<String> found = sentences(text);

        assertThat(found).startsWith("Two rockets hit the base", "By a correspondent");
        assertThat(found).endsWith("Killed were:", "- Ahmad Ali, 23", "- Hussein Hakim, 31");
    }

    @Test
    void cutsASentenceThatNeverEnds() {
        Segmentation found = SEGMENTER.segment("and two more men were killed, ".repeat(2000));

        assertThat(found.sentences())
                .allSatisfy(s -> assertThat(s.size()).isLessThanOrEqualTo(Segmenter.LONGEST_SENTENCE));
        assertThat(found.words()).hasSize(14_000);
    }

    @Test
    void takesTimeInProportionToTheText() {
        String line = "Two rockets hit the base near Mosul; nobody was hurt, police said. ".repeat(30_000);
        assertThat(SEGMENTER.segment(line).sentences()).hasSizeGreaterThanOrEqualTo(30_000);
        assertThat(SEGMENTER.segment("x".repeat(2_000_000)).words()).hasSize(10_000);
        assertThat(SEGMENTER.segment("(".repeat(200_000)).words()).isNotEmpty();
        assertThat(SEGMENTER.segment("\n".repeat(500_000)).words()).isEmpty();
    }

    @Property
    void holdsEveryVisibleCharacterOnce(@ForAll String text) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Segmentation found = SEGMENTER.segment(text);
            int position = 0;
            for (Span word : found.words()) {
                assertThat(word.start()).isGreaterThanOrEqualTo(position);
                assertThat(text.substring(position, word.start()).chars().allMatch(c -> Characters.isSpace((char) c)))
                        .isTrue();
                position = word.end();
            }
            int next = 0;
            for (Sentence sentence : found.sentences()) {
                assertThat(sentence.first()).isEqualTo(next);
                assertThat(sentence.size()).isPositive();
                next = sentence.end();
            }
            assertThat(next).isEqualTo(found.words().size());
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> sentences(String text) {
        Segmentation found = SEGMENTER.segment(text);
        return found.sentences().stream()
                .map(s -> text.substring(
                        found.words().get(s.first()).start(),
                        found.words().get(s.end() - 1).end()))
                .toList();
    }
}
