package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.incident.match.Words;

/** Whether two names may mean the same party: "the Pakistani Taliban (TTP)" and "TTP". */
final class Names {
    private static final Set<String> EMPTY = Set.of(
            "the",
            "a",
            "an",
            "of",
            "and",
            "for",
            "in",
            "de",
            "la",
            "al",
            "el",
            "group",
            "movement",
            "organisation",
            "organization",
            "front",
            "army",
            "forces",
            "force",
            "military",
            "militia",
            "militants",
            "ministry",
            "spokesman",
            "spokesperson",
            "spokeswoman",
            "official",
            "officials",
            "command",
            "government",
            "state",
            "fighters",
            "gunmen",
            "attackers",
            "accused",
            "suspects",
            "men",
            "source",
            "sources",
            "its",
            "their",
            "s");

    private Names() {}

    /** Whether it is a name, and not "the group". */
    static boolean telling(String name) {
        return !tokens(name).isEmpty();
    }

    static boolean same(String a, String b) {
        Set<String> one = tokens(a);
        Set<String> other = tokens(b);
        if (one.isEmpty() || other.isEmpty()) {
            return Words.of(a).equals(Words.of(b)) && !Words.of(a).isEmpty();
        }
        return holds(one, other) || holds(other, one) || one.contains(initials(b)) || other.contains(initials(a));
    }

    /** Whether one is the other with words left out; a middle name alone is not. */
    private static boolean holds(Set<String> all, Set<String> some) {
        List<String> words = List.copyOf(all);
        boolean middle = some.size() == 1
                && words.size() > 2
                && words.subList(1, words.size() - 1).containsAll(some);
        return all.containsAll(some) && !middle;
    }

    private static Set<String> tokens(String name) {
        Set<String> tokens = new LinkedHashSet<>();
        List<String> letters = new ArrayList<>();
        for (String word : Words.of(name)) {
            if (word.length() == 1) {
                letters.add(word);
            } else if (!EMPTY.contains(word)) {
                tokens.add(word);
            }
        }
        if (letters.size() > 1) {
            tokens.add(String.join("", letters));
        }
        return tokens;
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        Words.of(name).stream()
                .filter(w -> w.length() > 2 && !w.equals("the") && !w.equals("and"))
                .forEach(w -> initials.append(w.charAt(0)));
        return initials.length() > 1 ? initials.toString() : "\u0000";
    }
}
