package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.evidence.Offsets;
import org.dateline.lexicon.WeaponType;
import org.dateline.mention.quantity.Quantity;
import org.dateline.mention.thing.ThingMention;
import org.dateline.reading.record.Count;
import org.dateline.reading.record.Evidence;
import org.dateline.reading.record.Weapon;
import org.dateline.reading.role.Part;
import org.dateline.text.AnnotatedText;

/** The weapons of an incident: one entry for each type, told by its first words; a count told anywhere counts. */
final class Weapons {
    private final AnnotatedText text;
    private final Offsets offsets;
    private final List<Quantity> quantities;

    Weapons(AnnotatedText text, Offsets offsets, List<Quantity> quantities) {
        this.text = text;
        this.offsets = offsets;
        this.quantities = quantities;
    }

    List<Weapon> of(List<Part.Tool> tools) {
        Map<WeaponType, ThingMention> first = new LinkedHashMap<>();
        Map<WeaponType, Count> counts = new LinkedHashMap<>();
        for (Part.Tool tool : tools) {
            WeaponType type = tool.thing().weapon().orElseThrow();
            first.putIfAbsent(type, tool.thing());
            count(tool.thing()).ifPresent(count -> counts.putIfAbsent(type, count));
        }
        List<Weapon> weapons = new ArrayList<>();
        first.forEach((type, thing) -> weapons.add(weapon(type, thing, Optional.ofNullable(counts.get(type)))));
        return List.copyOf(weapons);
    }

    private Weapon weapon(WeaponType type, ThingMention thing, Optional<Count> count) {
        return new Weapon(
                type,
                thing.span().of(text.text()),
                count,
                thing.delivery(),
                Optional.of(Evidence.at(offsets.toCodePoints(thing.span()))));
    }

    private Optional<Count> count(ThingMention thing) {
        return Counts.of(quantities, thing.head());
    }
}
