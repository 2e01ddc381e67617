package org.crosswalk.identity.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.crosswalk.identity.blocking.Blocking;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.model.Judge;
import org.crosswalk.identity.model.Model;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.Rule;
import org.crosswalk.identity.model.Verdict;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;
import org.crosswalk.identity.weights.PairScore;

/**
 * The evidence about one pair of records. Weights are logarithms of odds, base 2.
 *
 * @param left id of one record
 * @param right id of the other
 * @param prior weight before anything is compared
 * @param steps what each comparison adds, in the order of the model
 * @param blocks blocking rules under which the two share a key; without any the pair is not compared
 * @param caught rules that caught the pair
 * @param conditional rules that catch the pair where other records of its group confirm them
 * @param weight sum of the prior and of all steps
 * @param verdict what is made of it, without the conditional rules
 */
public record Evidence(
        String left,
        String right,
        double prior,
        List<Step> steps,
        List<String> blocks,
        List<Rule> caught,
        List<Rule> conditional,
        double weight,
        Verdict verdict) {
    /**
     * What one comparison adds.
     *
     * @param comparison its name
     * @param left what one record says, shortened where it is confidential; empty when it says nothing
     * @param right what the other says
     * @param level how far they agree; {@code missing} when one says nothing
     * @param weight what that adds
     * @param sum prior and weights up to here
     */
    public record Step(String comparison, String left, String right, String level, double weight, double sum) {}

    /** The evidence about two records. */
    public static Evidence of(Parameters parameters, PersonRecord a, PersonRecord b) {
        Model model = parameters.model();
        ReadyRecord left = model.ready(a);
        ReadyRecord right = model.ready(b);
        var judge = new Judge(parameters);
        var judged = judge.judge(left, right);
        PairScore score = parameters.score();
        List<Step> steps = new ArrayList<>();
        double sum = score.prior();
        for (int i = 0; i < model.comparisons().size(); i++) {
            Comparison comparison = model.comparisons().get(i);
            int level = judged.levels()[i];
            double weight = level == Comparison.MISSING ? 0 : score.weight(i, level, left.values(), right.values());
            sum += weight;
            steps.add(new Step(
                    comparison.name(),
                    Shown.value(comparison, a),
                    Shown.value(comparison, b),
                    comparison.levelName(level),
                    weight,
                    sum));
        }
        return new Evidence(
                a.id(),
                b.id(),
                score.prior(),
                steps,
                blocks(model.blocking(), a, b),
                judge.caught(judged.levels()),
                judge.confirmedRules().stream()
                        .filter(rule -> rule.catches(judged.levels()))
                        .toList(),
                judged.weight(),
                judged.verdict());
    }

    /** The probability that the two are one person, by weight alone. */
    public double probability() {
        return PairScore.probability(weight);
    }

    private static List<String> blocks(Blocking blocking, PersonRecord a, PersonRecord b) {
        return IntStream.range(0, blocking.rules().size())
                .filter(rule -> {
                    long[] keys = blocking.keys(rule, a);
                    return LongStream.of(blocking.keys(rule, b)).anyMatch(key -> Arrays.binarySearch(keys, key) >= 0);
                })
                .mapToObj(rule -> blocking.rules().get(rule).name())
                .toList();
    }
}
