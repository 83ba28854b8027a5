package org.dateline.incident.match;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Outcome;
import org.dateline.lexicon.PhysicalType;
import org.dateline.lexicon.WeaponType;

/**
 * Profiles as bytes, for a ledger that compares a report with others without unpacking, parsing and weighing their words again.
 *
 * <p>The first two bytes are the {@link #VERSION}: bytes of another version read as nothing, and the profiles are made again from the
 * reading. Whoever changes what {@link Profiler} finds or how it is written here adds one to it; a test holds a digest against that.
 */
public final class ProfileBytes {
    /** Of the profiler and the format together. */
    static final short VERSION = 2;

    private static final int ROOM = 1024;
    private static final int UNKNOWN_DAY = Integer.MIN_VALUE;
    private static final int UNKNOWN_NUMBER = -1;

    private ProfileBytes() {}

    /** The profiles of one report. */
    public static byte[] pack(List<Profile> profiles) {
        Writer out = new Writer();
        out.number(profiles.size());
        profiles.forEach(profile -> write(profile, out));
        return out.bytes();
    }

    /** The profiles that were packed; empty where that was another version's work. */
    public static Optional<List<Profile>> unpack(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < Short.BYTES || in.getShort() != VERSION) {
            return Optional.empty();
        }
        return Optional.of(many(in, () -> read(in)));
    }

    private static void write(Profile profile, Writer out) {
        Slot slot = profile.slot();
        out.number(slot.index());
        out.number(slot.anchor());
        out.yes(slot.main(), slot.several(), slot.founds(), profile.followUp(), slot.foiled());
        out.number(profile.published().map(d -> (int) d.toEpochDay()).orElse(UNKNOWN_DAY));
        out.many(profile.moment().stream().toList(), moment -> write(moment, out));
        out.many(profile.spots(), spot -> write(spot, out));
        out.text(profile.kind().name());
        out.many(tolls(profile).entrySet(), toll -> {
            out.text(toll.getKey().name());
            out.number(toll.getValue().low());
            out.yes(toll.getValue().exact());
        });
        out.number(profile.people().orElse(UNKNOWN_NUMBER));
        out.texts(profile.attackers());
        out.texts(profile.victims());
        out.texts(profile.weapons().stream().map(Enum::name).toList());
        out.texts(profile.targets().stream().map(Enum::name).toList());
        for (Terms terms : List.of(profile.terms(), profile.titleTerms(), profile.rare(), profile.names())) {
            out.terms(terms);
        }
    }

    private static Map<Outcome, Toll> tolls(Profile profile) {
        Map<Outcome, Toll> tolls = new EnumMap<>(Outcome.class);
        tolls.putAll(profile.tolls());
        return tolls;
    }

    private static void write(Moment moment, Writer out) {
        out.number((int) moment.first().toEpochDay());
        out.number((int) moment.last().toEpochDay());
        out.yes(moment.exact(), moment.anchored(), moment.clock());
        out.number(moment.from().orElse(UNKNOWN_NUMBER));
        out.number(moment.to().orElse(UNKNOWN_NUMBER));
    }

    private static void write(Spot spot, Writer out) {
        out.yes(spot.small());
        out.texts(spot.country().stream().toList());
        out.texts(spot.admin1().stream().toList());
        out.many(spot.point().stream().toList(), point -> {
            out.real(point.latitude());
            out.real(point.longitude());
            out.number(point.radiusMetres());
        });
        out.texts(spot.names());
        out.texts(spot.around());
    }

    private static Profile read(ByteBuffer in) {
        int index = in.getInt();
        int anchor = in.getInt();
        int marks = in.get();
        return new Profile(
                new Slot(index, 0, 0, anchor, has(marks, 0), has(marks, 1), has(marks, 2), has(marks, 4)),
                day(in.getInt()),
                many(in, () -> moment(in)).stream().findFirst(),
                has(marks, 3),
                many(in, () -> spot(in)),
                IncidentKind.valueOf(text(in)),
                many(in, () -> Map.entry(Outcome.valueOf(text(in)), new Toll(in.getInt(), has(in.get(), 0)))).stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                number(in.getInt()),
                texts(in),
                texts(in),
                texts(in).stream().map(WeaponType::valueOf).collect(Collectors.toSet()),
                texts(in).stream().map(PhysicalType::valueOf).collect(Collectors.toSet()),
                Terms.read(in),
                Terms.read(in),
                Terms.read(in),
                Terms.read(in));
    }

    private static Moment moment(ByteBuffer in) {
        LocalDate first = LocalDate.ofEpochDay(in.getInt());
        LocalDate last = LocalDate.ofEpochDay(in.getInt());
        int marks = in.get();
        return new Moment(
                first, last, has(marks, 0), has(marks, 1), number(in.getInt()), number(in.getInt()), has(marks, 2));
    }

    private static Spot spot(ByteBuffer in) {
        return new Spot(
                has(in.get(), 0),
                texts(in).stream().findFirst(),
                texts(in).stream().findFirst(),
                many(in, () -> new Spot.Point(in.getDouble(), in.getDouble(), in.getInt())).stream()
                        .findFirst(),
                texts(in),
                texts(in));
    }

    private static boolean has(int marks, int which) {
        return (marks >> which & 1) == 1;
    }

    private static Optional<LocalDate> day(int epochDay) {
        return epochDay == UNKNOWN_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(epochDay));
    }

    private static Optional<Integer> number(int number) {
        return number == UNKNOWN_NUMBER ? Optional.empty() : Optional.of(number);
    }

    private static <T> List<T> many(ByteBuffer in, Supplier<T> one) {
        int n = in.getInt();
        List<T> all = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            all.add(one.get());
        }
        return all;
    }

    private static Set<String> texts(ByteBuffer in) {
        return Set.copyOf(many(in, () -> text(in)));
    }

    private static String text(ByteBuffer in) {
        byte[] utf8 = new byte[in.getInt()];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** A buffer that grows; sets in their order, so that the same profile always makes the same bytes. */
    private static final class Writer {
        private ByteBuffer out = ByteBuffer.allocate(4 * ROOM).putShort(VERSION);

        private ByteBuffer room(int bytes) {
            if (out.remaining() < bytes) {
                ByteBuffer larger = ByteBuffer.allocate(2 * out.capacity() + bytes);
                out.flip();
                out = larger.put(out);
            }
            return out;
        }

        byte[] bytes() {
            byte[] all = new byte[out.position()];
            out.flip().get(all);
            return all;
        }

        void number(int number) {
            room(Integer.BYTES).putInt(number);
        }

        void real(double number) {
            room(Double.BYTES).putDouble(number);
        }

        void yes(boolean... marks) {
            int bits = 0;
            for (int i = 0; i < marks.length; i++) {
                bits |= marks[i] ? 1 << i : 0;
            }
            room(1).put((byte) bits);
        }

        void text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            room(utf8.length).put(utf8);
        }

        void texts(Collection<String> texts) {
            many(new TreeSet<>(texts), this::text);
        }

        <T> void many(Collection<T> all, Consumer<T> one) {
            number(all.size());
            all.forEach(one);
        }

        void terms(Terms terms) {
            terms.write(room(terms.bytes()));
        }
    }
}
