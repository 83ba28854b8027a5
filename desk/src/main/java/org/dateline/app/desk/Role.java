package org.dateline.app.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each may what those before it may. */
public enum Role {
    /** Not signed in. */
    NOBODY,
    /** Looks. */
    READER,
    /** Adds reports and replies. */
    CONTRIBUTOR,
    /** Corrects, undoes, hides. */
    EDITOR;

    boolean writes() {
        return compareTo(CONTRIBUTOR) >= 0;
    }

    boolean judges() {
        return compareTo(EDITOR) >= 0;
    }

    /** The role of a word; not {@link #NOBODY}. */
    public static Optional<Role> find(String word) {
        return Arrays.stream(values())
                .filter(it -> it != NOBODY && it.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
