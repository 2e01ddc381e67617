package org.crosswalk.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Counts of cells, or changes of them, added up. Every person adds to a cell's row for each of its subgroups, hence one array
 * for all subgroups of a cell and no object for each. Not safe for use by several threads.
 */
public final class CellCounts {
    private static final List<Subgroup> SUBGROUPS = Subgroup.known();
    private static final int PARTS = 5;

    private final Map<BaseCell, long[]> sums = new HashMap<>();
    private BaseCell latest;
    private long[] ofLatest;

    /**
     * Adds to a cell.
     *
     * @param cell a cell of {@link Subgroup#ALL}, or of one of the subgroups that the {@link org.crosswalk.history.Dimension dimensions} have
     * @throws ArithmeticException when a sum does not fit into a long
     */
    public void add(CellKey cell, Counts counts) {
        // A person's subgroups are given one after the other: the cell that they break down is looked up once for all.
        if (cell.base() != latest) {
            latest = cell.base();
            ofLatest = sums.computeIfAbsent(latest, base -> new long[PARTS * SUBGROUPS.size()]);
        }
        int at = PARTS * cell.subgroup().place();
        ofLatest[at] = Math.addExact(ofLatest[at], counts.numerator());
        ofLatest[at + 1] = Math.addExact(ofLatest[at + 1], counts.denominator());
        ofLatest[at + 2] = Math.addExact(ofLatest[at + 2], counts.pending());
        ofLatest[at + 3] = Math.addExact(ofLatest[at + 3], counts.numeratorInDoubt());
        ofLatest[at + 4] = Math.addExact(ofLatest[at + 4], counts.denominatorInDoubt());
    }

    /** Gives every cell whose counts do not add up to nothing, in no order. */
    public void forEach(BiConsumer<CellKey, Counts> each) {
        sums.forEach((base, sum) -> {
            for (int place = 0; place < SUBGROUPS.size(); place++) {
                int at = PARTS * place;
                var counts = new Counts(sum[at], sum[at + 1], sum[at + 2], sum[at + 3], sum[at + 4]);
                if (!counts.isZero()) {
                    each.accept(new CellKey(base, SUBGROUPS.get(place)), counts);
                }
            }
        });
    }

    /** Begins anew. */
    public void clear() {
        sums.clear();
        latest = null;
        ofLatest = null;
    }
}
