package org.dateline.mention.quantity;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.mention.quantity.WordTable.Entry;
import org.dateline.mention.quantity.WordTable.Role;
import org.dateline.text.AnnotatedText;

/** The counts of one sentence. */
final class SentenceCounts {
    private static final Set<String> CURRENCY =
            Set.of("$", "€", "£", "¥", "us$", "usd", "eur", "rs", "rs.", "c$", "a$");

    private final AnnotatedText text;
    private final Words words;
    private final WordTable table;
    private final Numerals numerals;
    private final NotACount notACount;
    private final Instead instead;

    SentenceCounts(AnnotatedText text, Words words, WordTable table) {
        this.text = text;
        this.words = words;
        this.table = table;
        this.numerals = new Numerals(words);
        this.notACount = new NotACount(words);
        this.instead = new Instead(words, table);
    }

    void readInto(List<Quantity> found) {
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            Optional<Draft> draft = draftAt(i);
            if (draft.isPresent()) {
                Quantity quantity = finish(draft.get(), from);
                found.add(quantity);
                from = firstWordFrom(quantity.span().end(), draft.get().end());
                i = from - 1;
            } else {
                i = Math.max(i, skipEnd(i) - 1);
            }
        }
    }

    private int firstWordFrom(int offset, int least) {
        int at = least;
        while (at < words.size() && words.span(at).start() < offset) {
            at++;
        }
        return at;
    }

    /** A number that is no count is passed over whole, so that no part of it is taken. */
    private int skipEnd(int i) {
        return numerals.findAt(i).map(Numeral::end).orElse(i);
    }

    private Optional<Draft> draftAt(int i) {
        return ordinal(i).or(() -> number(i)).or(() -> instead.findAt(i));
    }

    private Optional<Draft> ordinal(int i) {
        boolean one = words.isAt(i, "a", "another");
        boolean ordinal =
                words.isAt(i + 1, "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
        if (!one || !ordinal || FlatNouns.lastOfGroup(words, i + 2) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                Draft.exact(i, i + 2, 1, "ordinal").with(Trait.ORDINAL).with(Trait.ADDITIONAL));
    }

    private Optional<Draft> number(int i) {
        Optional<Numeral> numeral = numerals.findAt(i);
        if (numeral.isEmpty() || instead.isVerbOrBare(i, numeral.get())) {
            return Optional.empty();
        }
        Numeral first = numeral.get();
        if (notACount.findReason(i, first.end(), first).isPresent()) {
            return Optional.empty();
        }
        Draft draft = first.vague()
                ? Draft.vague(i, first.end(), first.value(), "round word")
                : Draft.exact(i, first.end(), first.value(), "number");
        return Optional.of(measured(repeated(ranged(draft, first)))).filter(this::isWhole);
    }

    private boolean isWhole(Draft draft) {
        return draft.unit().isPresent()
                || (draft.low() == Math.rint(draft.low()) && !notACount.isTiedToOther(draft.end()));
    }

    private Draft ranged(Draft draft, Numeral first) {
        int end = draft.end();
        boolean between = words.at(draft.start() - 1).equals("between");
        boolean link = words.isTie(end)
                || (words.isAt(end, "to", "or") && !words.at(draft.start() - 1).equals("from"))
                || (between && words.at(end).equals("and"));
        Optional<Numeral> second = link ? numerals.findAt(end + 1) : Optional.empty();
        if (second.isEmpty() || second.get().vague()) {
            return draft;
        }
        double low = sameScale(first, second.get());
        boolean near = words.at(end).equals("or") ? second.get().value() <= low * 3 : true;
        if (low >= second.get().value() || !near) {
            return draft;
        }
        Draft range = new Draft(
                        between ? draft.start() - 1 : draft.start(),
                        second.get().end(),
                        low,
                        draft.high(),
                        draft.traits(),
                        draft.unit(),
                        "range")
                .to(second.get().end(), second.get().value());
        return range;
    }

    /** "two to three thousand" begins at two thousand. */
    private static double sameScale(Numeral first, Numeral second) {
        double value = first.value();
        for (double scale : new double[] {1_000_000, 1_000, 100}) {
            boolean scaled = second.value() >= scale && second.value() % scale == 0 && !second.digits();
            if (scaled && value < 100 && value < second.value() / scale) {
                return value * scale;
            }
        }
        return value;
    }

    /** "twenty-six (26)". */
    private Draft repeated(Draft draft) {
        int at = draft.end();
        boolean again = words.at(at).equals("(")
                && words.at(at + 2).equals(")")
                && numerals.findAt(at + 1).filter(n -> n.value() == draft.low()).isPresent();
        return again ? draft.until(at + 3) : draft;
    }

    private Draft measured(Draft draft) {
        if (CURRENCY.contains(words.at(draft.start() - 1))) {
            return draft.from(draft.start() - 1).in(Unit.MONEY);
        }
        int at = words.isTie(draft.end())
                        || (words.isAt(draft.end(), "more", "of", "full", "straight", "consecutive", "long")
                                && !words.at(draft.end()).equals("of"))
                ? draft.end() + 1
                : draft.end();
        Optional<Entry> unit = table.findFrom(words, at, Role.UNIT);
        if (unit.isPresent()) {
            return draft.until(at + unit.get().phrase().size())
                    .in(Unit.valueOf(unit.get().effect()));
        }
        return notACount.isSizeOfOne(draft.end()) ? draft.with(Trait.MODIFIER) : draft;
    }

    private Quantity finish(Draft draft, int from) {
        Qualifiers qualifiers = Qualifiers.around(text, words, table, draft, from);
        Counted counted = Counted.of(text, words, draft.start(), draft.end());
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        traits.addAll(draft.traits());
        traits.addAll(qualifiers.traits());
        counted.of().ifPresent(of -> traits.add(Trait.PARTITIVE));
        Bounds bounds = Bounds.of(draft, qualifiers.limit());
        Span number = words.span(draft.start(), draft.end());
        return new Quantity(
                words.span(qualifiers.start(), qualifiers.end()),
                number,
                bounds.low(),
                bounds.high(),
                qualifiers
                        .words()
                        .or(() -> draft.traits().contains(Trait.VAGUE)
                                ? Optional.of(number.of(text.text()))
                                : Optional.empty()),
                counted.head(),
                counted.noun(),
                counted.of(),
                draft.unit(),
                traits,
                draft.rule());
    }
}
