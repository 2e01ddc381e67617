package org.crosswalk.submission.figures;

import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.crosswalk.schemas.control.Submission;

/**
 * How many values of a column are of which nature.
 *
 * @param column its name
 * @param counts by the ordinal of {@link ValueNature}
 */
public record ColumnNature(String column, long[] counts) {
    private static final Schema SCHEMA =
            Submission.getClassSchema().getField("columns").schema().getElementType();
    private static final double HUNDRED = 100;

    /** The nature of a column, as a control record tells it. */
    public static ColumnNature of(GenericRecord column) {
        ValueNature[] natures = ValueNature.values();
        long[] counts = new long[natures.length];
        for (ValueNature nature : natures) {
            counts[nature.ordinal()] = (Long) column.get(field(nature));
        }
        return new ColumnNature(column.get("column").toString(), counts);
    }

    /** The nature of the column, as a control record tells it. */
    public GenericData.Record toRecord() {
        GenericData.Record record = new GenericData.Record(SCHEMA);
        record.put("column", column);
        for (ValueNature nature : ValueNature.values()) {
            record.put(field(nature), counts[nature.ordinal()]);
        }
        return record;
    }

    /** Number of values, blank ones among them. */
    long rows() {
        long rows = 0;
        for (long count : counts) {
            rows += count;
        }
        return rows;
    }

    /** Number of values that are not blank. */
    public long filled() {
        return rows() - counts[ValueNature.EMPTY.ordinal()];
    }

    /** Share of values that are not blank, in percent. */
    public double filledPercent() {
        return rows() == 0 ? 0 : HUNDRED * filled() / rows();
    }

    /** Share of the values that are of another nature than in {@code before}, in percent; blank values say nothing. */
    public double changedPercent(ColumnNature before) {
        double change = 0;
        for (ValueNature nature : ValueNature.values()) {
            if (nature != ValueNature.EMPTY) {
                change += Math.abs(share(nature) - before.share(nature)) / 2;
            }
        }
        return HUNDRED * change;
    }

    /** The same, with words and codes taken for one nature. */
    public double changedBeyondCodesPercent(ColumnNature before) {
        double texts = share(ValueNature.WORD) + share(ValueNature.CODE);
        double textsBefore = before.share(ValueNature.WORD) + before.share(ValueNature.CODE);
        double change = Math.abs(texts - textsBefore) / 2;
        for (ValueNature nature : ValueNature.values()) {
            if (nature != ValueNature.EMPTY && nature != ValueNature.WORD && nature != ValueNature.CODE) {
                change += Math.abs(share(nature) - before.share(nature)) / 2;
            }
        }
        return HUNDRED * change;
    }

    /** The most frequent nature of values that are not blank. */
    public ValueNature usual() {
        ValueNature usual = ValueNature.OTHER;
        for (ValueNature nature : ValueNature.values()) {
            if (nature != ValueNature.EMPTY && counts[nature.ordinal()] > counts[usual.ordinal()]) {
                usual = nature;
            }
        }
        return usual;
    }

    private static String field(ValueNature nature) {
        return nature.name().toLowerCase(Locale.ROOT);
    }

    private double share(ValueNature nature) {
        return filled() == 0 ? 0 : (double) counts[nature.ordinal()] / filled();
    }
}
