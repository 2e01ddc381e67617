package org.crosswalk.identity.cluster;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.identity.model.Judge;
import org.crosswalk.identity.model.Rule;
import org.crosswalk.identity.model.Verdict;
import org.crosswalk.identity.record.ReadyRecord;

/**
 * Makes people of the records of one component, a set of records that matches connect. A chain of matches may lead from one
 * person to another, so groups grow by the mean of the weights between them, the closest two first, and stop where the two
 * sides disagree on the whole or where a pair is known to be two people. What comes out depends on the records only.
 */
public final class Grouping {
    /** Weights beyond this say no more: one strong tie must not outvote every doubt, nor one doubt every tie. */
    private static final double BOUND = 8;

    /** Mean of the bounded weights, relative to a match, below which two groups are two people. */
    private static final double LEAST_MEAN = -4;

    private final Judge judge;

    /** Groups by what a judge says of pairs. */
    public Grouping(Judge judge) {
        this.judge = judge;
    }

    /** Somebody's decisions about pairs of records of a component, by their places in it. */
    public interface Decisions {
        /** {@link Verdict#MATCH} or {@link Verdict#APART}; null where nobody has decided. */
        Verdict of(int a, int b);
    }

    /**
     * The groups of a component, each in the order of its records, in the order of their first records.
     *
     * @param records in the order of their ids; more than {@link Components#LARGEST} are left together
     * @param decisions what stewards have decided
     */
    public List<List<ReadyRecord>> groups(List<ReadyRecord> records, Decisions decisions) {
        int n = records.size();
        if (n == 1 || n > Components.LARGEST) {
            return List.of(records);
        }
        double[][] sums = new double[n][n];
        boolean[][] apart = new boolean[n][n];
        weigh(records, decisions, sums, apart);
        List<List<Integer>> groups = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            groups.add(new ArrayList<>(List.of(i)));
        }
        while (mergeClosest(groups, sums, apart)) {}
        return groups.stream()
                .filter(group -> !group.isEmpty())
                .map(group -> group.stream().sorted().map(records::get).toList())
                .toList();
    }

    private void weigh(List<ReadyRecord> records, Decisions decisions, double[][] sums, boolean[][] apart) {
        int n = records.size();
        int[][][] levels = new int[n][n][];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                var judged = judge.judge(records.get(i), records.get(j));
                levels[i][j] = judged.levels();
                levels[j][i] = judged.levels();
                double weight = Math.max(-BOUND, Math.min(BOUND, judged.weight() - judge.accept()));
                boolean two = judged.verdict() == Verdict.APART;
                Verdict decided = decisions.of(i, j);
                if (decided != null) {
                    weight = decided == Verdict.MATCH ? n * n * BOUND : weight;
                    two = decided == Verdict.APART;
                }
                sums[i][j] = weight;
                sums[j][i] = weight;
                apart[i][j] = two;
                apart[j][i] = two;
            }
        }
        confirm(levels, decisions, apart);
    }

    private void confirm(int[][][] levels, Decisions decisions, boolean[][] apart) {
        for (Rule rule : judge.confirmedRules()) {
            for (int i = 0; i < levels.length; i++) {
                for (int j = i + 1; j < levels.length; j++) {
                    if (decisions.of(i, j) == null
                            && rule.catches(levels[i][j])
                            && confirmed(rule, levels, i, j)
                            && confirmed(rule, levels, j, i)) {
                        apart[i][j] = true;
                        apart[j][i] = true;
                    }
                }
            }
        }
    }

    private static boolean confirmed(Rule rule, int[][][] levels, int record, int other) {
        for (int k = 0; k < levels.length; k++) {
            if (k != record && k != other) {
                int[] pair = levels[record][k];
                if (rule.confirmed().stream().allMatch(condition -> condition.holds(pair))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Merges the two groups with the greatest mean; of equal ones those with the first records. */
    private static boolean mergeClosest(List<List<Integer>> groups, double[][] sums, boolean[][] apart) {
        double best = LEAST_MEAN;
        int left = -1;
        int right = -1;
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                int pairs = groups.get(i).size() * groups.get(j).size();
                if (pairs > 0 && !apart[i][j] && sums[i][j] / pairs > best) {
                    best = sums[i][j] / pairs;
                    left = i;
                    right = j;
                }
            }
        }
        if (left < 0) {
            return false;
        }
        for (int k = 0; k < groups.size(); k++) {
            sums[left][k] += sums[right][k];
            sums[k][left] = sums[left][k];
            apart[left][k] |= apart[right][k];
            apart[k][left] = apart[left][k];
        }
        groups.get(left).addAll(groups.get(right));
        groups.get(right).clear();
        return true;
    }
}
