package org.dateline.reading.record;

import java.util.Optional;
import org.dateline.lexicon.WeaponType;

/**
 * A weapon that was used.
 */
public record Weapon(
        WeaponType kind, String text, Optional<Count> count, Optional<String> delivery, Optional<Evidence> evidence) {}
