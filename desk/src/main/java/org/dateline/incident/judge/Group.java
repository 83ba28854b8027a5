package org.dateline.incident.judge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tellings of one incident, in order of publication.
 *
 * @param founded false where they make no incident yet
 */
public record Group(List<Member> members, boolean founded) {
    private static final Comparator<Member> ORDER = Comparator.comparingInt(
                    (Member m) -> m.profile().slot().order())
            .thenComparingInt(m -> m.profile().slot().index());

    public Group {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a group has members");
        }
        members = members.stream().sorted(ORDER).toList();
    }

    public boolean holds(TellingRef ref) {
        return members.stream().anyMatch(m -> m.ref().equals(ref));
    }

    boolean holdsAny(Collection<TellingRef> refs) {
        return members.stream().anyMatch(m -> refs.contains(m.ref()));
    }

    Group with(Group other) {
        return new Group(Stream.concat(members.stream(), other.members.stream()).toList(), founded || other.founded);
    }
}
