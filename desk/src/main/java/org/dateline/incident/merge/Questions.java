package org.dateline.incident.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.incident.match.Telling;
import org.dateline.incident.match.Words;
import org.dateline.incident.record.Claim;
import org.dateline.incident.record.Question;
import org.dateline.reading.record.OpenQuestion;
import org.dateline.reading.record.QuestionAbout;
import org.dateline.reading.record.ResponsibilityClaim;
import org.dateline.reading.record.ResponsibilityStance;

/** Folds what was not known, and closes each question by the first later claim that answers it. */
final class Questions {
    private static final double ALIKE = 0.5;

    private Questions() {}

    /**
     * @param ledger all claims, in order of publication
     */
    static List<Question> fold(List<Telling> tellings, List<Claim> ledger) {
        List<Question> questions = new ArrayList<>();
        for (Telling telling : tellings) {
            for (OpenQuestion open : telling.told().openQuestions()) {
                if (questions.stream().noneMatch(q -> alike(q, open))) {
                    questions.add(new Question(
                            open.about(),
                            open.text(),
                            telling.reportId(),
                            open.attribution(),
                            open.evidence(),
                            answer(telling, open, tellings, ledger)));
                }
            }
        }
        return questions;
    }

    private static boolean alike(Question asked, OpenQuestion open) {
        if (asked.about() != open.about()) {
            return false;
        }
        boolean who = open.about() == QuestionAbout.PERPETRATOR || open.about() == QuestionAbout.RESPONSIBILITY;
        return (who && asked.closedBy().isEmpty()) || overlap(asked.text(), open.text()) >= ALIKE;
    }

    private static double overlap(String a, String b) {
        Set<String> one = new HashSet<>(Words.of(a));
        Set<String> other = new HashSet<>(Words.of(b));
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        one.addAll(other);
        return one.isEmpty() ? 0 : both.size() / (double) one.size();
    }

    private static Optional<String> answer(
            Telling asking, OpenQuestion open, List<Telling> tellings, List<Claim> ledger) {
        return ledger.stream()
                .filter(c -> order(c, tellings) > asking.order())
                .filter(c -> answers(c, open.about(), asking))
                .map(Claim::id)
                .findFirst();
    }

    private static int order(Claim claim, List<Telling> tellings) {
        return tellings.stream()
                .filter(t -> t.reportId().equals(claim.report()))
                .mapToInt(Telling::order)
                .findFirst()
                .orElse(-1);
    }

    private static boolean answers(Claim claim, QuestionAbout about, Telling asking) {
        return switch (about) {
            case PERPETRATOR, RESPONSIBILITY ->
                claim.value() instanceof ResponsibilityClaim who
                        && (who.stance() == ResponsibilityStance.CLAIMS
                                || who.stance() == ResponsibilityStance.IS_ACCUSED);
            case CASUALTIES -> claim.field().startsWith("casualties.") && claim.counted();
            case CAUSE ->
                claim.field().equals("kind")
                        && !claim.value().equals(asking.told().kind().toString());
            case DAMAGE -> claim.field().equals("targets");
            case OTHER -> false;
        };
    }
}
