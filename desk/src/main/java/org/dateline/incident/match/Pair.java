package org.dateline.incident.match;

import java.util.Optional;
import org.dateline.incident.match.Geography.Nearness;

/** Two tellings that are compared, the earlier first, with what several features ask worked out once. */
final class Pair {
    private final Profile earlier;
    private final Profile later;
    private final Nearness nearness;
    private final Optional<Long> daysApart;
    private final double cosine;
    private final double rareShared;
    private final double namesShared;

    Pair(Profile earlier, Profile later) {
        this.earlier = earlier;
        this.later = later;
        nearness = Geography.between(earlier.spots(), later.spots());
        daysApart = Features.daysApart(earlier, later);
        cosine = earlier.terms().dot(later.terms());
        rareShared = earlier.rare().shared(later.rare());
        namesShared = earlier.names().shared(later.names());
    }

    Profile earlier() {
        return earlier;
    }

    Profile later() {
        return later;
    }

    /** How the places stand to each other. */
    Nearness nearness() {
        return nearness;
    }

    /** Days between the two, where both tell the day in words. */
    Optional<Long> daysApart() {
        return daysApart;
    }

    /** The weight of the rare words that both have. */
    double rareShared() {
        return rareShared;
    }

    /** The weight of the names that both have. */
    double namesShared() {
        return namesShared;
    }

    /** How alike the words are, from 0 to 1. */
    double cosine() {
        return cosine;
    }
}
