package org.dateline.incident.match;

/** How well two tellings fit. */
@FunctionalInterface
interface Likeness {
    /** Log-odds that both tell of one incident; the earlier report first. */
    double logOdds(Profile earlier, Profile later);
}
