package org.dateline.incident.match;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.lexicon.Stage;

/**
 * Which tellings make an incident where there is none yet. Others only attach: what a report recalls in passing, what is planned,
 * anniversaries and trials of something that we never heard of.
 */
final class Founding {
    private static final long RECENT_DAYS = 45;
    private static final long IN_PASSING_DAYS = 7;
    private static final int NEAR = 40;
    private static final Pattern KNOWN =
            Pattern.compile("(\\b(the|that|this)|['’]s)( [\\w-]+){0,2} $", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOKING_BACK = Pattern.compile(
            "\\b(anniversar\\w+|commemorat\\w+|memorial|years? (ago|later|after|on)|on"
                    + " trial|trial|sentenc\\w+|convict\\w+|verdict|pleads?|pleaded|jury|jurors?|acquitt\\w+|appeals?"
                    + " court|remember\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private Founding() {}

    /**
     * What it hangs on.
     *
     * @param published day of publication
     * @param placed whether it is told where it happened
     */
    record Facts(Telling telling, Optional<LocalDate> published, Optional<Moment> moment, boolean placed) {
        private boolean dated() {
            return moment.filter(m -> m.exact() && !m.anchored()).isPresent();
        }

        /** Days from the incident to the report, 0 where one of them is not told. */
        private long age() {
            return published
                    .flatMap(day -> moment.map(m -> day.toEpochDay() - m.last().toEpochDay()))
                    .orElse(0L);
        }
    }

    static boolean founds(Facts facts) {
        Stage stage = facts.telling().told().stage();
        if (stage == Stage.THREATENED || stage == Stage.PLANNED) {
            return false;
        }
        return facts.telling().main() ? !looksBack(facts) : fresh(facts) && !recalled(facts.telling());
    }

    /** A trial or a memory: of what is long ago, or of what has no day and stands in the title as such. */
    private static boolean looksBack(Facts facts) {
        Telling telling = facts.telling();
        return Aftermath.yearsOn(telling.report()) || facts.age() > RECENT_DAYS
                ? LOOKING_BACK.matcher(opening(telling)).find()
                : !facts.dated()
                        && telling.report()
                                .title()
                                .filter(t -> LOOKING_BACK.matcher(t).find())
                                .isPresent();
    }

    /** "Those killed in the attack on the post", "Tuesday's blast": told to readers who know of it, beside what the report is about. */
    private static boolean recalled(Telling telling) {
        boolean noun = telling.told().reasons().stream()
                .filter(reason -> reason.field().equals("evidence"))
                .findFirst()
                .filter(reason -> reason.rule().startsWith("noun:"))
                .isPresent();
        String text = telling.report().text();
        int at = text.offsetByCodePoints(0, telling.anchor());
        return noun && KNOWN.matcher(text.substring(Math.max(0, at - NEAR), at)).find();
    }

    private static boolean fresh(Facts facts) {
        return facts.dated() && facts.placed() && facts.age() <= IN_PASSING_DAYS;
    }

    private static String opening(Telling telling) {
        String text = telling.report().text();
        return telling.report().title().orElse("") + "\n" + text.substring(0, Math.min(600, text.length()));
    }
}
