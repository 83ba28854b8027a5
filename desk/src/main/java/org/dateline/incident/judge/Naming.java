package org.dateline.incident.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Gives each incident the name that it has had longest; a name once given is never given to another. */
public final class Naming {
    private final Map<String, TellingRef> anchors = new HashMap<>();
    private final Set<String> yielding = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final List<Name> names;

    /** With the names given so far and what people ruled about them. */
    public Naming(List<Name> names, List<Ruling> rulings) {
        this.names =
                names.stream().sorted(Comparator.comparingLong(Name::number)).toList();
        names.forEach(name -> anchors.put(name.id(), name.anchor()));
        for (Ruling ruling : rulings) {
            switch (ruling) {
                case Ruling.Anchor(String name, TellingRef telling) -> anchors.put(name, telling);
                case Ruling.Yield(String name) -> yielding.add(name);
                case Ruling.Withdrawn(String name) -> withdrawn.add(name);
                case Ruling.Join join -> {}
                case Ruling.Part part -> {}
                case Ruling.Aside aside -> {}
            }
        }
    }

    /**
     * The incidents among groups, with their names.
     *
     * @param fresh gives a name that nobody has to a group that has none
     */
    public List<Named> name(List<Group> groups, Function<Group, String> fresh) {
        Map<Group, List<String>> given = new LinkedHashMap<>();
        names.forEach(name -> Rulings.find(groups, anchors.get(name.id()))
                .flatMap(member -> groupOf(groups, member))
                .ifPresent(group ->
                        given.computeIfAbsent(group, g -> new ArrayList<>()).add(name.id())));
        List<Named> named = new ArrayList<>();
        for (Group group : groups) {
            if (group.founded()) {
                named.add(named(group, given.getOrDefault(group, List.of()), fresh));
            }
        }
        return named;
    }

    private Named named(Group group, List<String> given, Function<Group, String> fresh) {
        if (given.isEmpty()) {
            return new Named(fresh.apply(group), group, true, List.of(), false);
        }
        String id =
                given.stream().filter(n -> !yielding.contains(n)).findFirst().orElse(given.getFirst());
        List<String> others = given.stream().filter(n -> !n.equals(id)).toList();
        return new Named(id, group, false, others, withdrawn.contains(id));
    }

    private static Optional<Group> groupOf(List<Group> groups, Member member) {
        return groups.stream().filter(g -> g.holds(member.ref())).findFirst();
    }
}
