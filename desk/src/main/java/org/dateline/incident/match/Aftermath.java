package org.dateline.incident.match;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.reading.record.ReportHead;

/**
 * Reports of what came of an attack. The day that is read in them is often that of the arrest, the funeral or the anniversary, so
 * it says less against an earlier attack than a day in the news of one.
 */
final class Aftermath {
    private static final int OPENING = 250;
    private static final long AROUND_DAYS = 60;

    /** What follows an attack, and is no attack: police, courts, wards, mourning. */
    private static final Pattern FOLLOWS = Pattern.compile(
            "\\b(arrest\\w*|charg(ed|es)|indict\\w+|arraign\\w+|suspects?|wanted|manhunt|custody|court|judge|bail|hearing|trial|jur(y|ors?)|plead\\w*"
                    + "|convict\\w+|guilty|verdict|sentenc\\w+|acquitt\\w+|appeals?|prosecut\\w+|extradit\\w+|vigils?|funerals?|buri(ed|al)|laid to rest|mourn\\w*"
                    + "|memorial|tribute|remember\\w*|condolences?|identif(y|ied|ies)|named|dies|died|succumb\\w*|freed|frees|released?|rescued?|ransom|recover(s|ing|ed)|discharged"
                    + "|compensation|inquest|inquiry|probe|investigat\\w+|anniversar\\w+|reopen\\w*|family of|families of|survivors?|witness(es)?)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A title that looks back over years. */
    private static final Pattern YEARS_ON = Pattern.compile(
            "\\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\\d{1,3}) (years?|months?|decades?)"
                    + " (on|later|ago|after|since)\\b",
            Pattern.CASE_INSENSITIVE);

    private Aftermath() {}

    /** Whether title or opening are about what followed. */
    static boolean isTold(ReportHead report) {
        String text = report.text();
        String opening = report.title().orElse("") + "\n" + text.substring(0, Math.min(OPENING, text.length()));
        return FOLLOWS.matcher(opening).find();
    }

    /** Whether the title looks back over years or months: whatever the report tells is old. */
    static boolean yearsOn(ReportHead report) {
        return report.title().filter(t -> YEARS_ON.matcher(t).find()).isPresent();
    }

    /** When it happened; empty where a report that looks back over years seems to tell a day of now, which is that of the memory. */
    static Optional<Moment> moment(Telling telling) {
        Optional<Moment> moment = Moment.of(telling.told().when());
        return yearsOn(telling.report()) ? moment.filter(m -> isOld(m, telling.report())) : moment;
    }

    private static boolean isOld(Moment moment, ReportHead report) {
        return Published.parse(report.published())
                .filter(p -> p.day().toEpochDay() - moment.last().toEpochDay() < AROUND_DAYS)
                .isEmpty();
    }
}
