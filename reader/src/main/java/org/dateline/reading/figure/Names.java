package org.dateline.reading.figure;

import java.util.Optional;
import java.util.Set;
import org.dateline.reading.figure.PeoplePhrase.Kind;
import org.dateline.text.Upos;

/** Names of persons in one sentence: by the model's labels where it gives any, else by titles and capitals. */
final class Names {
    private static final Set<String> TITLES = WordSet.of(
            "maj. sgt. lt. col. gen. cpl. pvt. capt. mr. mrs. ms. dr. pfc. spc. adm. brig. sheikh sheik mullah rev. fr. det. sen. "
                    + "rep. gov. pte. ssgt. insp. ltc. staff haji hajji ustad emir tech. sgt lt capt col cpl pvt maj");
    private static final Set<String> MILITARY = WordSet.of(
            "maj. sgt. lt. col. gen. cpl. pvt. capt. pfc. spc. adm. brig. pte. ssgt. sgt lt capt col cpl pvt maj");
    private static final Set<String> LINKS = WordSet.of("al - bin ibn de la del van von der el abu ul '");

    private final Line line;
    private final Lexicon lexicon;
    private final boolean labelled;
    private final boolean capitals;
    private final Set<String> surnames;

    Names(Line line, Lexicon lexicon, Set<String> surnames) {
        this.surnames = surnames;
        this.line = line;
        this.lexicon = lexicon;
        this.labelled = line.text().hasLayer("entity");
        this.capitals = isAllCapitals(line);
    }

    private static boolean isAllCapitals(Line line) {
        int small = 0;
        for (int i = line.first(); i < line.end(); i++) {
            small += line.token(i).form().chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        }
        return small * 4 < line.end() - line.first();
    }

    Optional<PeoplePhrase> findAt(int i) {
        int named = i;
        while (isTitle(named)
                || (named < line.end()
                        && line.isCapital(named)
                        && !capitals
                        && lexicon.people().find(line.at(named)).isPresent())) {
            named++;
        }
        boolean titled = named > i;
        int end = endOfNameFrom(named);
        boolean known = end == named + 1 && (surnames.contains(line.at(named)) || isOnlyName(named));
        if (end < named + (titled || known ? 1 : 2)) {
            return Optional.empty();
        }
        Facts facts = titled ? titleFacts(i, named) : Facts.NONE;
        return Optional.of(new PeoplePhrase(
                Kind.NAME,
                i,
                end,
                end - 1,
                Optional.of(1),
                Optional.of(1),
                Optional.empty(),
                Optional.empty(),
                facts,
                Set.of(),
                named,
                Optional.empty(),
                line.span(i, end)));
    }

    /** "A strike killed Rostum and his aide": many people of the world have one name. */
    private boolean isOnlyName(int i) {
        return labelled
                && line.hasTree()
                && (line.token(i).relation().equals("obj")
                        || line.token(i).deprel().equals("nsubj:pass"))
                && line.token(i).upos() == Upos.PROPN;
    }

    private Facts titleFacts(int from, int to) {
        Facts facts = Facts.NONE;
        for (int i = from; i < to; i++) {
            facts = facts.or(lexicon.people()
                    .find(MILITARY.contains(line.at(i)) ? "sergeant" : line.at(i))
                    .orElse(Facts.NONE));
        }
        return facts;
    }

    private boolean isTitle(int i) {
        return TITLES.contains(line.at(i)) && line.isCapital(i);
    }

    /** After the name that starts at a token; the token itself where none does. */
    int endOfNameFrom(int i) {
        int end = labelled ? labelledEnd(i) : capitals ? i : capitalEnd(i);
        if (end > i + 1) {
            surnames.add(line.at(end - 1));
        }
        return end;
    }

    private int labelledEnd(int i) {
        if (i >= line.end() || !line.text().label("entity", line.token(i)).equals("B-person")) {
            return i;
        }
        int end = i + 1;
        while (end < line.end() && line.text().label("entity", line.token(end)).equals("I-person")) {
            end++;
        }
        return end;
    }

    private int capitalEnd(int i) {
        int end = i;
        while (end < line.end()
                && end < i + 6
                && (isNameWord(end) || (end > i && isLink(end) && isNameWord(end + 1)))) {
            end++;
        }
        return end;
    }

    private boolean isLink(int i) {
        return LINKS.contains(line.at(i))
                && (!line.at(i).equals("-")
                        || line.token(i - 1).end() == line.token(i).start());
    }

    private boolean isNameWord(int i) {
        String word = line.at(i);
        return line.isCapital(i)
                && word.length() > 1
                && (!word.endsWith(".") || word.length() == 2)
                && !NounWords.FUNCTION.contains(word)
                && lexicon.people().find(word).isEmpty()
                && lexicon.people().findNationality(word).isEmpty()
                && lexicon.outcomes().listAt(line, i).isEmpty();
    }
}
