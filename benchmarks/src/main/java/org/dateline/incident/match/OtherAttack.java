package org.dateline.incident.match;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the profile of a telling into that of another attack: another day of twenty years, another of eighty countries, other names. */
public final class OtherAttack {
    private static final int DAYS = 7300;
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final String[] COUNTRIES = Locale.getISOCountries();
    private static final int USED = 80;
    /** Tenths of the words. */
    private static final int CHANGED = 7;

    private static final double FARTHEST_DEGREES = 10;

    private final long attack;
    private final LocalDate day;
    private final String country;
    private final double degrees;

    /** The attack of a number; the same whenever it is asked for. */
    public OtherAttack(long attack) {
        Random random = new Random(attack * 7919);
        this.attack = attack;
        this.day = FIRST.plusDays(random.nextInt(DAYS));
        this.country = COUNTRIES[random.nextInt(USED)];
        this.degrees = (random.nextDouble() * 2 - 1) * FARTHEST_DEGREES;
    }

    public LocalDate day() {
        return day;
    }

    public String country() {
        return country;
    }

    /** How far north and east it lies of the real one. */
    public double degrees() {
        return degrees;
    }

    /** Some profile of one report; a telling that tells no day stays without. */
    public Profile of(Profile real) {
        LocalDate from =
                real.published().or(() -> real.moment().map(Moment::last)).orElse(day);
        long days = day.toEpochDay() - from.toEpochDay();
        return new Profile(
                real.slot(),
                real.published().map(it -> it.plusDays(days)),
                real.moment().map(it -> moved(it, days)),
                real.followUp(),
                real.spots().stream().map(this::moved).toList(),
                real.kind(),
                real.tolls(),
                real.people(),
                named(real.attackers()),
                named(real.victims()),
                real.weapons(),
                real.targets(),
                salted(real.terms(), real.names()),
                salted(real.titleTerms(), real.names()),
                salted(real.rare(), real.names()),
                salted(real.names(), real.names()));
    }

    private static Moment moved(Moment it, long days) {
        return new Moment(
                it.first().plusDays(days),
                it.last().plusDays(days),
                it.exact(),
                it.anchored(),
                it.from(),
                it.to(),
                it.clock());
    }

    private Spot moved(Spot it) {
        return new Spot(
                it.small(),
                it.country().map(c -> country),
                it.admin1().map(this::named),
                it.point()
                        .map(p -> new Spot.Point(
                                Math.clamp(p.latitude() + degrees, -89, 89), p.longitude(), p.radiusMetres())),
                named(it.names()),
                named(it.around()));
    }

    private Set<String> named(Set<String> names) {
        return names.stream().map(this::named).collect(Collectors.toSet());
    }

    private String named(String name) {
        return name + " " + attack;
    }

    /** The keys under which a ledger finds it. */
    public static List<Long> keys(Profile profile) {
        Kin.Keys keys = Kin.keys(profile);
        return Stream.concat(days(keys), keys.words().stream()).distinct().toList();
    }

    /** Those of them that are days, or months and towns. */
    public static Set<Long> days(Profile profile) {
        return days(Kin.keys(profile)).collect(Collectors.toSet());
    }

    private static Stream<Long> days(Kin.Keys keys) {
        return keys.days().stream().map(key -> Terms.hash("d" + key));
    }

    /** The same weights, with other words in the place of names and of most words, as texts of two attacks share few. */
    private Terms salted(Terms terms, Terms names) {
        Map<Long, Float> other = new TreeMap<>();
        Set<Long> named = new HashSet<>(names.heaviest(Integer.MAX_VALUE));
        ByteBuffer bytes = ByteBuffer.allocate(terms.bytes());
        terms.write(bytes);
        bytes.flip();
        int n = bytes.getInt();
        for (int i = 0; i < n; i++) {
            long word = bytes.getLong(Integer.BYTES + i * Long.BYTES);
            float weight = bytes.getFloat(Integer.BYTES + n * Long.BYTES + i * Float.BYTES);
            boolean kept = !named.contains(word) && Math.floorMod(Terms.hash(word + "?" + attack), 10) >= CHANGED;
            other.put(kept ? word : Terms.hash(word + " " + attack), weight);
        }
        ByteBuffer made = ByteBuffer.allocate(Integer.BYTES + other.size() * (Long.BYTES + Float.BYTES));
        made.putInt(other.size());
        other.keySet().forEach(made::putLong);
        other.values().forEach(made::putFloat);
        return Terms.read(made.flip());
    }
}
