package org.dateline.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Places of the world by name, for look-ups of one name at a time. Which of several places of a name a report means is the
 * business of {@code org.dateline.mention.place}.
 *
 * <pre>{@code
 * Gazetteer gazetteer = Gazetteer.shared();
 * gazetteer.findIn("Deir Ezzor", "SY").orElseThrow().latitude();   // 35.34
 * gazetteer.findCountry("Zaire").orElseThrow().countryCode();      // CD
 * gazetteer.findNationality("Salvadoran");                         // SV
 * }</pre>
 *
 * <p>Names may be written in any case, with or without accents and the Arabic article. One may be shared by threads.
 */
public final class Gazetteer {
    private final PlaceTable table;
    private final Map<String, String> nationalities;
    private final Map<String, Integer> countries;
    /** Worked out when it is first asked for: it takes a look at every place. */
    private volatile Map<String, Integer> capitals;

    Gazetteer(PlaceTable table, Map<String, String> nationalities) {
        this.table = table;
        this.nationalities = Map.copyOf(nationalities);
        this.countries = countries(table);
    }

    /** The one of this program, read at first use: about 38 MB, a third of a second, most of it unpacking. */
    public static Gazetteer shared() {
        return Holder.GAZETTEER;
    }

    /** The columns themselves, for scanning a text. */
    public PlaceTable table() {
        return table;
    }

    /** The best known place of a name: own names before others, then by people. */
    public Optional<Entry> find(String name) {
        return list(name).stream().findFirst();
    }

    /** All places of a name, the best known first. */
    public List<Entry> list(String name) {
        return entries(numbers(Fold.key(name), entry -> true));
    }

    /**
     * The best known place of a name in a country: by the name, then without its article, then by how it sounds.
     *
     * @param countryCode ISO 3166-1, e.g. {@code IQ}
     */
    public Optional<Entry> findIn(String name, String countryCode) {
        return listIn(name, countryCode).stream().findFirst();
    }

    /** All places of a name in a country, the best known first; those that only sound alike where there is no other. */
    public List<Entry> listIn(String name, String countryCode) {
        String key = Fold.key(name);
        List<Integer> found = numbers(key, entry -> table.countryCode(entry).equals(countryCode));
        return entries(found.isEmpty() ? soundingLike(key, countryCode) : found);
    }

    /** A country by any of its names, of today or before ({@code Burma}, {@code Zaire}), not by its code. */
    public Optional<Entry> findCountry(String name) {
        return entries(numbers(Fold.key(name), entry -> table.kind(entry) == FeatureKind.COUNTRY)).stream()
                .findFirst();
    }

    /** A country by its ISO 3166-1 code in capitals. */
    public Optional<Entry> findCountryByCode(String code) {
        return Optional.ofNullable(countries.get(code)).map(this::entry);
    }

    /** The capital of a country by its ISO 3166-1 code in capitals. */
    public Optional<Entry> findCapital(String code) {
        if (capitals == null) {
            capitals = capitals(table);
        }
        return Optional.ofNullable(capitals.get(code)).map(this::entry);
    }

    /** The code of the country that an adjective or the name of a people stands for: {@code Iraqi}, {@code Afghans}. */
    public Optional<String> findNationality(String adjective) {
        return Optional.ofNullable(nationalities.get(Fold.key(adjective)));
    }

    /** All that is known of an entry of {@link #table()}. */
    public Entry entry(int number) {
        String code = table.countryCode(number);
        Optional<String> countryCode = code.isEmpty() ? Optional.empty() : Optional.of(code);
        return new Entry(
                number,
                table.id(number),
                table.name(number),
                table.kind(number),
                countryCode,
                countryCode.map(countries::get).map(table::name),
                area(table.admin1(number)),
                area(table.admin2(number)),
                table.latitude(number),
                table.longitude(number),
                table.radiusMetres(number),
                table.population(number),
                table.featureCode(number),
                dispute(number));
    }

    /** Numbers of the entries in a country whose names sound like a folded name, the most people first. */
    public List<Integer> soundingLike(String key, String countryCode) {
        String skeleton = Fold.skeleton(key);
        if (skeleton.length() < 3) {
            return List.of();
        }
        byte[] bytes = (countryCode + ":" + skeleton).getBytes(StandardCharsets.UTF_8);
        int hash = PlaceTable.hash(bytes, 0, bytes.length);
        List<Integer> found = new ArrayList<>();
        for (int i = table.firstSkeleton(hash); i < table.skeletons() && table.skeletonHash(i) == hash; i++) {
            found.add(table.skeletonEntry(i));
        }
        found.sort(Comparator.comparingInt((Integer entry) -> table.population(entry))
                .reversed());
        return found;
    }

    private List<Integer> numbers(String key, IntPredicate wanted) {
        Set<Integer> seen = new HashSet<>();
        List<Integer> found = new ArrayList<>();
        collect(key, wanted, seen, found);
        Fold.withoutArticle(key).ifPresent(bare -> collect(bare, wanted, seen, found));
        return found;
    }

    private void collect(String key, IntPredicate wanted, Set<Integer> seen, List<Integer> found) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        int at = table.findKey(bytes, bytes.length);
        if (at < 0) {
            return;
        }
        for (int posting = table.firstPosting(at); posting < table.endPosting(at); posting++) {
            int entry = table.entryOf(posting);
            if (wanted.test(entry) && seen.add(entry)) {
                found.add(entry);
            }
        }
    }

    private List<Entry> entries(List<Integer> numbers) {
        return numbers.stream().map(this::entry).toList();
    }

    private Optional<String> area(int number) {
        return number < 0 ? Optional.empty() : Optional.of(table.name(number));
    }

    private Optional<Dispute> dispute(int number) {
        String line = table.dispute(number);
        int tab = line.indexOf('\t');
        return tab < 0 ? Optional.empty() : Optional.of(new Dispute(line.substring(0, tab), line.substring(tab + 1)));
    }

    private static Map<String, Integer> countries(PlaceTable table) {
        Map<String, Integer> found = new HashMap<>();
        for (int entry = 0; entry < table.size() && table.kind(entry) == FeatureKind.COUNTRY; entry++) {
            found.put(table.countryCode(entry), entry);
        }
        return Map.copyOf(found);
    }

    private static Map<String, Integer> capitals(PlaceTable table) {
        Map<String, Integer> found = new HashMap<>();
        for (int entry = 0; entry < table.size(); entry++) {
            if (table.isCapital(entry)) {
                found.putIfAbsent(table.countryCode(entry), entry);
            }
        }
        return Map.copyOf(found);
    }

    private static final class Holder {
        static final Gazetteer GAZETTEER = GazetteerFiles.read();
    }
}
