package org.dateline.reading.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dateline.reading.Reader;
import org.dateline.reading.Readers;
import org.dateline.reading.record.Attribution;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Side;
import org.dateline.report.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FiguresOfIncidentsTest {
    private static final Reader READER = Readers.load();

    private static List<Figure> figures(String text) {
        return READER.read(Report.of("figures", text)).incidents().getFirst().casualties();
    }

    private static Side side(List<Figure> figures, String people) {
        return figures.stream()
                .filter(figure -> figure.text().contains(people))
                .findFirst()
                .orElseThrow()
                .side();
    }

    private static String speaker(List<Figure> figures, String people) {
        return figures.stream()
                .filter(figure -> figure.text().contains(people))
                .findFirst()
                .flatMap(Figure::attribution)
                .map(Attribution::speaker)
                .orElse("the report");
    }

    @Test
    @DisplayName("the dead of an armed group that attacked are the attackers' own")
    void attackersOwn() {
        List<Figure> figures = figures(
                "Al-Shabaab militants ambushed an army convoy near Baidoa, Somalia, on 4 May 2019. Nine soldiers and four militants were killed.");
        assertThat(side(figures, "militants")).isEqualTo(Side.PERPETRATOR);
        assertThat(side(figures, "soldiers")).isEqualTo(Side.VICTIM);
    }

    @Test
    @DisplayName("the dead of an armed group whose camp was struck are victims")
    void struck() {
        List<Figure> figures =
                figures("Army jets bombed a camp near Gao, Mali, on 4 May 2019, killing four militants.");
        assertThat(side(figures, "militants")).isEqualTo(Side.VICTIM);
    }

    @Test
    @DisplayName(
            "whoever had the last word in the sentence before, or speaks alone in this one, gives what nobody else is named for")
    void whoGivesThem() {
        List<Figure> figures = figures(
                "A bomb exploded at the bus station in Multan, Pakistan, on Monday, killing six people, a hospital official said. Twelve others were wounded.");
        assertThat(speaker(figures, "six people")).isEqualTo("a hospital official");
        assertThat(speaker(figures, "Twelve")).isEqualTo("a hospital official");
    }

    @Test
    @DisplayName("a tally is nobody")
    void tally() {
        List<Figure> figures = figures(
                "According to a provisional tally, two guards were killed in the bombing in Kidal, Mali, on Monday.");
        assertThat(speaker(figures, "two guards")).isEqualTo("the report");
    }
}
