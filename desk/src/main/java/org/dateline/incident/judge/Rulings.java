package org.dateline.incident.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.dateline.incident.match.Profile;

/**
 * Groups as people judge them.
 *
 * <pre>{@code
 * List<Group> judged = new Rulings(kin::fit).apply(groups, rulings);
 * }</pre>
 */
public final class Rulings {
    private final ToDoubleBiFunction<Profile, List<Profile>> fit;

    /** With a measure of how well a telling fits others; greater is better. */
    public Rulings(ToDoubleBiFunction<Profile, List<Profile>> fit) {
        this.fit = fit;
    }

    /** The groups after all rulings, in the order in which they were made. */
    public List<Group> apply(List<Group> groups, List<Ruling> rulings) {
        List<Group> judged = new ArrayList<>(groups);
        for (Ruling ruling : rulings) {
            switch (ruling) {
                case Ruling.Join(TellingRef one, TellingRef other) -> join(judged, one, other);
                case Ruling.Part(var some, var rest) -> part(judged, resolve(judged, some), resolve(judged, rest));
                case Ruling.Aside(var some) -> aside(judged, resolve(judged, some));
                case Ruling.Anchor name -> {}
                case Ruling.Yield name -> {}
                case Ruling.Withdrawn name -> {}
            }
        }
        return judged;
    }

    /** The member that a ref names; where its report was read anew, the one that is told nearest to it. */
    static Optional<Member> find(List<Group> groups, TellingRef ref) {
        Member nearest = null;
        for (Group group : groups) {
            for (Member member : group.members()) {
                if (member.ref().equals(ref)) {
                    return Optional.of(member);
                }
                if (member.ref().report().equals(ref.report())
                        && (nearest == null || distance(member.ref(), ref) < distance(nearest.ref(), ref))) {
                    nearest = member;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static long distance(TellingRef one, TellingRef other) {
        return 1000L * Math.abs(one.anchor() - other.anchor()) + Math.abs(one.index() - other.index());
    }

    private static Set<TellingRef> resolve(List<Group> groups, List<TellingRef> refs) {
        Set<TellingRef> found = new HashSet<>();
        refs.forEach(ref -> find(groups, ref).ifPresent(m -> found.add(m.ref())));
        return found;
    }

    private static int indexOf(List<Group> groups, TellingRef ref) {
        Optional<Member> member = find(groups, ref);
        for (int i = 0; i < groups.size(); i++) {
            if (member.isPresent() && groups.get(i).holds(member.get().ref())) {
                return i;
            }
        }
        return -1;
    }

    private static void join(List<Group> groups, TellingRef one, TellingRef other) {
        int first = indexOf(groups, one);
        int second = indexOf(groups, other);
        if (first >= 0 && second >= 0 && first != second) {
            groups.set(first, groups.get(first).with(groups.get(second)));
            groups.remove(second);
        }
    }

    private void part(List<Group> groups, Set<TellingRef> some, Set<TellingRef> rest) {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.holdsAny(some) && group.holdsAny(rest)) {
                List<Member> away = new ArrayList<>(chosen(group, some));
                List<Member> stay = new ArrayList<>(chosen(group, rest));
                deal(group, some, rest, away, stay);
                groups.set(i, new Group(stay, group.founded()));
                groups.add(i + 1, new Group(away, group.founded()));
                i++;
            }
        }
    }

    /** Those that nobody judged go where they fit better, and stay where that does not tell. */
    private void deal(Group group, Set<TellingRef> some, Set<TellingRef> rest, List<Member> away, List<Member> stay) {
        List<Profile> there = away.stream().map(Member::profile).toList();
        List<Profile> here = stay.stream().map(Member::profile).toList();
        for (Member member : group.members()) {
            if (!some.contains(member.ref()) && !rest.contains(member.ref())) {
                boolean fitsThere =
                        fit.applyAsDouble(member.profile(), there) > fit.applyAsDouble(member.profile(), here);
                (fitsThere ? away : stay).add(member);
            }
        }
    }

    private static void aside(List<Group> groups, Set<TellingRef> some) {
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.holdsAny(some)) {
                List<Member> stay = group.members().stream()
                        .filter(m -> !some.contains(m.ref()))
                        .toList();
                Group away = new Group(chosen(group, some), false);
                if (stay.isEmpty()) {
                    groups.set(i, away);
                } else {
                    groups.set(i, new Group(stay, group.founded()));
                    groups.add(i + 1, away);
                    i++;
                }
            }
        }
    }

    private static List<Member> chosen(Group group, Set<TellingRef> refs) {
        return group.members().stream().filter(m -> refs.contains(m.ref())).toList();
    }
}
