package org.dateline.reading.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People phrases that stand side by side: "two officers, a guard and a woman". */
final class Chains {
    private static final Set<String> LINKS =
            WordSet.of("and , or as well along together with plus also then alongside");
    private static final Set<String> VERBS_AFTER = WordSet.of(
            "was were is are has have had been said told who would could will may also remain remained fled opened "
                    + "escaped claimed reported later 's");
    private static final Set<String> OBLIQUE = WordSet.of(
            "them whom in of at near with by from to among including against on for between inside as than outside into "
                    + "targeting like under behind after before carrying towards amid");
    private static final Set<String> BOUNDARY =
            WordSet.of("; — -- after when while because but although though before where as said \" “ ” until if");

    private final Line line;
    private final List<PeoplePhrase> phrases;
    private final OutcomeTable outcomes;

    Chains(Line line, List<PeoplePhrase> phrases, OutcomeTable outcomes) {
        this.line = line;
        this.phrases = phrases;
        this.outcomes = outcomes;
    }

    List<PeoplePhrase> phrases() {
        return phrases;
    }

    /** The phrases that follow a word with no more than an adverb or quotation mark between. */
    List<PeoplePhrase> rightOf(int from) {
        int at = from;
        while (at < from + 3
                && (line.at(at).endsWith("ly")
                        || line.isAt(at, "\"", "“", "also", "only", "as", "off", "about", "an", "up", "down"))) {
            if (findFirstAt(at).isPresent()) {
                break;
            }
            at++;
        }
        Optional<PeoplePhrase> first = findFirstAt(at);
        return first.isEmpty() ? List.of() : rightFrom(first.get());
    }

    private Optional<PeoplePhrase> findFirstAt(int at) {
        return phrases.stream().filter(phrase -> phrase.first() == at).findFirst();
    }

    /** A phrase and those joined to it on the right. */
    List<PeoplePhrase> rightFrom(PeoplePhrase first) {
        List<PeoplePhrase> chain = new ArrayList<>();
        chain.add(first);
        PeoplePhrase last = first;
        for (Optional<PeoplePhrase> next = nextOf(last); next.isPresent(); next = nextOf(last)) {
            last = next.get();
            chain.add(last);
        }
        return closed(chain);
    }

    /** Without a tail that only commas tie: "wounding forty, a doctor said". */
    private List<PeoplePhrase> closed(List<PeoplePhrase> chain) {
        int keep = chain.size();
        while (keep > 1
                && line.words(
                                skipAge(chain.get(keep - 2).end()),
                                chain.get(keep - 1).first())
                        .equals(",")) {
            keep--;
        }
        return chain.subList(0, keep);
    }

    private Optional<PeoplePhrase> nextOf(PeoplePhrase phrase) {
        int at = skipAge(phrase.end());
        int from = at;
        while (LINKS.contains(line.at(at)) && at < from + 4) {
            at++;
        }
        boolean joined = at > from && isLink(from, at);
        return joined
                ? findFirstAt(at).filter(next -> !startsClause(next) && next.kind() != PeoplePhrase.Kind.PRONOUN)
                : Optional.empty();
    }

    private boolean isLink(int from, int to) {
        String words = line.words(from, to);
        return Set.of(
                        "and",
                        ",",
                        ", and",
                        "as well as",
                        ", as well as",
                        "along with",
                        ", along with",
                        "together with",
                        "plus",
                        "and also",
                        "or",
                        "alongside",
                        "and then")
                .contains(words);
    }

    /** Whether a phrase is the subject of what follows it. */
    private boolean startsClause(PeoplePhrase phrase) {
        int after = skipAge(phrase.end());
        boolean relative = line.at(after).equals("who")
                && line.token(phrase.head()).relation().equals("conj");
        boolean verb = (VERBS_AFTER.contains(line.at(after)) && !relative)
                || (line.token(Math.min(after, line.end() - 1)).upos() == org.dateline.text.Upos.AUX
                        && after < line.end());
        return verb
                || outcomes.listAt(line, after).stream()
                        .anyMatch(
                                word -> word.isPast(line) || word.frame() == Frame.STATE || word.frame() == Frame.WEAK);
    }

