package org.dateline.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.IncidentRecord;
import org.dateline.lexicon.HumanType;
import org.dateline.lexicon.SpeakerKind;
import org.dateline.reading.record.Actor;
import org.dateline.reading.record.ActorKind;
import org.dateline.reading.record.ActorRole;
import org.dateline.reading.record.Age;
import org.dateline.reading.record.Figure;
import org.dateline.reading.record.Group;

/**
 * Keeps back the names of victims. A victim is named where an authority gave the name, or where the victim held a public office; a
 * child never is. The rule is the field's own (families should not learn of a death from a table), and the report itself still has
 * the words.
 */
public final class Discretion {
    /** Stands where a name stood. */
    public static final String WITHHELD = "name withheld";

    private static final Set<SpeakerKind> AUTHORITIES =
            Set.of(SpeakerKind.OFFICIAL, SpeakerKind.GOVERNMENT, SpeakerKind.MILITARY, SpeakerKind.POLICE);
    private static final Set<HumanType> IN_OFFICE = Set.of(
            HumanType.GOVERNMENT_OFFICIAL,
            HumanType.FORMER_OFFICIAL,
            HumanType.DIPLOMAT,
            HumanType.POLITICIAN,
            HumanType.JUDICIARY);

    private Discretion() {}

    /** The record without the names that are not for everyone. */
    public static IncidentRecord withheld(IncidentRecord it) {
        List<String> names = names(it);
        if (names.isEmpty()) {
            return it;
        }
        Pattern any = Pattern.compile(
                names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")));
        return Rewriting.strings(it, words -> any.matcher(words).replaceAll(WITHHELD));
    }

    /** The record with the replies that somebody may see: all for the team, else those for the public that are not hidden. */
    public static IncidentRecord repliesFor(IncidentRecord it, boolean team) {
        return team
                ? it
                : it.withReplies(it.replies().stream()
                        .filter(reply -> reply.audience().equals("public")
                                && !reply.hidden().orElse(false))
                        .toList());
    }

    /** Names to keep back, the longest first. */
    static List<String> names(IncidentRecord it) {
        Set<String> names =
                new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(String::toString));
        List<Figure> figures = it.claims().stream()
                .map(Claim::value)
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
        Stream.concat(
                        it.actors().value().stream(),
                        it.claims().stream()
                                .map(Claim::value)
                                .filter(Actor.class::isInstance)
                                .map(Actor.class::cast))
                .filter(actor -> actor.role() == ActorRole.VICTIM && actor.kind() == ActorKind.PERSON)
                .filter(actor -> isChild(actor, figures) || !mayBeNamed(actor))
                .flatMap(actor -> Stream.of(actor.canonical(), actor.name()).flatMap(Optional::stream))
                .filter(name -> name.codePoints().anyMatch(Character::isUpperCase) || !isLatin(name))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static boolean mayBeNamed(Actor actor) {
        return actor.occupation().filter(IN_OFFICE::contains).isPresent()
                || actor.attribution()
                        .filter(said -> AUTHORITIES.contains(said.kind()))
                        .isPresent();
    }

    private static boolean isChild(Actor actor, List<Figure> figures) {
        return figures.stream()
                .filter(it -> it.who().contains(actor.id()))
                .anyMatch(it -> it.group().flatMap(Group::age).equals(Optional.of(Age.CHILD)));
    }

    private static boolean isLatin(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
