package org.crosswalk.indicators;

import java.util.List;
import java.util.function.BiConsumer;
import org.crosswalk.indicators.Contributions.Row;

/**
 * The difference between what a person contributed and contributes now, as signed changes of cells. Changes commute: their
 * sum is right in whatever order they are added up. What was contributed is subtracted as it was stored, never computed
 * anew, so that a changed definition cannot leave a remainder.
 */
public final class ContributionDiff {
    private ContributionDiff() {}

    /**
     * Gives every cell that changes, once, with its change; cells that stay as they are are not given.
     *
     * @param before what the person contributed last
     * @param now what the person contributes now
     * @param change takes a cell and the signed change of its counts
     */
    public static void between(Contributions before, Contributions now, BiConsumer<CellKey, Counts> change) {
        List<Subgroup> old = before.subgroups().values();
        List<Subgroup> current = now.subgroups().values();
        rows(
                before,
                now,
                (cell, was, is) -> {
                    give(cell, Subgroup.ALL, is.minus(was), change);
                    for (int i = 0; i < current.size(); i++) {
                        if (old.get(i).equals(current.get(i))) {
                            give(cell, current.get(i), is.minus(was), change);
                        } else {
                            give(cell, old.get(i), was.negate(), change);
                            give(cell, current.get(i), is, change);
                        }
                    }
                },
                old.equals(current));
    }

    private static void give(BaseCell cell, Subgroup subgroup, Counts counts, BiConsumer<CellKey, Counts> change) {
        if (!counts.isZero()) {
            change.accept(new CellKey(cell, subgroup), counts);
        }
    }

    /** Walks both sorted rows side by side; where nobody moved between subgroups, equal counts need no look. */
    private static void rows(Contributions contributed, Contributions contributes, Pair pair, boolean skipEqual) {
        List<Row> before = contributed.rows();
        List<Row> now = contributes.rows();
        int a = 0;
        int b = 0;
        while (a < before.size() || b < now.size()) {
            Row was = a < before.size() ? before.get(a) : null;
            Row is = b < now.size() ? now.get(b) : null;
            int order = was == null ? 1 : is == null ? -1 : was.cell().compareTo(is.cell());
            BaseCell cell = order <= 0 ? was.cell() : is.cell();
            Counts old = order <= 0 ? contributed.counts(was) : Counts.ZERO;
            Counts current = order >= 0 ? contributes.counts(is) : Counts.ZERO;
            if (!skipEqual || !old.equals(current)) {
                pair.accept(cell, old, current);
            }
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
    }

    private interface Pair {
        void accept(BaseCell cell, Counts was, Counts is);
    }
}
