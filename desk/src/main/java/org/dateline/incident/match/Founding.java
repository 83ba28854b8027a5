package org.dateline.incident.match;

import java.util.regex.Pattern;
import org.dateline.lexicon.Stage;

/**
 * Which tellings make an incident where there is none yet. Others only attach: what a report recalls in passing, what is planned,
 * anniversaries and trials of something that we never heard of.
 */
final class Founding {
    private static final long RECENT_DAYS = 45;
    private static final long IN_PASSING_DAYS = 7;
    private static final Pattern LOOKING_BACK = Pattern.compile(
            "\\b(anniversar\\w+|commemorat\\w+|memorial|years? (ago|later|after|on)|on"
                    + " trial|trial|sentenc\\w+|convict\\w+|verdict|pleads?|pleaded|jury|jurors?|acquitt\\w+|appeals?"
                    + " court|remember\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private Founding() {}

    static boolean founds(Profile profile) {
        Stage stage = profile.telling().told().stage();
        if (stage == Stage.THREATENED || stage == Stage.PLANNED) {
            return false;
        }
        return profile.telling().main() ? !looksBack(profile) : fresh(profile);
    }

    /** A trial or a memory: of what is long ago, or of what has no day and stands in the title as such. */
    private static boolean looksBack(Profile profile) {
        return Aftermath.yearsOn(profile.telling().report()) || age(profile) > RECENT_DAYS
                ? LOOKING_BACK.matcher(opening(profile.telling())).find()
                : profile.day().isEmpty()
                        && profile.telling()
                                .report()
                                .title()
                                .filter(t -> LOOKING_BACK.matcher(t).find())
                                .isPresent();
    }

    private static boolean fresh(Profile profile) {
        return profile.day().isPresent() && !profile.sites().isEmpty() && age(profile) <= IN_PASSING_DAYS;
    }

    /** Days from the incident to the report, 0 where one of them is not told. */
    private static long age(Profile profile) {
        if (profile.published().isEmpty() || profile.moment().isEmpty()) {
            return 0;
        }
        return profile.published().get().toEpochDay()
                - profile.moment().get().last().toEpochDay();
    }

    private static String opening(Telling telling) {
        String text = telling.report().text();
        return telling.report().title().orElse("") + "\n" + text.substring(0, Math.min(600, text.length()));
    }
}
