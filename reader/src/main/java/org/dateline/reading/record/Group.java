package org.dateline.reading.record;

import java.util.Optional;
import org.dateline.lexicon.HumanType;

/**
 * The people that a figure counts.
 */
public record Group(
        String text,
        Optional<HumanType> occupation,
        Optional<String> nationality,
        Optional<Age> age,
        Optional<String> sex,
        Optional<Boolean> combatant) {}
