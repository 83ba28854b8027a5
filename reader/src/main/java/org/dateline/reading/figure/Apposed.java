package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.mention.quantity.Trait;
import org.dateline.reading.figure.PeoplePhrase.Kind;

/** One person in two phrases: "the watchman, Eusebio Quispe, 52,", "Ahmed Khan, a teacher,": made one phrase. */
final class Apposed {
    private static final Set<String> AFTER = WordSet.of(", ( ) . ; — - -- was were is had died who and");

    private static final Set<String> ANYBODY = WordSet.of("man woman boy girl person youth teenager victim suspect");

    private final Line line;

    private Apposed(Line line) {
        this.line = line;
    }

    static List<PeoplePhrase> joined(Line line, List<PeoplePhrase> phrases) {
        Apposed apposed = new Apposed(line);
        List<PeoplePhrase> kept = new ArrayList<>();
        for (PeoplePhrase phrase : phrases) {
            Optional<PeoplePhrase> one = kept.isEmpty() ? Optional.empty() : apposed.join(kept.getLast(), phrase);
            one.ifPresent(joined -> kept.removeLast());
            kept.add(one.orElse(phrase));
        }
        return kept;
    }

    private Optional<PeoplePhrase> join(PeoplePhrase first, PeoplePhrase second) {
        int gap = second.first() - first.end();
        boolean comma = gap == 1 && line.at(first.end()).equals(",");
        boolean aged = gap == 3
                && line.at(first.end()).equals(",")
                && line.at(first.end() + 2).equals(",")
                && Ages.find(line.at(first.end() + 1)).isPresent();
        boolean told = refersBack(first) && second.is(Trait.ARTICLE);
        boolean pair = (isNamed(first) != isNamed(second) || told) && isSomebody(first) && isSomebody(second);
        return pair && (comma || aged) && isSame(first, second) ? Optional.of(one(first, second)) : Optional.empty();
    }

    /** "the man, a facilitator,", "one, a facilitator,". */
    private static boolean refersBack(PeoplePhrase phrase) {
        return phrase.is(Trait.DEFINITE) || phrase.kind() == Kind.NUMBER;
    }

    private static boolean isNamed(PeoplePhrase phrase) {
        return phrase.nameFrom() >= 0;
    }

    private static boolean isSomebody(PeoplePhrase phrase) {
        return phrase.isOne() && !phrase.isPartitive() && phrase.kind() != Kind.PRONOUN && phrase.kind() != Kind.THING;
    }

    /** By the tree where it tells; else the second phrase closes with a mark or a verb, and no list goes on. */
    private boolean isSame(PeoplePhrase first, PeoplePhrase second) {
        if (line.hasTree()) {
            String relation = relation(first, second);
            if (relation.equals("appos") || relation.equals("conj")) {
                return relation.equals("appos") || isTold(first, second);
            }
        }
        boolean closed = second.end() >= line.end() || AFTER.contains(line.at(second.end()));
        boolean list = line.at(second.end()).equals("and");
        return closed && !list && first.facts().agreesWith(second.facts());
    }

    /**
     * "the man, an engineer, and three suspects", "Ana Ruiz, a lawyer, and ...": who is only "the man" or a name is told of, though
     * the commas look like a list.
     */
    private boolean isTold(PeoplePhrase first, PeoplePhrase second) {
        boolean man = first.is(Trait.DEFINITE) && ANYBODY.contains(line.at(first.head()));
        boolean bareName = isNamed(first) && first.facts().occupation().isEmpty();
        return (man || bareName)
                && second.is(Trait.ARTICLE)
                && line.at(second.end()).equals(",");
    }

    /** How a word of the second hangs on one of the first; "" where none does. */
    private String relation(PeoplePhrase first, PeoplePhrase second) {
        for (int i = second.first(); i < second.end(); i++) {
            if (first.contains(line.token(i).head())) {
                return line.token(i).relation();
            }
        }
        return "";
    }

    private PeoplePhrase one(PeoplePhrase first, PeoplePhrase second) {
        boolean tells = !isNamed(first) && !(first.kind() == Kind.NUMBER);
        PeoplePhrase said = tells ? first : second;
        PeoplePhrase named = tells ? second : first;
        return new PeoplePhrase(
                isNamed(first) || isNamed(second) ? Kind.NAME : Kind.SINGLE,
                first.first(),
                second.end(),
                said.head(),
                first.low(),
                first.high(),
                first.qualifier(),
                first.quantity(),
                said.facts().or(named.facts()),
                said.traits(),
                Math.max(said.nameFrom(), named.nameFrom()),
                said.told().or(named::told),
                line.span(first.first(), second.end()));
    }
}
