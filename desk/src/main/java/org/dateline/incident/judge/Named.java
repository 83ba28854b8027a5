package org.dateline.incident.judge;

import java.util.List;

/**
 * A group under its name.
 *
 * @param fresh whether the name was given just now
 * @param others names that lead here, in the order in which they were given
 * @param withdrawn whether somebody judged that it is no incident of ours
 */
public record Named(String id, Group group, boolean fresh, List<String> others, boolean withdrawn) {
    public Named {
        others = List.copyOf(others);
    }

    /** All names that lead here. */
    public boolean goesBy(String name) {
        return id.equals(name) || others.contains(name);
    }
}
