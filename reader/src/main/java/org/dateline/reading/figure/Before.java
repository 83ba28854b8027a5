package org.dateline.reading.figure;

import java.util.Set;

/**
 * What stands between the people and an outcome word: helping verbs, adverbs, words joined to it.
 *
 * @param end index after the last word that stands before all of this
 */
record Before(int end, boolean be, boolean have, boolean not, boolean modal, boolean left, boolean feared) {
    private static final Set<String> BE =
            WordSet.of("was were is are be been being got get gets getting 're am become became");
    private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve");
    private static final Set<String> MODAL = WordSet.of("will would could may might should can must to 'll wo ca");
    private static final Set<String> NOT = Set.of("not", "n't", "never", "neither", "nor", "without");
    private static final Set<String> FOUND = WordSet.of(
            "found reported reportedly believed presumed listed confirmed declared pronounced known seen lay "
                    + "lying remain remains remained went go going still now also either both later then all since already "
                    + "so far yet even just only reports apparently escaped emerged did do does each themselves himself "
                    + "herself subsequently thus least who that ended up too placed taken held kept put");

    static Before of(Line line, OutcomeWord word, OutcomeTable table, Set<Integer> people) {
        boolean be = false;
        boolean have = false;
        boolean not = false;
        boolean modal = false;
        boolean left = false;
        boolean feared = false;
        int i = word.first() - 1;
        for (; i >= line.first(); i--) {
            String at = line.at(i);
            if (people.contains(i)) {
                break;
            }
            boolean joined =
                    (at.equals("and") || at.equals("or") || at.equals(",")) && joinedStart(line, i, table) >= 0;
            if (joined) {
                i = joinedStart(line, i, table);
                be |= BE.contains(line.at(i));
            } else if (BE.contains(at)) {
                be = true;
            } else if (HAVE.contains(at)) {
                have = true;
            } else if (NOT.contains(at)) {
                not = true;
            } else if (MODAL.contains(at) && !(at.equals("to") && word.isIng(line))) {
                modal = true;
            } else if (at.equals("left") || at.equals("leaving") || at.equals("leaves")) {
                left = true;
            } else if (at.equals("feared")) {
                feared = true;
            } else if (!at.equals("\"")
                    && !at.equals("”")
                    && !at.equals("“")
                    && !FOUND.contains(at)
                    && !(at.endsWith("ly") && !at.equals("family") && !at.equals("italy"))) {
                break;
            }
            if (at.equals("who") || at.equals("that")) {
                break;
            }
        }
        return new Before(i + 1, be, have, not, modal, left, feared);
    }

    /** Where the outcome word starts that "and" joins to this one, or -1. */
    private static int joinedStart(Line line, int and, OutcomeTable table) {
        for (int k = and - 1; k >= Math.max(line.first(), and - 4); k--) {
            boolean ends = table.listAt(line, k).stream()
                    .anyMatch(w -> w.end() == and && (w.isVerb() || w.frame() == Frame.STATE));
            if (ends) {
                return k;
            }
        }
        return -1;
    }
}
