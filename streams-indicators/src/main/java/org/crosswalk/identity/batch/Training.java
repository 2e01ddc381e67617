package org.crosswalk.identity.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.crosswalk.identity.blocking.CandidatePairs;
import org.crosswalk.identity.comparison.Comparison;
import org.crosswalk.identity.model.Model;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.record.ReadyRecord;
import org.crosswalk.identity.weights.Estimation;
import org.crosswalk.identity.weights.Patterns;

/** Estimates weights from records without labels. The same records give the same weights. */
public final class Training {
    private static final int RANDOM_PAIRS = 400_000;
    private static final long MOST_CANDIDATES = 2_000_000;
    private static final int SLICE = 256;
    /** Texts of fewer records may tell of single people; they count as rare and are not remembered. */
    private static final int LEAST_SAID = 3;

    private static final long STEP = 0x9e3779b97f4a7c15L;

    private Training() {}

    /**
     * The parameters with weights of the records' own.
     *
     * @param before model, and what is believed where the records say little
     * @param set the records
     */
    public static Parameters train(Parameters before, RecordSet set, Progress progress) {
        Model model = before.model();
        List<ReadyRecord> records = set.records();
        if (records.size() < 2) {
            return before;
        }
        progress.at("training: pairs at random", 0, 0);
        Patterns random = random(model, records);
        progress.at("training: candidate pairs", 0, 0);
        CandidatePairs candidates = set.candidates();
        int slices = (candidates.blocks() + SLICE - 1) / SLICE;
        int every = (int) Math.max(1, estimatedPairs(candidates, slices) / MOST_CANDIDATES);
        List<Patterns> parts = IntStream.range(0, slices)
                .filter(slice -> slice % every == 0)
                .parallel()
                .mapToObj(slice -> {
                    var part = new Patterns();
                    candidates.each(
                            slice * SLICE,
                            Math.min(candidates.blocks(), (slice + 1) * SLICE),
                            (a, b) -> part.add(model.levels(records.get(a), records.get(b))));
                    return part;
                })
                .toList();
        var near = new Patterns();
        parts.forEach(near::addAll);
        progress.at("training: weights", 0, 0);
        double share = slices == 0 ? 1 : (double) parts.size() / slices;
        return before.with(new Estimation(model.comparisons(), before.weights(), near, share, random, records.size())
                .estimate(frequencies(model, records)));
    }

    /** Pairs in all blocks by those of the first slices; blocks are in the order of their hashed keys, so any are typical. */
    private static long estimatedPairs(CandidatePairs candidates, int slices) {
        int looked = Math.min(slices, 16);
        long[] pairs = new long[1];
        candidates.each(0, Math.min(candidates.blocks(), looked * SLICE), (a, b) -> pairs[0]++);
        return looked == 0 ? 0 : pairs[0] * slices / looked;
    }

    private static Patterns random(Model model, List<ReadyRecord> records) {
        var patterns = new Patterns();
        long n = records.size();
        if (n * (n - 1) / 2 <= RANDOM_PAIRS) {
            everyPair(model, records, patterns);
            return patterns;
        }
        long state = STEP;
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            state += STEP;
            int a = place(state, n);
            state += STEP;
            int b = place(state, n);
            if (a != b) {
                patterns.add(model.levels(records.get(a), records.get(b)));
            }
        }
        return patterns;
    }

    /** Of a few records every pair is looked at once: the same pairs again and again would seem to know more than they do. */
    private static void everyPair(Model model, List<ReadyRecord> records, Patterns patterns) {
        for (int a = 0; a < records.size(); a++) {
            for (int b = a + 1; b < records.size(); b++) {
                patterns.add(model.levels(records.get(a), records.get(b)));
            }
        }
    }

    private static int place(long state, long n) {
        long mixed = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(mixed ^ mixed >>> 31, n);
    }

    private static List<Map<String, Double>> frequencies(Model model, List<ReadyRecord> records) {
        List<Map<String, Double>> all = new ArrayList<>();
        for (int i = 0; i < model.comparisons().size(); i++) {
            Comparison comparison = model.comparisons().get(i);
            Map<String, Double> counts = new HashMap<>();
            double said = 0;
            for (ReadyRecord record : records) {
                String text = comparison.frequent(record.values()[i]);
                if (text != null) {
                    counts.merge(text, 1.0, Double::sum);
                    said++;
                }
            }
            double total = said;
            counts.values().removeIf(count -> count < LEAST_SAID);
            counts.replaceAll((text, count) -> count / total);
            all.add(counts);
        }
        return all;
    }
}