    private int skipAge(int i) {
        boolean age = line.at(i).equals(",") && Ages.find(line.at(i + 1)).isPresent();
        boolean closed = age && line.isAt(i + 2, ",", "and", "was", "were");
        return closed ? line.at(i + 2).equals(",") && !line.at(i + 3).equals("and") ? i + 3 : i + 2 : i;
    }

    /** The phrases that end just before a word, else the nearest subject before it in its clause. */
    List<PeoplePhrase> leftOf(int end, boolean far) {
        Optional<PeoplePhrase> near = findEndingAt(end);
        if (near.isPresent() && !far && isOblique(near.get()) && phrases.indexOf(near.get()) > 0) {
            return List.of();
        }
        if (near.isPresent()) {
            PeoplePhrase before = passOblique(near.get(), far);
            return leftFrom(before);
        }
        return far ? findFar(end).map(this::leftFrom).orElse(List.of()) : List.of();
    }

    /** "a man in a car with two guards was killed": the man. */
    private PeoplePhrase passOblique(PeoplePhrase near, boolean far) {
        boolean oblique = OBLIQUE.contains(line.at(near.first() - 1)) && !near.isPartitive();
        return far && oblique ? findFar(near.first() - 1).orElse(near) : near;
    }

    private boolean isOblique(PeoplePhrase phrase) {
        return OBLIQUE.contains(line.at(phrase.first() - 1))
                && !phrase.isPartitive()
                && phrase.kind() != PeoplePhrase.Kind.NUMBER;
    }

    private Optional<PeoplePhrase> findEndingAt(int end) {
        return phrases.stream()
                .filter(phrase -> phrase.end() == end || (skipAge(phrase.end()) == end && end > phrase.end()))
                .findFirst();
    }

    private Optional<PeoplePhrase> findFar(int end) {
        if (line.isAt(end - 1, ",", ")")) {
            Optional<PeoplePhrase> apposed = apposed(end - 1);
            if (apposed.isPresent()) {
                return apposed;
            }
        }
        for (int k = phrases.size() - 1; k >= 0; k--) {
            PeoplePhrase phrase = phrases.get(k);
            if (phrase.end() > end) {
                continue;
            }
            if (isBroken(phrase.end(), end)) {
                return Optional.empty();
            }
            if (!OBLIQUE.contains(line.at(phrase.first() - 1))) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** "nine people, including two women, were": the people before the first of the two commas. */
    private Optional<PeoplePhrase> apposed(int close) {
        PeoplePhrase found = null;
        for (PeoplePhrase phrase : phrases) {
            boolean opens = phrase.end() < close
                    && line.isAt(phrase.end(), ",", "(")
                    && !OBLIQUE.contains(line.at(phrase.first() - 1));
            if (opens && found == null && !isBroken(phrase.end() + 1, close)) {
                found = phrase;
            }
        }
        return Optional.ofNullable(found);
    }

    private boolean isBroken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (BOUNDARY.contains(line.at(i))) {
                return true;
            }
        }
        return to - from > 30;
    }

    private List<PeoplePhrase> leftFrom(PeoplePhrase last) {
        List<PeoplePhrase> chain = new ArrayList<>();
        chain.add(last);
        for (int k = phrases.indexOf(last) - 1; k >= 0; k--) {
            PeoplePhrase before = phrases.get(k);
            PeoplePhrase next = chain.getFirst();
            int from = skipAge(before.end());
            boolean oblique = OBLIQUE.contains(line.at(before.first() - 1)) || isObject(before);
            if (!isLink(from, next.first()) || oblique) {
                break;
            }
            chain.addFirst(before);
        }
        return chain;
    }

    private boolean isObject(PeoplePhrase phrase) {
        for (int k = Math.max(line.first(), phrase.first() - 4); k < phrase.first(); k++) {
            int end = phrase.first();
            if (outcomes.listAt(line, k).stream().anyMatch(word -> word.end() == end && word.isVerb())) {
                return true;
            }
        }
        return false;
    }
}
