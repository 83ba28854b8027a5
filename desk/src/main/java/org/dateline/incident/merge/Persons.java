package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
            "^(at least |only |just |exactly )?(an?other|one(?![- ](year|month|week|day))|1(?![- ](year|month|week|day))|an? \\w+th|an? (second|third))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AGE = Pattern.compile("\\b(\\d{1,3})[- ]?(year|month)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}’'.-]+(?: \\p{Lu}[\\p{L}’'.-]*)+$");

    private static final Pattern CORE_END = Pattern.compile("[,(]| (who|whom|whose|which|that|of|in|at|from|with) ");

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

    /** Whether two figures of single people are surely of one: by name, by age, or by the same word for them, and nothing against it. */
    static boolean same(Entry a, Entry b) {
        if (!mayBe(a, b)) {
            return false;
        }
        boolean named = name(a).isPresent() && name(b).isPresent();
        boolean aged = age(a).isPresent() && age(b).isPresent();
        return named || aged || head(a).equals(head(b));
    }

    /** The word for the person: "boy" of "the 3-year-old boy, who was asleep". */
    private static String head(Entry entry) {
        String text = entry.figure().group().orElseThrow().text().strip();
        String core = CORE_END.split(text, 2)[0];
        return core.substring(core.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether nothing speaks against both figures being of one person. */
    static boolean mayBe(Entry a, Entry b) {
        if (a.figure().group().isEmpty() || b.figure().group().isEmpty()) {
            return true;
        }
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
