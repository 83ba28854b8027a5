package org.dateline.mention.place;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.PlaceTable;

/**
 * Lists what could be a place's name: the longest run of words from each capital on that the table has as a key, never a part of
 * a word; streets; and names that no table has where the words around leave no doubt.
 */
final class NameScanner {
    private static final int LONGEST = 7;
    /** From so many people on a place is known by one word. */
    private static final int WELL_KNOWN = 20_000;

    private static final Set<Wanted> AREAS = Set.of(Wanted.DISTRICT, Wanted.PROVINCE);

    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ar", "as", "ash", "ad", "an", "at", "az", "es", "ez", "ed", "er", "ath", "adh", "et");
    private static final Set<String> WEAK_STREETS = Set.of(
            "way",
            "court",
            "ct.",
            "place",
            "pl.",
            "circle",
            "row",
            "close",
            "plaza",
            "alley",
            "crescent",
            "route",
            "pass",
            "st");
    private static final Set<String> NUMBERED =
            Set.of("highway", "hwy", "hwy.", "route", "interstate", "road", "autoroute");

    private final PlaceTable table;
    private final Lexis lexis;

    NameScanner(PlaceTable table, Lexis lexis) {
        this.table = table;
        this.lexis = lexis;
    }

    List<Name> scan(Words words) {
        List<Name> names = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int here = at;
            boolean inside =
                    isInside(words, at) && (names.isEmpty() || names.getLast().to() < at);
            Optional<Name> name =
                    canStart(words, at) && !inside ? street(words, at).or(() -> known(words, here)) : Optional.empty();
            name.ifPresent(names::add);
            at = name.map(Name::to).orElse(at + 1);
        }
        names.removeIf(name ->
                name.size() == 1 && name.wanted() == Wanted.ANY && lexis.is("direction", words.lower(name.from())));
        return new UnknownNames(lexis).add(words, names);
    }

    private boolean canStart(Words words, int i) {
        boolean article = ARTICLES.contains(words.lower(i)) && words.isGlued(i + 1) && words.isCapital(i + 2);
        boolean second = words.isGlued(i)
                && (words.lower(i - 1).equals("@") || words.lower(i - 1).equals("#"));
        return (words.isCapital(i) || article) && !second && !words.isHyphenedOn(i - 3);
    }

    private Optional<Name> street(Words words, int i) {
        if (NUMBERED.contains(words.lower(i)) && words.isNumber(i + 1) && !words.isBroken(i + 1)) {
            return Optional.of(new Name(i, i + 2, -1, "", Wanted.SITE, Name.Shape.STREET));
        }
        for (int j = i + 1; j <= i + 4 && joins(words, j) && words.isCapital(j); j++) {
            boolean numbered = words.isNumber(i - 1);
            boolean street = lexis.is("street", words.lower(j)) && !WEAK_STREETS.contains(words.lower(j));
            boolean saint = words.lower(j).equals("st.") && words.isCapital(j + 1) && joins(words, j + 1) && !numbered;
            if ((street || (numbered && lexis.is("street", words.lower(j)))) && !saint) {
                int end = NUMBERED.contains(words.lower(j)) && words.isNumber(j + 1) ? j + 2 : j + 1;
                return Optional.of(new Name(i, end, -1, "", Wanted.SITE, Name.Shape.STREET));
            }
        }
        return Optional.empty();
    }

    private static boolean joins(Words words, int j) {
        return words.has(j) && words.isWord(j) && words.sameSentence(j - 1, j) && !words.isBroken(j);
    }

    private Optional<Name> known(Words words, int i) {
        StringBuilder key = new StringBuilder();
        Name best = null;
        for (int j = i; j < Math.min(i + LONGEST, words.size()); j++) {
            if (j > i && (!words.sameSentence(i, j) || words.isBroken(j))) {
                break;
            }
            if (!words.isWord(j)) {
                if (isJoint(words, j)) {
                    continue;
                }
                break;
            }
            String fold = words.fold(j);
            if (!fold.isEmpty()) {
                key.append(key.isEmpty() ? "" : " ").append(fold);
            }
            boolean ends = words.isCapital(j) || words.isNumber(j);
            int found = ends && !key.isEmpty() ? find(key) : -1;
            if (found >= 0 && !isPossessive(words, j)) {
                best = new Name(i, j + 1, found, key.toString(), Wanted.ANY, Name.Shape.KNOWN);
            }
        }
        Optional<Name> called = best == null ? Optional.empty() : calledByKind(words, best);
        if (called.isPresent()) {
            return called;
        }
        if (best != null && words.isLabelled()) {
            int end = labelEnd(words, best);
            if (end > best.to()) {
                return Optional.of(new Name(i, end, -1, words.fold(i, end), Wanted.TOWN, Name.Shape.LABEL));
            }
        }
        return Optional.ofNullable(best)
                .filter(name -> !words.isHyphenedOn(name.to()))
                .map(name -> new KindWords(lexis, table).around(words, name));
    }

    /** The Khel of "Bahadur Khel", which the model takes for one name. */
    private boolean isInside(Words words, int i) {
        return words.continuesLabel(i)
                && words.label(i).equals("place")
                && words.isCapital(i - 1)
                && words.isWord(i - 1)
                && isStrange(words.lower(i - 1));
    }

    /** "Bossey Bangou", where the table knows a village called Bossey elsewhere: the end of the model's name. */
    private int labelEnd(Words words, Name known) {
        String first = words.lower(known.from());
        int end = known.to();
        boolean place = known.size() == 1 && words.label(known.from()).equals("place") && isStrange(first);
        while (place && words.continuesLabel(end) && joins(words, end) && isPartOfName(words, end)) {
            end++;
        }
        return words.continuesLabel(end) ? known.to() : end;
    }

    /** "Garm Ser district", where the table knows a town called Garm elsewhere: a kind of area calls the whole run of capitals. */
    private Optional<Name> calledByKind(Words words, Name known) {
        int end = known.to();
        boolean strange = known.size() == 1 && isStrange(words.lower(known.from()));
        boolean unknown = true;
        while (strange && end - known.from() < LONGEST && isCapitalRun(words, end)) {
            unknown &= isPartOfName(words, end);
            end++;
        }
        int last = end;
        if (last == known.to() || words.isCapital(last) || !words.sameSentence(last - 1, last)) {
            return Optional.empty();
        }
        int key = find(words.fold(known.from(), last).replace(" ", ""));
        return key >= 0 || unknown
                ? lexis.findKind(words.lower(last))
                        .filter(AREAS::contains)
                        .map(kind -> run(words, known, last, kind, key))
                : Optional.empty();
    }

    private boolean isCapitalRun(Words words, int i) {
        return joins(words, i) && words.isCapital(i) && isStrange(words.lower(i));
    }

    /** Tables often write such a name as one word: "Garmser". */
    private static Name run(Words words, Name known, int end, Wanted kind, int key) {
        String folded = words.fold(known.from(), end);
        return key >= 0
                ? new Name(known.from(), end, key, folded.replace(" ", ""), kind, Name.Shape.KNOWN)
                : new Name(known.from(), end, -1, folded, kind, Name.Shape.KIND_BEHIND);
    }

    /** A capitalised word that is no kind of place, no direction and no well-known place itself. */
    private boolean isPartOfName(Words words, int i) {
        int key = find(words.fold(i));
        boolean known = key >= 0 && table.population(table.entryOf(table.firstPosting(key))) >= WELL_KNOWN;
        return words.isCapital(i) && isStrange(words.lower(i)) && !known;
    }

    private boolean isStrange(String word) {
        return lexis.findKind(word).isEmpty() && !lexis.is("direction", word) && !lexis.is("org", word);
    }

    private static boolean isPossessive(Words words, int j) {
        return words.lower(j).equals("'s") || words.lower(j).equals("’s");
    }

    private static boolean isJoint(Words words, int j) {
        String form = words.form(j);
        boolean mark = form.equals("-")
                || form.equals("‐")
                || form.equals("‑")
                || form.equals("'")
                || form.equals("’")
                || form.equals("/");
        return mark && words.isGlued(j) && words.isGlued(j + 1) && words.isWord(j + 1);
    }

    private int find(CharSequence key) {
        byte[] bytes = key.toString().getBytes(StandardCharsets.UTF_8);
        return table.findKey(bytes, bytes.length);
    }
}
