package org.dateline.reading.journeys;

import static org.dateline.reading.journeys.Expectation.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.reading.record.Count;
import org.dateline.reading.record.Target;
import org.dateline.reading.record.Weapon;

/** What {@code weapon: rocket 2} and {@code target: hotel; business; damaged; 2} expect. */
final class Things {
    private Things() {}

    static List<Expectation> weapon(String line) {
        String[] parts = line.split(" ");
        Wanted kind = new Wanted(parts[0]);
        if (kind.mayMiss()) {
            return List.of();
        }
        List<Expectation> list = new ArrayList<>();
        list.add(any("weapon", "weapon " + kind.text(), Seen::weapons, w -> kind.isWord(w.kind()), Things::words));
        if (parts.length > 1 && !new Wanted(parts[1]).mayMiss()) {
            list.add(any(
                    "weapon",
                    "weapon " + line,
                    Seen::weapons,
                    w -> kind.isWord(w.kind()) && isCount(parts[1], w.count()),
                    Things::words));
        }
        return list;
    }

    static List<Expectation> target(String line) {
        String[] parts = line.split(";");
        Wanted name = new Wanted(parts[0].strip());
        Wanted kind = new Wanted(parts[1].strip());
        List<Expectation> list = new ArrayList<>();
        list.add(any("target", "target " + name.text(), Seen::targets, t -> isNamed(name, t), Things::words));
        list.add(any(
                "target",
                "target " + name.text() + " is " + kind.text(),
                Seen::targets,
                t -> isNamed(name, t) && kind.isWord(t.kind()),
                Things::words));
        if (parts.length > 2 && !new Wanted(parts[2]).mayMiss()) {
            Wanted effect = new Wanted(parts[2].strip());
            list.add(any(
                    "effect",
                    "target " + name.text() + " was " + effect.text(),
                    Seen::targets,
                    t -> isNamed(name, t) && effect.isWord(t.effect()),
                    Things::words));
        }
        if (parts.length > 3) {
            list.add(any(
                    "target",
                    "target " + name.text() + " × " + parts[3].strip(),
                    Seen::targets,
                    t -> isNamed(name, t) && isCount(parts[3].strip(), t.count()),
                    Things::words));
        }
        return list;
    }

    private static boolean isNamed(Wanted name, Target target) {
        return name.names(target.name()) || name.names(target.text());
    }

    private static boolean isCount(String wanted, Optional<Count> read) {
        return HowMany.of(wanted).is(read.flatMap(Count::low), read.flatMap(Count::high));
    }

    private static String words(Weapon weapon) {
        return weapon.kind() + weapon.count().map(Things::words).orElse("") + " '"
                + weapon.text().orElse("-") + "'";
    }

    private static String words(Target target) {
        return target.name() + " (" + target.kind() + ") " + target.effect()
                + target.count().map(Things::words).orElse("");
    }

    private static String words(Count count) {
        return " × " + count.low().map(String::valueOf).orElse("?") + (count.isExact() ? "" : "…");
    }
}
