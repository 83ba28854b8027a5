package org.dateline.mention.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds names that no table has, where the words around them leave no doubt that they are places. */
final class UnknownNames {
    private static final int LONGEST = 4;
    private static final Set<String> INNER =
            Set.of("de", "del", "la", "las", "los", "el", "al", "of", "e", "do", "da", "dos", "-", "ul");
    /** What stands in a place and is called by it. */
    private static final Set<String> BUILT = Set.of(
            "area",
            "airport",
            "barracks",
            "base",
            "bazaar",
            "bridge",
            "camp",
            "centre",
            "center",
            "checkpoint",
            "church",
            "clinic",
            "commissariat",
            "crossing",
            "dam",
            "hospital",
            "market",
            "mosque",
            "outskirts",
            "palace",
            "port",
            "post",
            "prison",
            "school",
            "station",
            "suburb",
            "temple",
            "hall");

    private static final Set<String> CONTAINING = Set.of("in", "of", ",", "(");
    private static final Set<Wanted> PLAIN = Set.of(Wanted.TOWN, Wanted.DISTRICT, Wanted.PROVINCE);

    private final Lexis lexis;

    UnknownNames(Lexis lexis) {
        this.lexis = lexis;
    }

    List<Name> add(Words words, List<Name> known) {
        List<Name> all = new ArrayList<>(known);
        int next = 0;
        int at = 0;
        while (at < words.size()) {
            while (next < known.size() && known.get(next).to() <= at) {
                next++;
            }
            int limit = next < known.size() ? known.get(next).from() : words.size();
            int end = at < limit ? end(words, at, limit) : at;
            if (end > at) {
                find(
                                words,
                                at,
                                end,
                                next < known.size() && known.get(next).from() <= end + 3
                                        ? Optional.of(known.get(next))
                                        : Optional.empty())
                        .ifPresent(all::add);
            }
            at = Math.max(end, at + 1);
            if (at > limit) {
                at = Math.max(at, known.get(next).to());
            }
        }
        all.sort(Comparator.comparingInt(Name::from));
        return all;
    }

    /** End of a run of capitalised words that starts here. */
    private static int end(Words words, int from, int limit) {
        boolean article = words.isGlued(from + 1)
                && words.lower(from + 1).equals("-")
                && words.lower(from).length() <= 3;
        boolean inside = words.isCapital(from - 1) && words.sameSentence(from - 1, from);
        if (inside || !(words.isCapital(from) || article)) {
            return from;
        }
        int end = from + 1;
        int count = 1;
        for (int i = from + 1; i < limit && words.sameSentence(from, i) && !words.isBroken(i); i++) {
            boolean name = words.isCapital(i) && words.isWord(i);
            if (name) {
                end = i + 1;
                count++;
            } else if (!INNER.contains(words.lower(i)) && !words.isHyphenedOn(i - 1)) {
                break;
            }
        }
        return count <= LONGEST ? end : from;
    }

    private Optional<Name> find(Words words, int from, int end, Optional<Name> next) {
        boolean shouted = words.inCapitals(from) && next.isEmpty();
        if (shouted || words.inHeadline(from) || isWordOrTitle(words, from, end)) {
            return Optional.empty();
        }
        String folded = words.fold(from, end);
        Optional<Wanted> of = kindBefore(words, from);
        if (of.isPresent()) {
            return Optional.of(new Name(from, end, -1, folded, of.get(), Name.Shape.KIND_OF));
        }
        Optional<Wanted> behind = lexis.findKind(words.lower(end)).filter(PLAIN::contains);
        boolean place = lexis.is("locative", words.lower(from - 1))
                || words.lower(from - 1).equals("the");
        if (behind.isPresent() && place && !words.isCapital(end)) {
            return Optional.of(new Name(from, end, -1, folded, behind.get(), Name.Shape.KIND_BEHIND));
        }
        return inside(words, from, end, next)
                .map(wanted -> new Name(from, end, -1, folded, wanted, Name.Shape.INSIDE))
                .or(() -> isLabelledHere(words, from, end)
                        ? Optional.of(new Name(from, end, -1, folded, Wanted.TOWN, Name.Shape.LABEL))
                        : Optional.empty());
    }

    /** "near Bahadur Khel": the model takes just these words for a place, and a preposition of place stands before them. */
    private boolean isLabelledHere(Words words, int from, int end) {
        boolean placed = isLocative(words, from) || isBehindBuilt(words, from);
        boolean label = words.isLabelled() && !words.continuesLabel(from) && !words.continuesLabel(end);
        for (int i = from; i < end; i++) {
            label &= words.label(i).equals("place") && !lexis.is("direction", words.lower(i));
        }
        label &= lexis.findKind(words.lower(end - 1)).isEmpty();
        return placed && label && !words.inCapitals(from);
    }

    private boolean isLocative(Words words, int from) {
        return lexis.is("locative.strong", words.lower(from - 1))
                || words.lower(from - 1).equals("at");
    }

    /** "west of X", "the health post of X": what lies somewhere, or a direction. */
    private boolean isBehindBuilt(Words words, int from) {
        return words.lower(from - 1).equals("of")
                && words.sameSentence(from - 2, from)
                && (lexis.is("direction", words.lower(from - 2)) || BUILT.contains(words.lower(from - 2)));
    }

    private boolean isWordOrTitle(Words words, int from, int end) {
        String last = words.lower(end - 1);
        boolean title = lexis.is("title", words.lower(from))
                || lexis.is("title", words.lower(from - 1))
                || lexis.isGivenName(words.lower(from)) && !words.label(from).equals("place");
        boolean alone = end - from == 1 && (last.length() < 3 || words.isFirst(from));
        return title || alone || lexis.is("never", last) || lexis.is("org", last);
    }

    private Optional<Wanted> kindBefore(Words words, int from) {
        boolean of = words.lower(from - 1).equals("of") && words.sameSentence(from - 2, from);
        return of ? lexis.findKind(words.lower(from - 2)).filter(PLAIN::contains) : Optional.empty();
    }

    /** "at Rajapur in Bardiya district", "near Kolpur, in Bolan": a preposition before, a known place behind. */
    private Optional<Wanted> inside(Words words, int from, int end, Optional<Name> next) {
        boolean container = next.isPresent()
                && words.sameSentence(end, next.get().from())
                && CONTAINING.contains(words.lower(end))
                && next.get().from() - end <= 3
                && !words.lower(end + 1).equals("and");
        return isLocative(words, from) && container ? Optional.of(Wanted.ANY) : Optional.empty();
    }
}
