package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ModelAnnotatorTest {
    private static final String REPORT =
            "KABUL (AFP) - Two rockets slammed into a base in Kunduz on Friday, killing four "
                    + "Afghan soldiers, the Defense Ministry said.\n\nA spokesman, Colonel Aziz Wardak, blamed the Taliban.";

    private final Annotator annotator = Annotators.load();

    @Test
    void readsWordsAndTreesAndNames() {
        AnnotatedText text = annotator.annotate(REPORT);
        Token slammed = token(text, "slammed");
        assertThat(slammed.upos()).isEqualTo(Upos.VERB);
        assertThat(slammed.lemma()).isEqualTo("slam");
        assertThat(text.findHead(token(text, "rockets"))).contains(slammed);
        assertThat(token(text, "rockets").deprel()).isEqualTo("nsubj");
        assertThat(text.label("entity", token(text, "Kunduz"))).isEqualTo("B-place");
        assertThat(text.label("entity", token(text, "Wardak"))).isEqualTo("I-person");
        assertThat(text.label("entity", token(text, "slammed"))).isEqualTo("O");
    }

    @Test
    void everySentenceIsATree() {
        AnnotatedText text = annotator.annotate((REPORT + "\n\n").repeat(40));
        for (Sentence sentence : text.sentences()) {
            List<Token> tokens = text.tokensOf(sentence);
            assertThat(tokens.stream().filter(Token::isRoot)).hasSize(1);
            assertThat(tokens).allMatch(t -> t.isRoot() ? t.deprel().equals("root") : sentence.contains(t.head()));
            assertThat(text.subtree(
                            tokens.stream().filter(Token::isRoot).findFirst().orElseThrow()))
                    .isEqualTo(tokens.get(0)
                            .span()
                            .union(tokens.get(tokens.size() - 1).span()));
        }
    }

    @Test
    void emptyAndOddTextsAreRead() {
        for (String odd : List.of("", " \n ", ".", "😀", "\u0000", "a".repeat(5000), "x ".repeat(1000), "\uD800")) {
            AnnotatedText text = annotator.annotate(odd);
            assertThat(text.tokens()).allMatch(token -> odd.startsWith(token.form(), token.start()));
        }
    }

    @Test
    void aSentenceOfLongWordsFits() {
        String text = "counterrevolutionarily-anticonstitutionalisation ".repeat(200);
        assertThat(annotator.annotate(text).tokens()).isNotEmpty();
    }

    @Test
    void threadsGetWhatOneGets() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < 12; i++) {
            texts.add(i % 3 == 0 ? REPORT.toUpperCase(Locale.ROOT).repeat(i) : REPORT.repeat(i));
        }
        List<List<Token>> alone =
                texts.stream().map(t -> annotator.annotate(t).tokens()).toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            List<Future<List<Token>>> together = texts.stream()
                    .map(t -> pool.submit(() -> annotator.annotate(t).tokens()))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i));
            }
        }
    }

    private static Token token(AnnotatedText text, String form) {
        return text.tokens().stream()
                .filter(t -> t.form().equals(form))
                .findFirst()
                .orElseThrow();
    }
}
