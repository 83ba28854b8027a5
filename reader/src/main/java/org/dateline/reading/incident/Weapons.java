package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.lexicon.WeaponType;
import org.dateline.mention.thing.ThingMention;
import org.dateline.reading.record.Count;
import org.dateline.reading.record.Weapon;
import org.dateline.reading.role.Part;
import org.dateline.text.AnnotatedText;

/** The weapons of an incident: one entry for each type, told by its first words; a count told anywhere counts. */
final class Weapons {
    private final Setting setting;
    private final AnnotatedText text;

    Weapons(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
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
                Optional.of(setting.evidence(thing.span())));
    }

    private Optional<Count> count(ThingMention thing) {
        return Counts.of(setting.mentions().quantities(), thing.head());
    }
}
