package org.dateline.store;

import java.util.List;

/**
 * What holding a ledger against itself gave.
 *
 * @param problems one line each; empty: all is well
 */
public record Verified(long reports, long incidents, List<String> problems) {
    public Verified {
        problems = List.copyOf(problems);
    }

    public boolean clean() {
        return problems.isEmpty();
    }
}
