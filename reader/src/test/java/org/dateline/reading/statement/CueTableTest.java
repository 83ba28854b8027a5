package org.dateline.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.junit.jupiter.api.Test;

/** Every cue carries an example with its content marked, and a near miss; most of both must be read rightly by any model. */
final class CueTableTest {
    private static final Pattern CUE = Pattern.compile("<([^>]+)>");

    private final CueTable table = CueTable.load();

    @Test
    void everyCueHasAnExampleAndANearMiss() {
        assertThat(table.list()).hasSizeGreaterThan(200).allSatisfy(cue -> {
            assertThat(CUE.matcher(cue.example()).find()).as(cue.example()).isTrue();
            assertThat(cue.example()).contains("[").contains("]");
            assertThat(cue.nearMiss()).isNotBlank();
        });
    }

    @Test
    void examplesAreRead() {
        Annotator annotator = Annotators.load();
        StatementReader reader = StatementReader.load();
        List<String> missed = new ArrayList<>();
        for (Cue cue : table.list()) {
            if (!isRead(cue, annotator, reader)) {
                missed.add(cue.example());
            }
        }
        assertThat(missed)
                .as("examples that are not read")
                .hasSizeLessThan(table.list().size() / 4);
    }

    private static boolean isRead(Cue cue, Annotator annotator, StatementReader reader) {
        String marked = cue.example();
        Matcher matcher = CUE.matcher(marked);
        assertThat(matcher.find()).isTrue();
        String word = matcher.group(1);
        String said =
                marked.substring(marked.indexOf('[') + 1, marked.indexOf(']')).replaceAll("[<>]", "");
        String text = marked.replaceAll("[<>\\[\\]]", "");
        AnnotatedText annotated = annotator.annotate(text);
        return reader.read(annotated, List.of()).stream()
                .filter(statement -> text.indexOf(word) == statement.cueSpan().start()
                        || statement.cueWords().contains(word))
                .anyMatch(statement -> covers(statement, text, said));
    }

    private static boolean covers(StatementMention statement, String text, String said) {
        String content = statement.extent().of(text);
        return content.contains(said) || said.contains(content.replaceAll("[“”]", ""));
    }
}
