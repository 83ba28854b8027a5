package org.dateline.reading.responsibility;

import java.util.Optional;
import java.util.OptionalInt;
import org.dateline.evidence.Span;
import org.dateline.reading.record.ResponsibilityStance;
import org.dateline.reading.statement.Speaker;
import org.dateline.reading.statement.StatementMention;

/**
 * A word on who did it. All spans are chars of the text.
 *
 * @param stance what is said of {@code by}; absent where nobody is named because nobody has claimed it or it is not known who did it
 * @param by the one who claims, denies, is accused or is suspected
 * @param statement whose word it is: the accuser's, or the statement around it; absent in the report's own voice
 * @param cue index of the token that tells it
 * @param event index of the token that stands for the attack ({@code bombing}, {@code it}); absent where the sentence names none
 * @param evidence the clause that tells it, from the first to the last word that counts
 * @param sentence the whole sentence
 * @param earlier it speaks of another, mostly earlier attack ({@code has claimed similar attacks}, {@code which claimed ...})
 * @param rule name of the rule that found it
 */
public record ResponsibilityMention(
        Optional<ResponsibilityStance> stance,
        Optional<Speaker> by,
        Optional<StatementMention> statement,
        int cue,
        OptionalInt event,
        Span evidence,
        Span sentence,
        boolean earlier,
        String rule) {

    /** Nobody has claimed it, or it is not known who did it. */
    public boolean noneClaimed() {
        return stance.isEmpty();
    }
}
