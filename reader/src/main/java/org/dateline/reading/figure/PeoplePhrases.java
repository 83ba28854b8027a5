package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.evidence.Span;
import org.dateline.mention.quantity.Quantity;
import org.dateline.mention.quantity.Trait;
import org.dateline.reading.figure.NounScan.Found;
import org.dateline.reading.figure.PeoplePhrase.Kind;
import org.dateline.text.Upos;

/** The phrases of one sentence that stand for people, from left to right. */
final class PeoplePhrases {
    private static final Set<String> ONE = Set.of("a", "an", "another", "one");
    private static final Set<String> DEFINITE = WordSet.of("the this these those his her their its our my");
    private static final Set<String> ALL_OF = Set.of("them", "whom", "these", "those", "us", "which");
    private static final Set<String> HURT =
            WordSet.of("dead wounded injured deceased killed hurt slain missing captured kidnapped arrested detained");

    private final Line line;
    private final Lexicon lexicon;
    private final Names names;
    private final Map<Integer, Quantity> counts = new HashMap<>();

    private PeoplePhrases(Line line, List<Quantity> quantities, Lexicon lexicon, Set<String> surnames) {
        this.line = line;
        this.lexicon = lexicon;
        this.names = new Names(line, lexicon, surnames);
        for (Quantity quantity : quantities) {
            counts.put(startOf(quantity.span()), quantity);
        }
    }

    /**
     * @param surnames of people named in full so far, in small letters; grows
     */
    static List<PeoplePhrase> in(Line line, List<Quantity> quantities, Lexicon lexicon, Set<String> surnames) {
        return Apposed.joined(line, new PeoplePhrases(line, quantities, lexicon, surnames).list());
    }

    private int startOf(Span span) {
        int i = line.indexFrom(span.start());
        boolean inside = i > line.first()
                && (i == line.end() || line.token(i).start() > span.start())
                && line.token(i - 1).end() > span.start();
        return inside ? i - 1 : i;
    }

    private List<PeoplePhrase> list() {
        List<PeoplePhrase> found = new ArrayList<>();
        for (int i = line.first(); i < line.end(); ) {
            Optional<PeoplePhrase> phrase = at(i);
            phrase.ifPresent(found::add);
            i = phrase.map(PeoplePhrase::end).orElse(Math.max(i + 1, counts.containsKey(i) ? endOf(counts.get(i)) : 0));
        }
        return found;
    }

    private int endOf(Quantity quantity) {
        return line.indexFrom(quantity.span().end());
    }

    private Optional<PeoplePhrase> at(int i) {
        Quantity quantity = counts.get(i);
        if (quantity != null) {
            return quantity.isCount() && !quantity.is(Trait.MODIFIER) && !isAge(i, endOf(quantity))
                    ? counted(quantity, i)
                    : Optional.empty();
        }
        if (isPronoun(i)) {
            return Optional.of(pronoun(i));
        }
        if (ONE.contains(line.at(i)) || DEFINITE.contains(line.at(i))) {
            return determined(i);
        }
        return names.findAt(i).or(() -> bare(i));
    }

    /** "a man of about 40", "the boys, 9 and 13,". */
    private boolean isAge(int i, int end) {
        boolean man = line.at(i - 1).equals("of") && line.isAt(i - 2, "man", "woman", "boy", "girl", "child");
        boolean digits = line.at(i).matches("\\d{1,2}");
        boolean after = line.isAt(i - 1, ",", "and") && line.isAt(end, ",", "and", ")");
        boolean person = Character.isLetter(
                        line.at(i - 2).isEmpty() ? ' ' : line.at(i - 2).charAt(0))
                || line.at(i - 2).matches("\\d{1,2}");
        return man
                || (digits && after && person && !counts.containsKey(end + 1))
                || (digits && after && line.at(end).equals("and"));
    }

    private boolean isPronoun(int i) {
        boolean her = line.at(i).equals("her") && line.token(i).relation().equals("obj");
        boolean all = line.at(i).equals("all") && line.isAt(i + 1, "were", "are", "have");
        return her || all || line.isAt(i, "he", "she", "him", "they", "them");
    }

