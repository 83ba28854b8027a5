package org.dateline.reading.record;

import java.util.Optional;
import org.dateline.lexicon.WeaponType;

/**
 * A weapon that was used.
 *
 * @param text the words for it; none where the deed alone tells ("was shot", "gunfire")
 */
public record Weapon(
        WeaponType kind,
        Optional<String> text,
        Optional<Count> count,
        Optional<String> delivery,
        Optional<Evidence> evidence) {}
