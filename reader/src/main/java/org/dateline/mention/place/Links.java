package org.dateline.mention.place;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.gazetteer.FeatureKind;
import org.dateline.gazetteer.PlaceTable;

/**
 * Which name is said to lie in which other: "Haditha, in Anbar province", "Springfield, Ill.", "Iraq's Anbar", "Felo in Gubio,
 * Borno State".
 */
final class Links {
    private static final Set<String> BRIDGES = Set.of(
            "in",
            "of",
            "the",
            "'s",
            "’s",
            "province",
            "governorate",
            "district",
            "county",
            "state",
            "region",
            "department",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "northeastern",
            "northwestern",
            "southeastern",
            "southwestern",
            "north",
            "south",
            "east",
            "west",
            "town",
            "city",
            "village",
            "area",
            "municipality",
            "neighborhood",
            "neighbourhood",
            "volatile",
            "restive",
            "neighboring",
            "neighbouring",
            "nearby",
            "capital",
            "provincial",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "upper",
            "lower",
            "division",
            "township",
            "jurisdiction",
            "commune",
            "canton",
            "cercle",
            "prefecture",
            "territory",
            "oblast",
            "parish",
            "sub-district",
            "tehsil");
    private static final int FAR = 6;

    /** A place of that many people is known by its name alone, whatever the words around it say. */
    private static final int WELL_KNOWN = 100_000;
    /** How far beyond an area's radius a place may still lie in it, as areas are no circles and places no points. */
    private static final double SLACK = 1.3;

    private static final double SLACK_KILOMETRES = 40;

    private final int[] container;
    private final boolean[] denied;
    private final int[] claimed;

    private Links(int[] container, boolean[] denied, int[] claimed) {
        this.container = container;
        this.denied = denied;
        this.claimed = claimed;
    }

    /** Whether one of the places of name {@code i} lies where the report says, which shows that the words are a place's. */
    boolean isContained(int i) {
        return container[i] >= 0 && !denied[i];
    }

    /**
     * Whether the report puts name {@code i} in an area where none of the little-known places of that name is: "Kibumba in
     * North Kivu" is not the Kibumba of another province, but one that the gazetteer lacks.
     */
    boolean isDenied(int i) {
        return denied[i];
    }

    /** The name that holds name {@code i}, or -1. */
    int containerOf(int i) {
        return container[i];
    }

    /** The name of the province that the report puts name {@code i} in although the map does not, or -1: borders are redrawn. */
    int claimedBy(int i) {
        return claimed[i];
    }

    static Links of(Words words, List<Name> names, List<Senses> senses, PlaceTable table) {
        int[] container = new int[names.size()];
        Arrays.fill(container, -1);
        boolean[] denied = new boolean[names.size()];
        int[] claimed = container.clone();
        // from behind, as "in Congo's North Kivu" puts what is before it in the last
        for (int i = names.size() - 2; i >= 0; i--) {
            Name left = names.get(i);
            Name right = names.get(i + 1);
            if (!words.sameSentence(left.from(), right.from()) || right.from() - left.to() > FAR) {
                continue;
            }
            if (isPossessive(words, left, right) && holdsAny(senses.get(i), senses.get(i + 1), table)) {
                container[i + 1] = i;
            } else if (isBridge(words, left, right)) {
                boolean owner = i + 2 < names.size() && container[i + 2] == i + 1;
                int outer = owner ? i + 2 : i + 1;
                denied[i] = isElsewhere(words, left, names.get(outer), senses.get(i), senses.get(outer), table);
                if (denied[i] || holdsAny(senses.get(outer), senses.get(i), table)) {
                    container[i] = outer;
                } else if (holdsAny(senses.get(i + 1), senses.get(i), table)) {
                    container[i] = i + 1;
                }
                claimed[i] = !denied[i] && right.wanted() == Wanted.PROVINCE ? i + 1 : -1;
            }
        }
        return new Links(container, denied, claimed);
    }