    private PeoplePhrase pronoun(int i) {
        if (line.isAt(i, "they", "them", "all")) {
            return several(i);
        }
        Facts facts = lexicon.people()
                .find(line.isAt(i, "he", "him") ? "brother" : "sister")
                .orElse(Facts.NONE);
        return phrase(Kind.PRONOUN, i, i + 1, i, 1, facts, Set.of(), -1, Optional.empty());
    }

    /** As many as whoever "they" stands for. */
    private PeoplePhrase several(int i) {
        return new PeoplePhrase(
                Kind.PRONOUN,
                i,
                i + 1,
                i,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Facts.NONE,
                Set.of(),
                -1,
                Optional.empty(),
                line.span(i, i + 1));
    }

    private Optional<PeoplePhrase> counted(Quantity quantity, int i) {
        int from = endOf(quantity);
        if (quantity.is(Trait.NONE) && line.isAt(from - 1, "one", "nobody", "none")) {
            int end = line.at(from).equals("else") ? from + 1 : from;
            return Optional.of(counted(quantity, i, end, from - 1, Facts.NONE, Kind.NUMBER, false, Optional.empty()));
        }
        boolean of = line.at(from).equals("of") || line.at(from - 1).equals("of");
        int start = line.at(from).equals("of") ? from + 1 : from;
        if (of && ALL_OF.contains(line.at(start))) {
            return Optional.of(partitive(quantity, i, start + 1));
        }
        if (!of && line.isAt(start, "the", "a", "an")) {
            return Optional.of(counted(quantity, i, from, from - 1, Facts.NONE, Kind.NUMBER, false, Optional.empty()));
        }
        boolean definite = of && DEFINITE.contains(line.at(start));
        boolean owned = definite && line.isAt(start, "his", "her", "their", "its", "our", "my");
        int noun = definite || line.isAt(start, "the") ? start + 1 : start;
        if (definite && counts.containsKey(start)) {
            noun = endOf(counts.get(start));
        }
        Found found = NounScan.from(line, lexicon, line.isAt(noun, "\"", "“", "'") ? noun + 1 : noun, counts.keySet());
        if (found.head() >= 0) {
            int end = ageAfter(found.end());
            return Optional.of(counted(
                    quantity,
                    i,
                    end,
                    found.head(),
                    withAge(found.facts(), found.end()),
                    Kind.COUNTED,
                    definite && !owned,
                    found.told()));
        }
        if (definite) {
            boolean group = HURT.contains(line.at(noun)) || noun > start + 1;
            return group ? Optional.of(partitive(quantity, i, noun)) : Optional.empty();
        }
        boolean thing = found.unknown() && !line.isAt(from, "others", "more") && !isAdverb(noun);
        return of && thing && !quantity.vague()
                ? Optional.empty()
                : Optional.of(counted(
                        quantity,
                        i,
                        thing ? thingEnd(quantity, from) : from,
                        thing ? thingEnd(quantity, from) - 1 : from - 1,
                        Facts.NONE,
                        thing ? Kind.THING : Kind.NUMBER,
                        false,
                        Optional.empty()));
    }

    /** "two of them", "two of the seven", "two of the wounded", "two of those detained". */
    private PeoplePhrase partitive(Quantity quantity, int first, int end) {
        boolean hurt = HURT.contains(line.at(end)) && !line.isAt(end - 1, "them", "whom", "us");
        Optional<OutcomeWord> told =
                hurt ? lexicon.outcomes().listAt(line, end).stream().findFirst() : Optional.empty();
        int head = Math.max(first, endOf(quantity) - 1);
        return counted(quantity, first, hurt ? end + 1 : end, head, Facts.NONE, Kind.NUMBER, true, told);
    }

    private boolean isAdverb(int i) {
        return line.at(i).endsWith("ly")
                || line.isAt(i, "yesterday", "today", "tonight", "overnight", "again", "still");
    }

    private int thingEnd(Quantity quantity, int from) {
        int noun = quantity.countedToken().orElse(from);
        return Math.max(noun, from) + 1;
    }

