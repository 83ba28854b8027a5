package org.dateline.mention.place;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.gazetteer.PlaceTable;

/**
 * What the words around a name say of its kind: "the town of X", "X province", "Rapides Parish". A capitalised word of a kind
 * behind the name is a part of it.
 */
final class KindWords {
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "that", "its", "their");
    private static final Set<String> BEFORE_BASE =
            Set.of("air", "military", "army", "naval", "refugee", "border", "international");
    /** How the table calls what a lower-case word behind a town's name means: "the Balad base" is Balad Air Base. */
    private static final Map<String, List<String>> SITE_NAMES = siteNames();

    private static final Set<String> PREFIXES =
            Set.of("county", "co", "co.", "lake", "mount", "port", "camp", "wadi", "jabal", "tal", "tell");

    private final Lexis lexis;
    private final PlaceTable table;

    KindWords(Lexis lexis, PlaceTable table) {
        this.lexis = lexis;
        this.table = table;
    }

    Name around(Words words, Name name) {
        Optional<Name> inName = behindInName(words, name);
        if (inName.isPresent()) {
            return inName.get();
        }
        Optional<Name> site = siteBehind(words, name).or(() -> siteBefore(words, name));
        if (site.isPresent()) {
            return site.get();
        }
        Optional<Wanted> before = before(words, name.from()).or(() -> prefix(words, name));
        return before.or(() -> behind(words, name.to())).map(name::wanting).orElse(name);
    }

    private static Map<String, List<String>> siteNames() {
        List<String> bases = List.of("air base", "airbase", "air field", "airfield", "military base", "naval base");
        List<String> airfields = List.of("airfield", "air field", "air base", "airbase", "airport");
        List<String> airports = List.of("international airport", "airport");
        List<String> camps = List.of("refugee camp", "camp");
        return Map.of("base", bases, "airbase", bases, "airfield", airfields, "airport", airports, "camp", camps);
    }

    /** "the Balad base", "Balad military base", where the table knows such a site by the town's name and its kind. */
    private Optional<Name> siteBehind(Words words, Name name) {
        int at = BEFORE_BASE.contains(words.lower(name.to())) ? name.to() + 1 : name.to();
        return words.sameSentence(name.to() - 1, at) ? site(name, words.lower(at)) : Optional.empty();
    }

    /** "the base at Balad", "the airport of Erbil". */
    private Optional<Name> siteBefore(Words words, Name name) {
        String tie = words.lower(name.from() - 1);
        boolean tied = (tie.equals("at") || tie.equals("of")) && words.sameSentence(name.from() - 2, name.from());
        return tied ? site(name, words.lower(name.from() - 2)) : Optional.empty();
    }

    private Optional<Name> site(Name name, String kind) {
        return SITE_NAMES.getOrDefault(kind, List.of()).stream()
                .map(its -> findKey(name.folded() + " " + its))
                .filter(key -> key >= 0)
                .findFirst()
                .map(key -> new Name(name.from(), name.to(), key, name.folded(), Wanted.SITE, name.shape()));
    }

    private int findKey(String folded) {
        byte[] bytes = folded.getBytes(StandardCharsets.UTF_8);
        return table.findKey(bytes, bytes.length);
    }

    /** "Anbar Province": the span grows; its key stays that of the name alone unless the table has both. */
    private Optional<Name> behindInName(Words words, Name name) {
        int at = name.to();
        boolean capital = words.isCapital(at) && words.sameSentence(at - 1, at) && !words.isBroken(at);
        boolean org = lexis.is("org", words.lower(at + 1)) && words.isCapital(at + 1) && !isPlain(words.lower(at));
        if (!capital || org) {
            return Optional.empty();
        }
        Optional<Wanted> kind = kindAt(words, at).filter(wanted -> isPart(words, at, wanted));
        return kind.map(wanted -> new Name(
                name.from(), at + 1, longer(name, words, at).orElse(name.key()), name.folded(), wanted, name.shape()));
    }

    /** The kind that a word behind a name tells. "Police Department" is an office, not the department of a Polish town. */
    private Optional<Wanted> kindAt(Words words, int at) {
        boolean office = words.lower(at).equals("department") && lexis.is("office", words.lower(at - 1));
        return office ? Optional.empty() : lexis.findKind(words.lower(at));
    }

    private static boolean isPart(Words words, int at, Wanted wanted) {
        return switch (wanted) {
            case PROVINCE, DISTRICT, LAND -> true;
            case WATER -> true;
            case TOWN -> Set.of("city", "town", "village", "township").contains(words.lower(at));
            case SITE, COUNTRY, ANY -> false;
        };
    }

    private static boolean isPlain(String kind) {
        return Set.of("county", "parish", "province", "governorate", "district", "township", "city")
                .contains(kind);
    }

    private Optional<Integer> longer(Name name, Words words, int at) {
        int key = findKey(name.folded() + " " + words.fold(at));
        return key < 0 ? Optional.empty() : Optional.of(key);
    }

    /** "the town of X", "the northern province of X". */
    private Optional<Wanted> before(Words words, int from) {
        int at = DETERMINERS.contains(words.lower(from - 1)) ? from - 2 : from - 1;
        if (!words.lower(at).equals("of") || !words.sameSentence(at, from)) {
            return Optional.empty();
        }
        return lexis.findKind(words.lower(at - 1)).filter(kind -> kind != Wanted.SITE);
    }

    private static Optional<Wanted> prefix(Words words, Name name) {
        String before = words.lower(name.from() - 1);
        return PREFIXES.contains(before) && before.startsWith("co") && words.isCapital(name.from() - 1)
                ? Optional.of(Wanted.DISTRICT)
                : Optional.empty();
    }

    /** "X province", also of two: "Ninawa and Anbar provinces". */
    private Optional<Wanted> behind(Words words, int to) {
        if (!words.sameSentence(to - 1, to)) {
            return Optional.empty();
        }
        boolean joined = words.lower(to).equals("-") || BEFORE_BASE.contains(words.lower(to));
        int at = joined ? to + 1 : to;
        Optional<Wanted> kind = kindAt(words, at);
        if (kind.isPresent()) {
            return kind.filter(wanted -> isPart(words, at, wanted) || wanted == Wanted.SITE)
                    .filter(wanted -> !words.lower(at).equals("state") || words.isCapital(at))
                    .filter(wanted -> wanted != Wanted.SITE || isAreaWord(words.lower(at)));
        }
        boolean pair = words.lower(to).equals("and") && words.isCapital(to + 1);
        return pair
                ? lexis.findKind(words.lower(to + 2))
                        .filter(wanted -> words.lower(to + 2).endsWith("s")
                                && (wanted == Wanted.PROVINCE || wanted == Wanted.DISTRICT))
                : Optional.empty();
    }

    private static boolean isAreaWord(String word) {
        return Set.of(
                        "airport",
                        "airfield",
                        "airbase",
                        "base",
                        "camp",
                        "neighborhood",
                        "neighbourhood",
                        "quarter",
                        "dam",
                        "refinery",
                        "crossing",
                        "prison",
                        "square",
                        "oilfield")
                .contains(word);
    }
}
