package org.dateline.mention.place;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.gazetteer.Fold;
import org.dateline.gazetteer.PlaceTable;

/** The places that a name can mean. */
final class Senses {
    private static final int MOST = 400;
    private static final int ALWAYS = 14;
    private static final int LIMIT = 48;
    private static final Senses NONE = new Senses(new int[0], new int[0]);

    private final int[] entries;
    private final int[] matches;

    private Senses(int[] entries, int[] matches) {
        this.entries = entries;
        this.matches = matches;
    }

    /** Numbers of the place table, the best known first; not to be changed. */
    int[] entries() {
        return entries;
    }

    /** How each came by the name; not to be changed. */
    int[] matches() {
        return matches;
    }

    static Senses none() {
        return NONE;
    }

    /** All places of a name's key; those of another kind are left out where the name itself tells the kind. */
    static Senses of(PlaceTable table, Name name) {
        if (!name.isKnown()) {
            return NONE;
        }
        int first = table.firstPosting(name.key());
        int size = Math.min(MOST, table.endPosting(name.key()) - first);
        int[] entries = new int[size];
        int[] matches = new int[size];
        int kept = 0;
        for (int pass = 0; pass < 2 && kept == 0; pass++) {
            for (int i = 0; i < size; i++) {
                int entry = table.entryOf(first + i);
                if (pass == 1 || name.wanted().accepts(table.kind(entry)) || isSeatOf(table, name, entry)) {
                    entries[kept] = entry;
                    matches[kept++] = table.matchOf(first + i);
                }
            }
        }
        return new Senses(Arrays.copyOf(entries, kept), Arrays.copyOf(matches, kept))
                .withoutFormerNames(table, Fold.skeleton(name.folded()));
    }

    /**
     * Provinces hand their names on, and lists mix up neighbours: of a country's provinces that go by a name the one that it is the own
     * name of, or that sounds like it, is meant; not the one that Uruzgan was a part of, nor Paktika by "Paktiya".
     */
    private Senses withoutFormerNames(PlaceTable table, String sound) {
        int[] kept = IntStream.range(0, entries.length)
                .filter(i -> table.kind(entries[i]) != FeatureKind.PROVINCE
                        || isNamed(table, i, sound)
                        || IntStream.range(0, entries.length)
                                .noneMatch(other -> table.kind(entries[other]) == FeatureKind.PROVINCE
                                        && table.countryIndex(entries[other]) == table.countryIndex(entries[i])
                                        && isNamed(table, other, sound)))
                .toArray();
        return new Senses(
                Arrays.stream(kept).map(i -> entries[i]).toArray(),
                Arrays.stream(kept).map(i -> matches[i]).toArray());
    }

    private boolean isNamed(PlaceTable table, int i, String sound) {
        return matches[i] == PlaceTable.OWN_NAME
                || Fold.skeleton(Fold.key(table.name(entries[i]))).equals(sound);
    }

    /** "Kandahar province" may be known by the town alone; "X district" may be a part of a town. */
    private static boolean isSeatOf(PlaceTable table, Name name, int entry) {
        FeatureKind kind = table.kind(entry);
        return switch (name.wanted()) {
            case DISTRICT -> kind == FeatureKind.PROVINCE;
            case PROVINCE -> kind == FeatureKind.DISTRICT;
            case TOWN -> kind == FeatureKind.SITE;
            case SITE -> true;
            case ANY, COUNTRY, WATER, LAND -> false;
        };
    }

    /** The best known ones and those in areas that the report tells of; no more than is worth weighing. */
    Senses within(PlaceTable table, Set<Integer> areas, Set<Integer> countries) {
        if (entries.length <= ALWAYS) {
            return this;
        }
        int[] some = new int[LIMIT];
        int[] how = new int[LIMIT];
        int kept = 0;
        for (int i = 0; i < entries.length && kept < LIMIT; i++) {
            boolean told = areas.contains(table.admin1(entries[i])) || areas.contains(table.admin2(entries[i]));
            boolean near = kept < LIMIT / 2 && countries.contains(table.countryIndex(entries[i]));
            if (i < ALWAYS || told || near) {
                some[kept] = entries[i];
                how[kept++] = matches[i];
            }
        }
        return new Senses(Arrays.copyOf(some, kept), Arrays.copyOf(how, kept));
    }

    boolean isEmpty() {
        return entries.length == 0;
    }

    int size() {
        return entries.length;
    }
}
