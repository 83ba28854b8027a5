package org.dateline.reading.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.IncidentKind;
import org.dateline.lexicon.Outcome;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Group;
import org.dateline.reading.record.Side;

/**
 * Tells attackers' own dead and hurt from their victims: where no state's force attacked, members of armed groups who were killed or hurt
 * are the attackers' own ("four jihadists died when the guard returned fire"); in operations and strikes of forces they are those attacked.
 */
final class Sides {
    private static final Set<IncidentKind> OF_FORCES =
            Set.of(IncidentKind.RAID, IncidentKind.AIR_STRIKE, IncidentKind.DRONE_STRIKE, IncidentKind.MISSILE_STRIKE);
    private static final Set<Outcome> HARM = Set.of(Outcome.KILLED, Outcome.INJURED, Outcome.KILLED_OR_INJURED);

    private Sides() {}

    static List<Figure> told(List<Figure> figures, List<Actor> actors, IncidentKind kind) {
        if (OF_FORCES.contains(kind) || !isByGroup(actors)) {
            return figures;
        }
        Set<String> own = new HashSet<>();
        for (Figure figure : figures) {
            boolean part = figure.partOf().filter(own::contains).isPresent();
            if (part || (HARM.contains(figure.outcome()) && isOfArmedGroup(figure))) {
                own.add(figure.id());
            }
        }
        return figures.stream()
                .map(figure -> own.contains(figure.id()) ? figure.on(Side.PERPETRATOR) : figure)
                .toList();
    }

    /** Somebody is named as the attacker, and none of them is a state's. */
    private static boolean isByGroup(List<Actor> actors) {
        List<Actor> attackers = actors.stream()
                .filter(actor -> actor.role() == ActorRole.PERPETRATOR)
                .toList();
        return !attackers.isEmpty() && attackers.stream().noneMatch(Sides::isOfState);
    }

    private static boolean isOfState(Actor actor) {
        return actor.kind() == ActorKind.STATE
                || actor.kind() == ActorKind.STATE_FORCE
                || actor.occupation().filter(Sides::isForce).isPresent();
    }

    private static boolean isForce(HumanType type) {
        return type == HumanType.MILITARY || type == HumanType.POLICE;
    }

    private static boolean isOfArmedGroup(Figure figure) {
        return figure.group().flatMap(Group::occupation).equals(Optional.of(HumanType.ARMED_GROUP_MEMBER));
    }
}
