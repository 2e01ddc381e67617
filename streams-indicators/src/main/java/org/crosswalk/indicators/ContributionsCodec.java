package org.crosswalk.indicators;

import java.util.ArrayList;
import java.util.List;
import org.crosswalk.history.Dimension;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;
import org.crosswalk.indicators.Contributions.Row;

/** Contributions as bytes for state stores: equal contributions are equal bytes. */
public final class ContributionsCodec {
    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final OrganizationType[] TYPES = OrganizationType.values();

    private ContributionsCodec() {}

    /** The bytes of contributions. */
    public static byte[] encode(Contributions contributions) {
        var out = new PackedWriter();
        for (Dimension dimension : DIMENSIONS) {
            out.count(dimension
                    .vocabulary()
                    .indexOf(contributions
                            .subgroups()
                            .values()
                            .get(dimension.ordinal())
                            .value()));
        }
        out.count(contributions.inDoubt() ? 1 : 0);
        out.count(contributions.rows().size());
        for (Row row : contributions.rows()) {
            BaseCell cell = row.cell();
            out.text(cell.indicator()).count(cell.version()).text(cell.cohort());
            out.count(cell.organizationType().ordinal()).text(cell.organization());
            out.number(row.counts().numerator());
            out.number(row.counts().denominator());
            out.number(row.counts().pending());
        }
        return out.bytes();
    }

    /** The contributions of {@link #encode}; null gives {@link Contributions#NONE}. */
    public static Contributions decode(byte[] bytes) {
        if (bytes == null) {
            return Contributions.NONE;
        }
        var in = new PackedReader(bytes);
        List<Subgroup> subgroups = new ArrayList<>(DIMENSIONS.length);
        for (Dimension dimension : DIMENSIONS) {
            subgroups.add(Subgroup.of(dimension, in.count()));
        }
        boolean inDoubt = in.count() != 0;
        int size = in.count();
        List<Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            var cell = new BaseCell(in.text(), in.count(), in.text(), TYPES[in.count()], in.text());
            rows.add(new Row(cell, new Counts(in.number(), in.number(), in.number())));
        }
        return new Contributions(new Subgroups(subgroups), inDoubt, rows);
    }
}
