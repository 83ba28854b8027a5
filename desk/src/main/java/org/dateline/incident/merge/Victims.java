package org.dateline.incident.merge;

import java.util.List;
import org.dateline.lexicon.Outcome;

/** Tells the dead from the injured where a report's words for being hit leave it open: "shot" may be either. */
final class Victims {
    private static final int MANY = 2;

    private Victims() {}

    /** Marks, among the figures of one report, counts of the injured that hold the dead too, and single people who were hurt and died. */
    static void tellDeadFromInjured(List<Entry> figures) {
        List<Entry> dead = figures.stream()
                .filter(e -> e.outcome() == Outcome.KILLED && !e.attackers())
                .toList();
        figures.stream()
                .filter(e -> e.outcome() == Outcome.INJURED && !e.attackers())
                .forEach(e -> tell(e, dead));
    }

    private static void tell(Entry injured, List<Entry> dead) {
        if (isDead(injured, dead)) {
            injured.discount("died of it");
        } else if (injured.size() >= MANY
                && isOfAllHit(injured)
                && dead.stream().noneMatch(d -> stands(d, injured))) {
            injured.countsDead();
        }
    }

    /** Whether the only one who was hurt is the only one who is told of as dead. */
    static boolean isDeadNow(Line injured, List<Entry> dead) {
        boolean one = injured.low() == 1 && !injured.open();
        return one
                && !dead.isEmpty()
                && dead.stream()
                        .allMatch(d -> d.size() == 1
                                && !d.open()
                                && !Cues.OTHERS.in(d.figure().text())
                                && injured.entries().stream().allMatch(i -> Persons.mayBe(i, d)));
    }

    /** One person who is also told of as dead; who was "shot" may be anybody among the dead whom nothing tells from them. */
    private static boolean isDead(Entry one, List<Entry> dead) {
        return Persons.single(one)
                && dead.stream()
                        .filter(Persons::single)
                        .anyMatch(d -> Persons.same(one, d) || isOfAllHit(one) && Persons.mayBe(one, d));
    }

    /** "Five people were shot", and not "five others were shot" or "shot and wounded five people". */
    private static boolean isOfAllHit(Entry entry) {
        String text = entry.figure().text();
        String sentence = entry.sentence();
        int at = sentence.indexOf(text);
        if (at < 0 || Cues.OTHERS.in(text)) {
            return false;
        }
        if (Cues.TENDED.in(sentence)) {
            return entry.size() >= MANY && isSaid(sentence, at, text);
        }
        if (entry.size() >= MANY && Cues.ALL_VICTIMS.in(text)) {
            return true;
        }
        return isSaid(sentence, at, text);
    }

    private static boolean isSaid(String sentence, int at, String text) {
        return Cues.HIT_AFTER.in(sentence.substring(at + text.length()))
                || Cues.HIT_BEFORE.in(sentence.substring(0, at));
    }

    /** Whether the dead are counted before the figure in the same sentence: "two were killed and three shot". */
    private static boolean stands(Entry dead, Entry injured) {
        String sentence = injured.sentence();
        int at = sentence.indexOf(injured.figure().text());
        int before = sentence.indexOf(dead.figure().text());
        return dead.sentence().equals(sentence) && before >= 0 && before < at;
    }
}
