package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.reading.record.Group;

/**
 * Single people among the figures of a report: "Kenneth Mills", "a 17-year-old girl". They are some of those who were hit, never a
 * count of all of them; and two figures may be one person, who is called by name here and "a man" there.
 */
final class Persons {
    private static final Pattern COUNTED = Pattern.compile(
            "^(at least |only |just |exactly )?(an?other|one|1|an? \\w+th|an? (second|third))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGE = Pattern.compile("\\b(\\d{1,3})[- ]?(year|month)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’'.-]+(?: \\p{Lu}[\\p{L}’'.-]*)+$");

    private Persons() {}

    /** Whether a figure is of one person who is pointed at, and not a count that happens to be one. */
    static boolean single(Entry entry) {
        return entry.size() == 1
                && !entry.open()
                && entry.figure().group().isPresent()
                && !COUNTED.matcher(entry.figure().text().strip()).find();
    }

    /** How many people some figures of one report make together: sorts of people added up, and single people who are of none of them. */
    static int count(List<Entry> sorts, List<Entry> singles) {
        List<Integer> room = new ArrayList<>(sorts.stream().map(Entry::size).toList());
        int apart = 0;
        for (List<Entry> person : people(singles)) {
            int among = find(person, sorts, room);
            if (among < 0) {
                apart++;
            } else {
                room.set(among, room.get(among) - 1);
            }
        }
        return sorts.stream().mapToInt(Entry::size).sum() + apart;
    }

    private static int find(List<Entry> person, List<Entry> sorts, List<Integer> room) {
        for (int i = 0; i < sorts.size(); i++) {
            Entry sort = sorts.get(i);
            if ((room.get(i) > 0 || sort.open()) && person.stream().allMatch(one -> mayBeOf(one, sort))) {
                return i;
            }
        }
        return -1;
    }

    /** Single figures by the person that they are of, those with names first. */
    static List<List<Entry>> people(List<Entry> singles) {
        List<List<Entry>> people = new ArrayList<>();
        singles.stream()
                .sorted(Comparator.comparing((Entry e) -> name(e).isEmpty()))
                .forEach(one -> people.stream()
                        .filter(person -> person.stream().allMatch(other -> mayBe(one, other)))
                        .findFirst()
                        .orElseGet(() -> {
                            people.add(new ArrayList<>());
                            return people.getLast();
                        })
                        .add(one));
        return people;
    }

    private static boolean mayBe(Entry a, Entry b) {
        Optional<String> one = name(a);
        Optional<String> other = name(b);
        if (one.isPresent() && other.isPresent()) {
            return Names.same(one.get(), other.get());
        }
        Optional<String> age = age(a);
        boolean otherAge =
                age.isPresent() && age(b).filter(x -> !x.equals(age.get())).isPresent();
        return !otherAge && mayBeOf(a, b);
    }

    private static boolean mayBeOf(Entry one, Entry other) {
        Group a = one.figure().group().orElseThrow();
        Optional<Group> b = other.figure().group();
        return b.isEmpty()
                || !(differ(a.sex(), b.get().sex())
                        || differ(a.age(), b.get().age())
                        || differ(a.nationality(), b.get().nationality())
                        || differ(a.occupation(), b.get().occupation()));
    }

    private static <T> boolean differ(Optional<T> a, Optional<T> b) {
        return a.isPresent() && b.isPresent() && !a.equals(b);
    }

    private static Optional<String> name(Entry entry) {
        Matcher matcher = NAME.matcher(entry.figure().group().orElseThrow().text());
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static Optional<String> age(Entry entry) {
        Matcher matcher = AGE.matcher(entry.figure().group().orElseThrow().text());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
