package org.dateline.app.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.publish.page.Visitor;

/** What somebody may do; each may what those before it may. */
public enum Role {
    /** Not signed in. */
    NOBODY,
    /** Looks, saves searches. */
    READER,
    /** Adds reports and replies; the first reply waits until somebody has looked at it. */
    CONTRIBUTOR,
    /** Replies without review, and lets the replies of newcomers pass. */
    ANALYST,
    /** Corrects, undoes, hides, locks. */
    EDITOR,
    /** Gives accounts, changes feeds. */
    ADMIN;

    boolean reads() {
        return this != NOBODY;
    }

    boolean writes() {
        return compareTo(CONTRIBUTOR) >= 0;
    }

    boolean reviews() {
        return compareTo(ANALYST) >= 0;
    }

    boolean judges() {
        return compareTo(EDITOR) >= 0;
    }

    boolean administers() {
        return this == ADMIN;
    }

    Visitor.May may() {
        return new Visitor.May(reads(), writes(), reviews(), judges(), administers());
    }

    /** The lesser of two. */
    Role atMost(Role other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** How people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word; not {@link #NOBODY}. */
    public static Optional<Role> find(String word) {
        return list().stream().filter(it -> it.word().equals(word)).findFirst();
    }

    /** Those that an account can have, the least first. */
    public static List<Role> list() {
        return Arrays.stream(values()).filter(Role::reads).toList();
    }

    /** {@code reader, contributor, analyst, editor or admin}. */
    public static String words() {
        List<Role> all = list();
        return all.stream().limit(all.size() - 1L).map(Role::word).collect(Collectors.joining(", ")) + " or "
                + all.getLast().word();
    }
}
