package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.figure.Sighting.Tie;

/** Lists of who they were: "Those hurt are two officers and a guard", "Among the dead were three nurses". */
final class Rosters {
    private static final Set<String> LEADS = WordSet.of("those the");
    private static final Set<String> OPENS = WordSet.of("are were include included includes comprise comprised is was");

    private final Line line;
    private final Chains chains;
    private final OutcomeTable table;

    Rosters(Line line, Chains chains, OutcomeTable table) {
        this.line = line;
        this.chains = chains;
        this.table = table;
    }

    List<Sighting> list() {
        List<Sighting> found = new ArrayList<>();
        for (int i = line.first(); i < line.end(); i++) {
            if (LEADS.contains(line.at(i))) {
                at(i, found);
            }
        }
        return found;
    }

    private void at(int i, List<Sighting> found) {
        Optional<OutcomeWord> told = outcomeAt(i + 1);
        if (told.isEmpty() || line.at(i - 1).equals("of")) {
            return;
        }
        int opens = told.get().end();
        while (opens < told.get().end() + 6 && !OPENS.contains(line.at(opens)) && !line.isAt(opens, ",", ".")) {
            opens++;
        }
        boolean among = line.at(i - 1).equals("among");
        if (!OPENS.contains(line.at(opens)) || (!among && opens - told.get().end() > 4)) {
            return;
        }
        List<PeoplePhrase> members = chains.rightOf(opens + 1);
        boolean single = members.size() == 1 && !among && !line.at(opens).startsWith("inclu");
        if (single && members.getFirst().isGeneral()) {
            return;
        }
        members.forEach(member -> found.add(member(member, line, told.get())));
    }

    private Optional<OutcomeWord> outcomeAt(int i) {
        if (line.isAt(i, "victims", "fatalities", "casualties")) {
            return Optional.of(deaths(i));
        }
        return table.listAt(line, i).stream()
                .filter(word -> word.outcome() != Outcome.UNHARMED && word.size() == 1 && !word.isPresent(line))
                .filter(word -> word.isPast(line) || word.frame() == Frame.COUNT || word.frame() == Frame.STATE)
                .findFirst();
    }

    private static OutcomeWord deaths(int i) {
        return new OutcomeWord(
                new OutcomeEntry(Outcome.KILLED, Frame.COUNT, List.of(List.of("victims")), "-", Optional.empty()),
                i,
                i + 1);
    }

    /** One who belongs to those counted before. */
    static Sighting member(PeoplePhrase phrase, Line line, OutcomeWord told) {
        return new Sighting(
                told.outcome(), phrase, line, told, Standing.TOLD, Tie.PART, Optional.empty(), false, "roster");
    }
}
