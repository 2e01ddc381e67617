package org.crosswalk.identity.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crosswalk.identity.record.ReadyRecord;
import org.crosswalk.identity.weights.PairScore;

/** Judges pairs by their weight and by the rules of a model. Safe for use by several threads. */
public final class Judge {
    private final PairScore score;
    private final int comparisons;
    private final Rule[] alone;
    private final List<Rule> confirmed;

    /** Of each rule that makes a pair a possible match whatever its weight, the conditions that are cheap to look at. */
    private final Rule.Condition[][] reviewing;

    private final double accept;
    private final double review;

    /** A judge who goes by these parameters. */
    public Judge(Parameters parameters) {
        Model model = parameters.model();
        this.score = parameters.score();
        this.comparisons = model.comparisons().size();
        this.alone = model.rules().stream()
                .filter(rule -> rule.confirmed().isEmpty())
                .toArray(Rule[]::new);
        this.confirmed = model.rules().stream()
                .filter(rule -> !rule.confirmed().isEmpty())
                .toList();
        this.reviewing = Arrays.stream(alone)
                .filter(rule -> rule.outcome() == Rule.Outcome.REVIEW)
                .map(rule -> rule.when().stream()
                        .filter(condition ->
                                !model.comparisons().get(condition.comparison()).dear())
                        .toArray(Rule.Condition[]::new))
                .toArray(Rule.Condition[][]::new);
        this.accept = PairScore.weight(model.thresholds().accept());
        this.review = PairScore.weight(model.thresholds().review());
    }

    /**
     * A judged pair.
     *
     * @param weight logarithm of the odds, base 2, that it is one person
     * @param levels the level of each comparison
     * @param verdict what is made of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Judged(double weight, int[] levels, Verdict verdict) {}

    /** Judges a pair; which record comes first does not matter. */
    public Judged judge(ReadyRecord a, ReadyRecord b) {
        int[] levels = new int[comparisons];
        double weight = score.of(a, b, levels);
        return new Judged(weight, levels, verdict(weight, levels));
    }

    /**
     * Judges a pair of which only a match or a possible match is of interest. Of most pairs it is known after a few comparisons
     * that they are neither, and no more are made.
     *
     * @return empty if it is neither
     */
    public Optional<Judged> kept(ReadyRecord a, ReadyRecord b) {
        int[] levels = new int[comparisons];
        if (!score.reaches(review, a, b, levels)) {
            return reviewable(levels) ? Optional.of(judge(a, b)).filter(Judge::kept) : Optional.empty();
        }
        double weight = score.of(levels, a, b);
        return Optional.of(new Judged(weight, levels, verdict(weight, levels))).filter(Judge::kept);
    }

    private static boolean kept(Judged judged) {
        return judged.verdict() == Verdict.MATCH || judged.verdict() == Verdict.POSSIBLE;
    }

    /** Whether a rule may have the pair looked at, whatever it weighs. */
    private boolean reviewable(int[] levels) {
        for (Rule.Condition[] conditions : reviewing) {
            boolean all = true;
            for (Rule.Condition condition : conditions) {
                all &= condition.holds(levels);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** Weight from which on a pair is one person. */
    public double accept() {
        return accept;
    }

    /** The rules that need other records of a group to confirm them. */
    public List<Rule> confirmedRules() {
        return confirmed;
    }

    /** The rules that catch a pair with these levels by themselves. */
    public List<Rule> caught(int[] levels) {
        return Arrays.stream(alone).filter(rule -> rule.catches(levels)).toList();
    }

    private Verdict verdict(double weight, int[] levels) {
        Verdict verdict = weight >= accept ? Verdict.MATCH : weight >= review ? Verdict.POSSIBLE : Verdict.DIFFERENT;
        for (Rule rule : alone) {
            if (rule.catches(levels)) {
                switch (rule.outcome()) {
                    case APART -> {
                        return Verdict.APART;
                    }
                    case REVIEW -> verdict = Verdict.POSSIBLE;
                    case DOUBT -> verdict = verdict == Verdict.MATCH ? Verdict.POSSIBLE : verdict;
                }
            }
        }
        return verdict;
    }
}
