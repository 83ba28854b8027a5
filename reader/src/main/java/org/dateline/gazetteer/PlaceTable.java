package org.dateline.gazetteer;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The place file in memory: columns of one byte array, and where in its sorted name keys each two first bytes begin.
 *
 * <p>An entry, a key and a posting are each an int. A key (a folded name) has postings, the most likely first; a posting is an
 * entry and how it came by the name. Nothing here makes an object, so that a text can be scanned without waste.
 */
public final class PlaceTable {
    /** The key is an ordinary word of English or Spanish too ("hit", "march"). */
    public static final int ORDINARY = 1;

    /** The key is a first or family name too ("jackson"). */
    public static final int PERSON = 2;

    /** How an entry came by a name: its own. */
    public static final int OWN_NAME = 0;

    /** Another spelling, another language, a short form. */
    public static final int OTHER_NAME = 1;

    /** The article was left out ("Fallujah" for "al-Fallujah"). */
    public static final int BARE_NAME = 2;

    /** The feature code of the capital of a country. */
    static final String CAPITAL = "PPLC";

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int MAGIC = 0x444C475A;
    private static final int LONG_COUNT = 255;
    private static final int PREFIXES = 1 << 16;

    private final byte[] data;
    private final int[] section;
    private final int[] nameAt;
    private final int[] idAt;
    private final int[] keyAt;
    private final int[] postingAt;
    private final int[] prefixAt;
    private final String[] countries;
    private final String[] features;
    private final FeatureKind[] kinds;
    private final String[] sources;
    private final String[] disputes;

    PlaceTable(byte[] data) {
        this.data = data;
        if ((int) INT.get(data, 0) != MAGIC || (int) INT.get(data, 4) != 1) {
            throw new IllegalArgumentException("this is not a place file of version 1");
        }
        section = sections(data);
        countries = lines(0);
        features = lines(1);
        sources = lines(2);
        disputes = lines(3);
        kinds = Arrays.stream(features).map(FeatureKind::of).toArray(FeatureKind[]::new);
        nameAt = starts(Section.NAME_LENGTH);
        idAt = starts(Section.ID_LENGTH);
        keyAt = starts(Section.KEY_LENGTH);
        postingAt = postingStarts();
        prefixAt = prefixes();
    }

    /** How many entries there are. */
    public int size() {
        return nameAt.length - 1;
    }

    /** How many different names there are. */
    public int keys() {
        return keyAt.length - 1;
    }

