package org.dateline.incident.match;

import java.util.List;

/**
 * A judgement on two tellings, with what it rests on.
 *
 * @param probability that they are of one incident, calibrated on reports whose incidents are known
 * @param logOdds the same as log-odds
 * @param reasons strongest first
 */
public record Judgement(Verdict verdict, double probability, double logOdds, List<Reason> reasons) {
    private static final double SURE = 0.8;

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    static Judgement of(double logOdds, List<Reason> reasons) {
        double probability = 1 / (1 + Math.exp(-logOdds));
        Verdict verdict =
                probability >= SURE ? Verdict.SAME : probability <= 1 - SURE ? Verdict.DIFFERENT : Verdict.UNSURE;
        return new Judgement(verdict, probability, logOdds, reasons);
    }
}