    /** "X in the Y region" of an area Y, where all that is called X is small and far from Y. */
    private static boolean isElsewhere(
            Words words, Name left, Name right, Senses inner, Senses outer, PlaceTable table) {
        if (inner.isEmpty() || outer.isEmpty() || words.lower(left.from() - 1).equals("from")) {
            return false;
        }
        FeatureKind kind = table.kind(outer.entries()[0]);
        boolean in = words.lower(left.to()).equals("in");
        boolean told = in && (kind == FeatureKind.PROVINCE || kind == FeatureKind.COUNTRY);
        boolean called = right.wanted() == Wanted.PROVINCE || right.wanted() == Wanted.DISTRICT;
        boolean area = kind == FeatureKind.PROVINCE || kind == FeatureKind.DISTRICT;
        int[] outerPlaces = outer.entries();
        boolean abroad = area && Arrays.stream(inner.entries()).allMatch(place -> isAbroad(table, place, outerPlaces));
        return (told || called || abroad)
                && IntStream.range(0, inner.size())
                        .allMatch(i -> isDeniable(table, inner, i) && isFar(table, inner.entries()[i], outerPlaces));
    }

    /** Too little known, or known by another name: "Samala in Mozambique" is not the Samara of Russia, however large that is. */
    private static boolean isDeniable(PlaceTable table, Senses senses, int i) {
        return isSmall(table, senses.entries()[i]) || senses.matches()[i] == PlaceTable.OTHER_NAME;
    }

    private static boolean isAbroad(PlaceTable table, int place, int[] areas) {
        return Arrays.stream(areas).noneMatch(area -> table.countryIndex(area) == table.countryIndex(place));
    }

    /** Whether a place is too little known and too far from a province or district to be meant by a name in it. */
    static boolean isOutside(PlaceTable table, int place, int area) {
        FeatureKind kind = table.kind(area);
        return (kind == FeatureKind.PROVINCE || kind == FeatureKind.DISTRICT)
                && isSmall(table, place)
                && isFar(table, place, new int[] {area});
    }

    private static boolean isSmall(PlaceTable table, int place) {
        return switch (table.kind(place)) {
            case TOWN, DISTRICT, SITE, REGION, SEA -> table.population(place) < WELL_KNOWN;
            case COUNTRY, PROVINCE -> false;
        };
    }

    static boolean isFar(PlaceTable table, int place, int[] areas) {
        return Arrays.stream(areas)
                .noneMatch(area -> holds(table, area, place)
                        || Distance.kilometres(table, area, place)
                                < SLACK * table.radiusMetres(area) / 1000.0 + SLACK_KILOMETRES);
    }

    /** Reads ", in Anbar", ", Ill.", "in the northern province of", "(Torodi". */
    private static boolean isBridge(Words words, Name left, Name right) {
        boolean marked = false;
        for (int i = left.to(); i < right.from(); i++) {
            String word = words.lower(i);
            if ((word.equals(",") || word.equals("(")) && !marked) {
                marked = true;
            } else if (!BRIDGES.contains(word)) {
                return false;
            } else {
                marked |= word.equals("in") || word.equals("of");
            }
        }
        return marked && !words.isBroken(right.from());
    }

    private static boolean isPossessive(Words words, Name left, Name right) {
        String next = words.lower(left.to());
        if (!next.equals("'s") && !next.equals("’s") && !next.equals("'")) {
            return false;
        }
        for (int i = left.to() + 1; i < right.from(); i++) {
            if (!BRIDGES.contains(words.lower(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsAny(Senses outer, Senses inner, PlaceTable table) {
        if (inner.isEmpty()) {
            return !outer.isEmpty();
        }
        for (int area : outer.entries()) {
            for (int place : inner.entries()) {
                if (holds(table, area, place)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether an area is the country, the first- or the second-level area of a place, or a town the one that it is a part of. */
    static boolean holds(PlaceTable table, int area, int place) {
        if (area == place) {
            return false;
        }
        FeatureKind kind = table.kind(area);
        return switch (kind) {
            case COUNTRY -> table.countryIndex(area) == table.countryIndex(place);
            case PROVINCE -> table.admin1(place) == area;
            case DISTRICT -> table.admin2(place) == area;
            case TOWN, SITE -> isPart(table, area, place);
            case REGION -> Distance.kilometres(table, area, place) * 1000 < table.radiusMetres(area);
            case SEA -> false;
        };
    }

    private static boolean isPart(PlaceTable table, int town, int place) {
        boolean small = table.kind(place) == FeatureKind.SITE || table.population(place) < table.population(town) / 5;
        return small
                && table.kind(town) == FeatureKind.TOWN
                && table.countryIndex(town) == table.countryIndex(place)
                && (table.kind(place) == FeatureKind.SITE || table.kind(place) == FeatureKind.TOWN)
                && Distance.kilometres(table, town, place) < 25;
    }
}
