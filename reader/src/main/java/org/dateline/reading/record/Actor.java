package org.dateline.reading.record;

import java.util.Optional;
import org.dateline.lexicon.HumanType;

/**
 * Somebody who took part in an incident.
 *
 * @param country ISO 3166-1 code
 */
public record Actor(
        String id,
        ActorRole role,
        Optional<String> name,
        Optional<String> title,
        String text,
        ActorKind kind,
        Optional<String> canonical,
        Optional<String> country,
        Optional<String> affiliation,
        Optional<HumanType> occupation,
        Optional<Count> count,
        Optional<Confidence> confidence,
        Optional<Attribution> attribution,
        Optional<Evidence> evidence) {}
