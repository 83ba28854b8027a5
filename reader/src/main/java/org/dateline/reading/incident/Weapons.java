package org.dateline.reading.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.WeaponType;
import org.dateline.mention.thing.ThingMention;
import org.dateline.reading.event.Happening;
import org.dateline.reading.record.Count;
import org.dateline.reading.record.Weapon;
import org.dateline.reading.role.Part;
import org.dateline.text.AnnotatedText;

/** The weapons of an incident: one entry for each type, told by its first words; a count told anywhere counts. */
final class Weapons {
    private static final Set<WeaponType> FIREARMS =
            Set.of(WeaponType.GUN, WeaponType.RIFLE, WeaponType.HANDGUN, WeaponType.MACHINE_GUN);
    /** Lines of the trigger table that only guns can make true. */
    private static final Set<String> FIRING = Set.of(
            "verb:shoot",
            "verb:shoot+dead",
            "verb:gun+down",
            "verb:machinegun",
            "verb:machine-gun",
            "verb:strafe",
            "verb:snipe",
            "verb:open obj=fire",
            "verb:exchange obj=fire",
            "noun:shooting",
            "noun:mass shooting",
            "noun:drive-by shooting",
            "noun:shooting attack",
            "noun:machinegunning",
            "noun:gun battle",
            "noun:gunfight",
            "noun:firefight",
            "noun:shootout");

    /** Kinds that may be done with guns: a bomber who "was shot dead" used none. */
    private static final Set<IncidentKind> BY_GUNS = Set.of(
            IncidentKind.SHOOTING,
            IncidentKind.ASSASSINATION,
            IncidentKind.ATTACK,
            IncidentKind.AMBUSH,
            IncidentKind.ARMED_CLASH,
            IncidentKind.ROBBERY,
            IncidentKind.KIDNAPPING,
            IncidentKind.HOSTAGE_TAKING,
            IncidentKind.HIJACKING,
            IncidentKind.MASSACRE,
            IncidentKind.EXECUTION,
            IncidentKind.GROUND_ASSAULT,
            IncidentKind.RAID);

    private final Setting setting;
    private final AnnotatedText text;

    Weapons(Setting setting) {
        this.setting = setting;
        this.text = setting.text();
    }

    /** Weapons told, and a gun where people were shot with none told. */
    List<Weapon> of(Happening happening, List<Part.Tool> tools) {
        Map<WeaponType, ThingMention> first = new LinkedHashMap<>();
        Map<WeaponType, Count> counts = new LinkedHashMap<>();
        for (Part.Tool tool : tools) {
            WeaponType type = tool.thing().weapon().orElseThrow();
            first.putIfAbsent(type, tool.thing());
            count(tool.thing()).ifPresent(count -> counts.putIfAbsent(type, count));
        }
        List<Weapon> weapons = new ArrayList<>();
        first.forEach((type, thing) -> weapons.add(weapon(type, thing, Optional.ofNullable(counts.get(type)))));
        if (BY_GUNS.contains(happening.kind()) && first.keySet().stream().noneMatch(FIREARMS::contains)) {
            fired(happening).ifPresent(weapons::add);
        }
        return List.copyOf(weapons);
    }

    private Optional<Weapon> fired(Happening happening) {
        return happening.grounds().stream()
                .filter(ground -> ground.status().makesIncident())
                .map(Happening.Ground::event)
                .filter(event -> FIRING.contains(event.rule()))
                .findFirst()
                .map(event -> new Weapon(
                        event.rule().contains("machine") ? WeaponType.MACHINE_GUN : WeaponType.GUN,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(setting.evidence(event.span()))));
    }

    private Weapon weapon(WeaponType type, ThingMention thing, Optional<Count> count) {
        return new Weapon(
                type,
                thing.use() ? Optional.empty() : Optional.of(thing.span().of(text.text())),
                count,
                thing.delivery(),
                Optional.of(setting.evidence(thing.span())));
    }

    private Optional<Count> count(ThingMention thing) {
        return Counts.of(setting.mentions().quantities(), thing.head());
    }
}
