package org.dateline.reading.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where a report turns to another happening in so many words: "In a separate incident", "Elsewhere", the next numbered item. Counts on
 * both sides of such a turn are of other people unless they are told with "the".
 */
final class Scopes {
    private static final Pattern TURN = Pattern.compile(
            "^(?:also |and |but |still |meanwhile ,? ?)?(?:elsewhere\\b|separately\\b|in an? (?:\\w+ )?(?:separate|second|third|fourth|unrelated|different|similar)\\b"
                    + "|in another\\b|in other\\b|another (?:attack|blast|explosion|bomb|bombing|incident|raid|operation|clash)\\b|also in\\b"
                    + "|a (?:separate|second|third) (?:attack|blast|explosion|bomb|bombing|incident|raid|operation|clash)\\b|\\(?[0-9]{1,2} ?[.)] )");

    private final Map<Integer, Integer> bySentence = new HashMap<>();
    private int scope;

    void take(Line line) {
        String opening = line.words(line.first(), Math.min(line.end(), line.first() + 8));
        scope += TURN.matcher(opening).find() ? 1 : 0;
        bySentence.put(line.sentence().index(), scope);
    }

    boolean same(Line one, Line other) {
        return of(one) == of(other);
    }

    private int of(Line line) {
        return bySentence.getOrDefault(line.sentence().index(), 0);
    }
}
