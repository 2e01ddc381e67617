package org.crosswalk.indicators;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;

/** Changes of cells, added up over many people before they are sent. */
final class Deltas {
    private final CellCounts sums = new CellCounts();

    void add(CellKey cell, Counts change) {
        sums.add(cell, change);
    }

    /** Gives every cell's key and change, encoded, and begins anew. Changes that add up to nothing are not given. */
    void drain(BiConsumer<byte[], byte[]> each) {
        sums.forEach((cell, change) -> each.accept(cell.text().getBytes(StandardCharsets.UTF_8), encode(change)));
        sums.clear();
    }

    static byte[] encode(Counts counts) {
        return write(new PackedWriter(), counts).bytes();
    }

    static Counts decode(byte[] bytes) {
        return read(new PackedReader(bytes));
    }

    static PackedWriter write(PackedWriter out, Counts counts) {
        out.number(counts.numerator()).number(counts.denominator()).number(counts.pending());
        return out.number(counts.numeratorInDoubt()).number(counts.denominatorInDoubt());
    }

    static Counts read(PackedReader in) {
        return new Counts(in.number(), in.number(), in.number(), in.number(), in.number());
    }
}