    private PeoplePhrase counted(
            Quantity quantity,
            int first,
            int end,
            int head,
            Facts facts,
            Kind kind,
            boolean partitive,
            Optional<OutcomeWord> told) {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        traits.addAll(quantity.traits());
        traits.remove(Trait.PARTITIVE);
        if (partitive) {
            traits.add(Trait.PARTITIVE);
        }
        boolean general = line.isAt(end - 1, "others") || kind == Kind.NUMBER;
        Facts told2 = general ? facts.or(lexicon.people().find("people").orElse(Facts.NONE)) : facts;
        return new PeoplePhrase(
                kind,
                first,
                end,
                Math.max(head, first),
                quantity.low(),
                quantity.high(),
                quantity.qualifier(),
                Optional.of(quantity),
                told2,
                traits,
                -1,
                told,
                line.span(first, end));
    }

    private Optional<PeoplePhrase> determined(int i) {
        int from = i + 1;
        while (line.isAt(from, "other", "same", "late", "only", "first", "second", "third", "last", "former")) {
            from++;
        }
        Found found = NounScan.from(line, lexicon, from, counts.keySet());
        if (found.head() < 0) {
            return second(i, from).or(() -> unknownOne(i, found));
        }
        String noun = line.at(found.head());
        int named = names.endOfNameFrom(found.end());
        // "the priests Juan Ruiz, Ana Paz and ...": the noun goes with all, the phrase with the first
        boolean plural = PeopleWords.isPlural(noun) && !ONE.contains(line.at(i)) && named == found.end();
        int end = named > found.end() ? named : ageAfter(found.end());
        Facts facts = withAge(found.facts(), end);
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        if (line.at(i).equals("another") || line.isAt(i + 1, "other", "second", "third", "additional", "further")) {
            traits.add(Trait.ADDITIONAL);
        }
        if (ONE.contains(line.at(i))) {
            traits.add(Trait.ARTICLE);
        } else if (line.isAt(i, "the", "this", "these", "those")) {
            traits.add(Trait.DEFINITE);
        }
        if (noun.equals("couple") || noun.equals("twins")) {
            return Optional.of(phrase(Kind.COUNTED, i, end, found.head(), 2, facts, traits, -1, found.told()));
        }
        if (noun.equals("family") && line.at(end).equals("of") && counts.containsKey(end + 1)) {
            Quantity size = counts.get(end + 1);
            return Optional.of(counted(size, i, endOf(size), found.head(), facts, Kind.COUNTED, false, found.told()));
        }
        Kind kind = plural ? Kind.DEFINITE_PLURAL : named > found.end() ? Kind.NAME : Kind.SINGLE;
        return Optional.of(
                plural
                        ? open(kind, i, end, found.head(), facts, traits, found.told())
                        : phrase(
                                kind,
                                i,
                                end,
                                found.head(),
                                1,
                                facts,
                                traits,
                                named > found.end() ? found.end() : -1,
                                found.told()));
    }

    /** "the second", "the other", "another": one more of those told of. */
    private Optional<PeoplePhrase> second(int i, int from) {
        boolean other = (line.isAt(from - 1, "second", "third", "other", "last") && from > i + 1)
                || line.at(i).equals("another");
        boolean ends = line.isAt(from, "was", "is", "had", "died", "in", "remains", ".", ",", "and", "has");
        return other && ends
                ? Optional.of(phrase(
                        Kind.SINGLE,
                        i,
                        from,
                        from - 1,
                        1,
                        lexicon.people().find("people").orElse(Facts.NONE),
                        Set.of(Trait.ADDITIONAL),
                        -1,
                        Optional.empty()))
                : Optional.empty();
    }

    /** "a tea-seller": somebody or something that no table knows. */
    private Optional<PeoplePhrase> unknownOne(int i, Found found) {
        boolean one =
                ONE.contains(line.at(i)) && found.unknown() && found.stopped() > i + 1 && !isVerb(found.stopped() - 1);
        return one
                ? Optional.of(phrase(
                        Kind.THING,
                        i,
                        found.stopped(),
                        found.stopped() - 1,
                        1,
                        Facts.NONE,
                        Set.of(Trait.ARTICLE),
                        -1,
                        Optional.empty()))
                : Optional.empty();
    }

