package org.crosswalk.deploy.local.linkage;

import java.util.Locale;
import org.crosswalk.identity.batch.Accuracy;

/** Accuracy as lines for people. */
public final class AccuracyText {
    private AccuracyText() {}

    /**
     * The lines.
     *
     * @param blockingRecall share of the true pairs that were compared
     */
    public static String of(Accuracy accuracy, double blockingRecall) {
        return String.format(
                Locale.ROOT,
                "truth            %d records, %d true pairs, %d found%n%s%n%s%nblocking         recall %.4f",
                accuracy.records(),
                accuracy.truePairs(),
                accuracy.foundPairs(),
                line("pairs", accuracy.precision(), accuracy.recall(), accuracy.f1()),
                line("B-cubed", accuracy.bCubedPrecision(), accuracy.bCubedRecall(), accuracy.bCubedF1()),
                blockingRecall);
    }

    private static String line(String name, double precision, double recall, double f1) {
        return String.format(Locale.ROOT, "%-16s precision %.4f  recall %.4f  F1 %.4f", name, precision, recall, f1);
    }
}
