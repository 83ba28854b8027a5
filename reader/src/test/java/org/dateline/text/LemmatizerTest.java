package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmatizerTest {
    private static final Lemmatizer LEMMATIZER = Lemmatizer.load();

    @ParameterizedTest
    @CsvSource({
        "wounded,VERB,VBN,wound",
        "shot,VERB,VBD,shoot",
        "fired,VERB,VBD,fire",
        "ambushed,VERB,VBD,ambush",
        "stopped,VERB,VBD,stop",
        "killing,VERB,VBG,kill",
        "injuring,VERB,VBG,injure",
        "seized,VERB,VBD,seize",
        "defused,VERB,VBD,defuse",
        "strafed,VERB,VBD,strafe",
        "patrolled,VERB,VBD,patrol",
        "died,VERB,VBD,die",
        "lying,VERB,VBG,lie",
        "carried,VERB,VBD,carry",
        "slain,VERB,VBN,slay",
        "torched,VERB,VBD,torch",
        "kidnapped,VERB,VBD,kidnap",
        "beheaded,VERB,VBD,behead",
        "detonated,VERB,VBD,detonate",
        "hijacked,VERB,VBD,hijack",
        "n't,PART,RB,not",
        "were,AUX,VBD,be",
        "bodies,NOUN,NNS,body",
        "women,NOUN,NNS,woman",
        "policemen,NOUN,NNS,policeman",
        "casualties,NOUN,NNS,casualty",
        "buses,NOUN,NNS,bus",
        "aircraft,NOUN,NNS,aircraft",
        "knives,NOUN,NNS,knife",
        "churches,NOUN,NNS,church",
        "police,NOUN,NN,police",
        "Americans,PROPN,NNPS,american",
        "Reuters,PROPN,NNP,reuters",
        "WOUNDED,VERB,VBN,wound",
        "worst,ADJ,JJS,bad",
        "heavier,ADJ,JJR,heavy",
        "'1,200',NUM,CD,1200",
    })
    void givesTheDictionaryForm(String form, Upos upos, String xpos, String lemma) {
        assertThat(LEMMATIZER.lemma(form, upos, xpos)).isEqualTo(lemma);
    }
}
