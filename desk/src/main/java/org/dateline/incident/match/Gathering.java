package org.dateline.incident.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tellings that are held to be of one incident, in order of publication. Grows while reports are matched. */
public final class Gathering {
    private static final int FIRST = 4;
    private static final int LAST = 10;

    private final List<Profile> members = new ArrayList<>();
    private final List<Slot> absorbed = new ArrayList<>();

    Gathering(Profile first) {
        members.add(first);
    }

    /** The tellings, in order of publication. */
    public List<Slot> slots() {
        return members.stream().map(Profile::slot).toList();
    }

    /** The founding tellings of incidents that turned out to be this one. */
    public List<Slot> absorbed() {
        return List.copyOf(absorbed);
    }

    /** Takes in an incident that turned out to be this one. */
    void absorb(Gathering late) {
        if (late.founded()) {
            absorbed.add(late.members.getFirst().slot());
        }
        absorbed.addAll(late.absorbed);
        members.addAll(late.members);
        members.sort(Comparator.comparingInt((Profile p) -> p.slot().order())
                .thenComparingInt(p -> p.slot().index()));
    }

    /** Whether all reports only touch on it; one that tells of several in turn does not. */
    boolean aside() {
        return members.stream().noneMatch(m -> m.slot().main() || m.slot().several());
    }

    List<Profile> members() {
        return members;
    }

    void add(Profile profile) {
        members.add(profile);
    }

    /** The first and the latest tellings: enough to judge by, however many there are. */
    Stream<Profile> sample() {
        int n = members.size();
        return n <= FIRST + LAST
                ? members.stream()
                : Stream.concat(members.subList(0, FIRST).stream(), members.subList(n - LAST, n).stream());
    }

    /** Whether a report that is here tells of another incident in the other telling. */
    boolean excludes(Profile other) {
        return members.stream().anyMatch(m -> Siblings.apart(m, other));
    }

    /** Whether one of the tellings makes an incident; where none does, they wait for one that will. */
    public boolean founded() {
        return members.stream().anyMatch(m -> m.slot().founds());
    }
}
