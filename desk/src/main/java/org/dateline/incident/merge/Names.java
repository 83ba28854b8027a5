package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.HashSet;
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
            "source",
            "sources",
            "its",
            "their",
            "s");

    private Names() {}

    static boolean same(String a, String b) {
        Set<String> one = tokens(a);
        Set<String> other = tokens(b);
        if (one.isEmpty() || other.isEmpty()) {
            return Words.of(a).equals(Words.of(b)) && !Words.of(a).isEmpty();
        }
        return one.containsAll(other)
                || other.containsAll(one)
                || one.contains(initials(b))
                || other.contains(initials(a));
    }

    private static Set<String> tokens(String name) {
        Set<String> tokens = new HashSet<>();
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
