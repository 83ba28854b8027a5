package org.dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dateline.evidence.Span;
import org.junit.jupiter.api.Test;

/** Sentences that tell of victims by number and group; the first is the key sentence of our own example. */
class CasualtyTreesTest {
    /** Of the checks on all sentences, in percent. */
    private static final int ENOUGH = 95;

    private record Example(String sentence, List<String> checks) {
        static Example of(String line) {
            String[] cells = line.split("\t");
            return new Example(cells[0], List.of(cells[1].split("; ")));
        }

        AnnotatedText read() {
            List<Span> words = new ArrayList<>();
            int start = 0;
            for (String word : sentence.split(" ")) {
                words.add(new Span(start, start + word.length()));
                start += word.length() + 1;
            }
            Segmentation given = new Segmentation(words, List.of(new Sentence(0, 0, words.size(), 0)));
            return Annotators.model().annotate(sentence, given);
        }
    }

    private static List<Example> examples() {
        return Resources.lines("casualty-trees.tsv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(Example::of)
                .toList();
    }

    @Test
    void theKeySentenceIsRight() {
        Example key = examples().get(0);
        AnnotatedText text = key.read();
        assertThat(key.checks()).allMatch(check -> holds(text, check));
    }

    @Test
    void theFamilyIsReadWell() {
        int right = 0;
        List<String> wrong = new ArrayList<>();
        for (Example example : examples()) {
            AnnotatedText text = example.read();
            for (String check : example.checks()) {
                if (holds(text, check)) {
                    right++;
                } else {
                    wrong.add(check + "   in   " + example.sentence());
                }
            }
        }
        assertThat(examples()).hasSizeGreaterThan(50);
        assertThat(100 * right / (right + wrong.size()))
                .as("wrong:\n" + String.join("\n", wrong))
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    private static boolean holds(AnnotatedText text, String check) {
        String[] parts = check.split(" ");
        List<Token> dependents = named(text, parts[0]);
        List<Token> heads = named(text, parts[2]);
        assertThat(dependents).as(check).isNotEmpty();
        assertThat(heads).as(check).isNotEmpty();
        return dependents.stream()
                .anyMatch(dependent -> parts[1].equals("~>")
                        ? isUnder(text, dependent, heads)
                        : isRight(text, dependent, parts[1].substring(1, parts[1].length() - 2), heads));
    }

    private static List<Token> named(AnnotatedText text, String alternatives) {
        List<String> forms = Arrays.asList(alternatives.split("\\|"));
        return text.tokens().stream().filter(t -> forms.contains(t.form())).toList();
    }

    private static boolean isRight(AnnotatedText text, Token dependent, String relation, List<Token> heads) {
        return dependent.deprel().equals(relation)
                && text.findHead(dependent).filter(heads::contains).isPresent();
    }

    private static boolean isUnder(AnnotatedText text, Token dependent, List<Token> heads) {
        Token up = dependent;
        while (!up.isRoot()) {
            up = text.token(up.head());
            if (heads.contains(up)) {
                return true;
            }
        }
        return false;
    }
}
