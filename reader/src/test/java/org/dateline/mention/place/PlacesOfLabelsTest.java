package org.dateline.mention.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.text.Annotator;
import org.dateline.text.Annotators;
import org.junit.jupiter.api.Test;

/** With the model, whose names stand in for capitals where a text has none. */
class PlacesOfLabelsTest {
    private static final Annotator ANNOTATOR = Annotators.load();
    private static final PlaceReader READER = PlaceReader.standard();

    @Test
    void theSameReportInSmallLettersGivesTheSamePlaces() {
        String report =
                "Gunmen on motorcycles attacked a market in Djibo, in northern Burkina Faso, on Friday. Eleven people were"
                        + " killed, officials in Ouagadougou said.";
        assertThat(gazetteerIds(report.toLowerCase(Locale.ROOT)))
                .isNotEmpty()
                .containsExactlyElementsOf(gazetteerIds(report));
    }

    @Test
    void wordsThatAreNamesElsewhereAreNoneInSmallLetters() {
        assertThat(
                        gazetteerIds(
                                "a police patrol was hit by most of the rounds on a march day, and a reading of the log says more."))
                .isEmpty();
    }

    private static List<Optional<String>> gazetteerIds(String report) {
        return READER.read(ANNOTATOR.annotate(report), PlaceContext.none()).stream()
                .map(place -> place.resolved().flatMap(ResolvedPlace::gazetteerId))
                .toList();
    }
}
