package org.dateline.store.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dateline.lexicon.IncidentKind;
import org.dateline.store.Box;
import org.dateline.store.IncidentQuery;
import org.dateline.store.Order;
import org.dateline.store.Spot;
import org.junit.jupiter.api.Test;

/** Columns beside a plain list of the same cells. */
class ColumnsTest {
    private static final IncidentQuery ALL = IncidentQuery.ALL;

    private static List<Cells> some(int count) {
        Random random = new Random(3);
        List<Cells> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int day = random.nextInt(10) == 0
                    ? 0
                    : Cells.day("20%02d-0%d".formatted(random.nextInt(25), 1 + random.nextInt(9)));
            all.add(new Cells(
                    i * 2_654_435_761L & 0xFFFFFFFFFFFFL,
                    random.nextInt(IncidentKind.values().length),
                    0,
                    random.nextInt(4),
                    List.of("", "IQ", "NG", "UA").get(random.nextInt(4)),
                    day,
                    day,
                    Cells.units(random.nextDouble(-90, 90)),
                    Cells.units(random.nextDouble(-180, 180)),
                    random.nextInt(9) - 1,
                    random.nextLong(1_000_000),
                    i));
        }
        return all;
    }

    private static Columns columns(List<Cells> cells) {
        Columns columns = new Columns();
        cells.forEach(columns::put);
        return columns;
    }

    @Test
    void aPageIsTheFirstOfAllSorted() {
        List<Cells> cells = some(5_000);
        Comparator<Cells> worst = Comparator.comparingInt(Cells::killed).thenComparingLong(Cells::number);
        List<String> expected = cells.stream()
                .filter(it -> it.country().equals("NG"))
                .sorted(worst.reversed())
                .map(it -> Cells.id(it.number()))
                .toList();
        IncidentQuery query = ALL.in("NG").by(Order.KILLED).limit(50);
        Columns columns = columns(cells);
        List<String> first = columns.page(query, Optional.empty());
        assertThat(first).isEqualTo(expected.subList(0, 51));
        Cells last = cells.stream()
                .filter(it -> Cells.id(it.number()).equals(first.get(49)))
                .findFirst()
                .orElseThrow();
        assertThat(columns.page(query, Optional.of(new Columns.After(last.killed(), last.number()))))
                .isEqualTo(expected.subList(50, 101));
    }

    @Test
    void whatGoesIsCountedNoMoreAndWhatComesAgainIsItsNewSelf() {
        List<Cells> cells = some(3_000);
        Columns columns = columns(cells);
        assertThat(columns.facets(ALL).total()).isEqualTo(3_000);
        columns.remove(cells.get(7).number());
        columns.remove(4_711_000_000L);
        assertThat(columns.facets(ALL).total()).isEqualTo(2_999);
        Cells it = cells.get(8);
        columns.put(new Cells(it.number(), 0, 0, 0, "HT", 0, 0, Cells.NOWHERE, Cells.NOWHERE, 12, 1, 9_999));
        assertThat(columns.facets(ALL).total()).isEqualTo(2_999);
        assertThat(columns.facets(ALL.in("HT")).countries())
                .containsEntry("HT", 1L)
                .hasSize(1);
        assertThat(columns.spots(ALL.in("HT"), 10)).isEmpty();
    }

    @Test
    void spotsHoldEachOnceAndLieAmongTheirOwn() {
        List<Cells> cells = some(4_000);
        for (Box box :
                List.of(Box.WORLD, new Box(-10, -20, 60, 40), new Box(170, -50, -160, 10), new Box(5, 5, 5, 5))) {
            List<Spot> spots = columns(cells).spots(ALL.within(box), 20);
            long within = cells.stream()
                    .filter(it -> box.holds(Cells.degrees(it.north()), Cells.degrees(it.east())))
                    .count();
            assertThat(spots.stream().mapToLong(Spot::count).sum()).isEqualTo(within);
            assertThat(spots).allMatch(it -> it.around().holds(it.latitude(), it.longitude()));
            assertThat(spots).allMatch(it -> it.incident().isPresent() == (it.count() == 1));
        }
    }

    @Test
    void aDayIsSortedAsItsTextIs() {
        List<String> days = List.of("1987", "1987-02", "1987-02-11", "2024-08-05", "2024-09");
        assertThat(days.stream().map(Cells::day)).isSorted();
        assertThat(Cells.monthText(Cells.month(Cells.day("2024-08-05")))).isEqualTo("2024-08");
        assertThat(Cells.monthText(Cells.month(Cells.day("1987")))).isEqualTo("1987");
        assertThatThrownBy(() -> Cells.day("next week")).hasMessageContaining("next week");
        assertThatThrownBy(() -> Cells.number("x1")).hasMessageContaining("x1");
    }
}
