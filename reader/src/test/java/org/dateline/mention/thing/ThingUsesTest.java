package org.dateline.mention.thing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.reading.ExampleRows;
import org.dateline.text.AnnotatedText;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an office or a house is, by the words beside it: every line of the table by its own example. */
class ThingUsesTest {
    private static final Annotator ANNOTATOR = Annotators.load();

    /** A line of the table. */
    record Line(String type, String example) {}

    static Stream<Line> lines() throws IOException {
        return ExampleRows.of(ThingUsesTest.class, "thing-uses.tsv").map(cells -> new Line(cells[2], cells[3]));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void tellsByTheWordsBesideIt(Line line) {
        assertThat(types("Armed men attacked " + line.example() + " on Monday."))
                .contains(line.type());
    }

    @Test
    void leavesABareOfficeAndHouseAsTheyAre() {
        assertThat(types("Armed men attacked the offices on Monday.")).containsExactly("organisation-office");
        assertThat(types("Armed men attacked a house on Monday.")).containsExactly("civilian-home");
    }

    @Test
    void takesAnInfantryCompanyForPeople() {
        assertThat(types("Rebels attacked an infantry company near the river.")).doesNotContain("business");
        assertThat(types("Rebels attacked a lumber company near the river.")).contains("business");
    }

    private static List<String> types(String sentence) {
        AnnotatedText text = ANNOTATOR.annotate(sentence);
        return new ThingReader()
                .read(text).stream()
                        .flatMap(thing -> thing.physical().stream())
                        .map(Object::toString)
                        .toList();
    }
}