    /** The key of these bytes (a folded name in UTF-8), or -1. */
    public int findKey(byte[] name, int length) {
        if (length == 0) {
            return -1;
        }
        int prefix = prefix(name, 0, length);
        int low = prefixAt[prefix];
        int high = prefixAt[prefix + 1] - 1;
        int keys = section[Section.KEYS];
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(data, keys + keyAt[middle], keys + keyAt[middle + 1], name, 0, length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    public String keyText(int key) {
        return text(Section.KEYS, keyAt, key);
    }

    public boolean isOrdinaryWord(int key) {
        return (data[section[Section.KEY_FLAGS] + key] & ORDINARY) != 0;
    }

    public boolean isPersonName(int key) {
        return (data[section[Section.KEY_FLAGS] + key] & PERSON) != 0;
    }

    public int firstPosting(int key) {
        return postingAt[key];
    }

    public int endPosting(int key) {
        return postingAt[key + 1];
    }

    public int entryOf(int posting) {
        return integer(Section.POSTINGS, posting) & 0xFFFFFF;
    }

    /** {@link #OWN_NAME}, {@link #OTHER_NAME} or {@link #BARE_NAME}. */
    public int matchOf(int posting) {
        return integer(Section.POSTINGS, posting) >>> 24;
    }

    public double latitude(int entry) {
        return integer(Section.LATITUDE, entry) / 1e5;
    }

    public double longitude(int entry) {
        return integer(Section.LONGITUDE, entry) / 1e5;
    }

    public int population(int entry) {
        return integer(Section.POPULATION, entry);
    }

    /** The entry of the first-level area that this one lies in, or -1. */
    public int admin1(int entry) {
        return integer(Section.ADMIN1, entry);
    }

    /** The entry of the second-level area that this one lies in, or -1. */
    public int admin2(int entry) {
        return integer(Section.ADMIN2, entry);
    }

    public int radiusMetres(int entry) {
        return integer(Section.RADIUS, entry);
    }

    /** ISO 3166-1 code, or an empty string for what lies in no one country. */
    public String countryCode(int entry) {
        return countries[countryIndex(entry)];
    }

    /** A small number that stands for the country; equal for equal countries. */
    public int countryIndex(int entry) {
        return data[section[Section.COUNTRY] + entry] & 0xFF;
    }

    public String featureCode(int entry) {
        return features[data[section[Section.FEATURE] + entry] & 0xFF];
    }

    /** Whether it is the capital of a country. */
    public boolean isCapital(int entry) {
        return featureCode(entry).equals(CAPITAL);
    }

    public FeatureKind kind(int entry) {
        return kinds[data[section[Section.FEATURE] + entry] & 0xFF];
    }

    public String name(int entry) {
        return text(Section.NAMES, nameAt, entry);
    }

    /** Source and number, e.g. {@code geonames:99237}. */
    public String id(int entry) {
        String source = sources[data[section[Section.SOURCE] + entry] & 0xFF];
        int number = integer(Section.GEONAMES, entry);
        return source + ":" + (number != 0 ? Integer.toString(number) : text(Section.IDS, idAt, entry));
    }

    /** Line of the table of disputes ("area, tab, claimants"), or an empty string. */
    String dispute(int entry) {
        int number = data[section[Section.DISPUTED] + entry] & 0xFF;
        return number == 0 ? "" : disputes[number - 1];
    }

    /** First position of a skeleton hash among the skeletons, or where it would be put in. */
    int firstSkeleton(int hash) {
        int low = 0;
        int high = skeletons();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Integer.compareUnsigned(integer(Section.SKELETON_HASH, middle), hash) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int skeletons() {
        return (section[Section.SKELETON_ENTRY] - section[Section.SKELETON_HASH]) / 4;
    }

    int skeletonHash(int position) {
        return integer(Section.SKELETON_HASH, position);
    }

    int skeletonEntry(int position) {
        return integer(Section.SKELETON_ENTRY, position);
    }

    static int hash(byte[] bytes, int from, int length) {
        int h = 0x811C9DC5;
        for (int i = from; i < from + length; i++) {
            h = (h ^ (bytes[i] & 0xFF)) * 0x01000193;
        }
        return h;
    }

    private int integer(int number, int index) {
        return (int) INT.get(data, section[number] + 4 * index);
    }

    private String text(int number, int[] at, int index) {
        return new String(data, section[number] + at[index], at[index + 1] - at[index], StandardCharsets.UTF_8);
    }

    private static int[] sections(byte[] data) {
        int count = (int) INT.get(data, 8);
        int[] start = new int[count + 1];
        start[0] = 12 + 4 * count;
        for (int i = 0; i < count; i++) {
            start[i + 1] = start[i] + (int) INT.get(data, 12 + 4 * i);
        }
        return start;
    }

    private String[] lines(int number) {
        return new String(data, section[number], section[number + 1] - section[number], StandardCharsets.UTF_8)
                .split("\n", -1);
    }

    private int[] starts(int lengths) {
        int count = section[lengths + 1] - section[lengths];
        int[] at = new int[count + 1];
        for (int i = 0; i < count; i++) {
            at[i + 1] = at[i] + (data[section[lengths] + i] & 0xFF);
        }
        return at;
    }

    private int[] postingStarts() {
        int count = section[Section.KEY_COUNT + 1] - section[Section.KEY_COUNT];
        int[] at = new int[count + 1];
        int longOnes = 0;
        for (int i = 0; i < count; i++) {
            int postings = data[section[Section.KEY_COUNT] + i] & 0xFF;
            at[i + 1] = at[i] + (postings == LONG_COUNT ? integer(Section.LONG_COUNTS, longOnes++) : postings);
        }
        return at;
    }

    /** The first key of each two bytes; a hash of half a million keys takes longer to make and sixteen times the room. */
    private int[] prefixes() {
        int[] first = new int[PREFIXES + 1];
        int next = 0;
        for (int key = 0; key < keys(); key++) {
            int prefix = prefix(data, section[Section.KEYS] + keyAt[key], keyAt[key + 1] - keyAt[key]);
            while (next <= prefix) {
                first[next++] = key;
            }
        }
        Arrays.fill(first, next, first.length, keys());
        return first;
    }

    private static int prefix(byte[] bytes, int from, int length) {
        return (bytes[from] & 0xFF) << 8 | (length > 1 ? bytes[from + 1] & 0xFF : 0);
    }

    /** Positions of the sections, in the order in which {@code gazetteer-build/tables.py} writes them. */
    private static final class Section {
        static final int LATITUDE = 4;
        static final int LONGITUDE = 5;
        static final int POPULATION = 6;
        static final int GEONAMES = 7;
        static final int ADMIN1 = 8;
        static final int ADMIN2 = 9;
        static final int RADIUS = 10;
        static final int COUNTRY = 11;
        static final int FEATURE = 12;
        static final int SOURCE = 13;
        static final int DISPUTED = 14;
        static final int NAME_LENGTH = 15;
        static final int NAMES = 16;
        static final int ID_LENGTH = 17;
        static final int IDS = 18;
        static final int KEY_LENGTH = 19;
        static final int KEYS = 20;
        static final int KEY_FLAGS = 21;
        static final int KEY_COUNT = 22;
        static final int LONG_COUNTS = 23;
        static final int POSTINGS = 24;
        static final int SKELETON_HASH = 25;
        static final int SKELETON_ENTRY = 26;
    }
}