    /** "an engagement followed": a clause, no noun phrase. */
    private boolean isVerb(int i) {
        return line.hasTree() && line.token(i).upos() == Upos.VERB;
    }

    /** "civilians", or in capitals and headlines "girl". */
    private Optional<PeoplePhrase> bare(int i) {
        if (!startsBare(i)) {
            return Optional.empty();
        }
        Found found = NounScan.from(line, lexicon, i, counts.keySet());
        if (found.head() < 0 || found.unknown()) {
            return Optional.empty();
        }
        int named = names.endOfNameFrom(found.end());
        if (named > found.end()) {
            return Optional.of(phrase(
                    Kind.NAME,
                    i,
                    named,
                    found.head(),
                    1,
                    withAge(found.facts(), named),
                    Set.of(),
                    found.end(),
                    found.told()));
        }
        boolean plural = PeopleWords.isPlural(line.at(found.head()))
                && !line.at(found.head()).equals("police");
        boolean aged = line.at(found.end()).equals(",")
                && Ages.find(line.at(found.end() + 1)).isPresent();
        if (!plural && !aged && i > line.first()) {
            return Optional.empty();
        }
        Facts facts = withAge(found.facts(), found.end());
        return Optional.of(
                plural
                        ? open(Kind.PLURAL, i, found.end(), found.head(), facts, Set.of(), found.told())
                        : phrase(Kind.SINGLE, i, found.end(), found.head(), 1, facts, Set.of(), -1, found.told()));
    }

    private boolean startsBare(int i) {
        String word = line.at(i);
        boolean letter = !word.isEmpty() && Character.isLetter(word.charAt(0));
        boolean known = lexicon.people().find(word).isPresent()
                || lexicon.people().findNationality(word).isPresent()
                || !lexicon.describing(word).isEmpty()
                || WordSet.of(
                                "innocent young local suspected armed foreign camp government security several unarmed alleged elderly")
                        .contains(word);
        boolean adjective = line.token(i).upos() == Upos.ADJ
                || line.token(i).relation().equals("compound")
                || line.token(i).relation().equals("amod");
        return letter && (known || adjective) && !line.isAt(i - 1, "-", "'s");
    }

    private PeoplePhrase phrase(
            Kind kind,
            int first,
            int end,
            int head,
            int number,
            Facts facts,
            Set<Trait> traits,
            int name,
            Optional<OutcomeWord> told) {
        return new PeoplePhrase(
                kind,
                first,
                end,
                head,
                Optional.of(number),
                Optional.of(number),
                Optional.empty(),
                Optional.empty(),
                facts,
                traits,
                name,
                told,
                line.span(first, end));
    }

    private PeoplePhrase open(
            Kind kind, int first, int end, int head, Facts facts, Set<Trait> traits, Optional<OutcomeWord> told) {
        Span span = line.span(first, end);
        return new PeoplePhrase(
                kind,
                first,
                end,
                head,
                Optional.of(1),
                Optional.empty(),
                Optional.of(span.of(line.text().text())),
                Optional.empty(),
                facts,
                traits,
                -1,
                told,
                span);
    }

    /** "a girl of nine". */
    private int ageAfter(int end) {
        boolean age = line.at(end).equals("of")
                && Ages.find(line.at(end + 1)).isPresent()
                && line.isAt(end - 1, "man", "woman", "boy", "girl", "child", "youth", "baker", "pensioner", "lad");
        return age ? end + 2 : end;
    }

    private Facts withAge(Facts facts, int end) {
        if (facts.age().isPresent() && facts.age().get() != org.dateline.reading.record.Age.ADULT) {
            return facts;
        }
        int number = line.isAt(end, "of", "aged")
                ? end + 1
                : line.isAt(end, ",", "(") ? line.at(end + 1).equals("aged") ? end + 2 : end + 1 : -1;
        boolean closed = line.isAt(number + 1, ",", ")", ".", "and", "was", "who", ";", "from", "died", "of")
                || (number == end + 1 && line.isAt(end, "of", "aged"));
        return number < 0 || !closed
                ? facts
                : Ages.find(line.at(number))
                        .map(years -> facts.withAge(Ages.of(years)))
                        .orElse(facts);
    }
}
