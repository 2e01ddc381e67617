package org.crosswalk.submission.lines;

import java.util.List;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Problem;
import org.crosswalk.mapping.Row;

/**
 * A line of which it is not known what stands where. Nothing of it is read, because what can be read may be another
 * field's.
 */
final class DamagedRow implements Row {
    private final Problem problem;

    private DamagedRow(String rule, String hint) {
        this.problem = new Problem("", rule, hint, "");
    }

    static DamagedRow ofEncoding(RowEncoding encoding) {
        return new DamagedRow(
                "encoding",
                "The line holds characters that are none in " + encoding.names() + "; save the file in that encoding");
    }

    /**
     * A row with more or fewer values than columns.
     *
     * @param delimiter what stands between the values
     * @param quoted whether values may stand in quotation marks
     */
    static DamagedRow ofColumns(int found, int named, char delimiter, boolean quoted) {
        String between = delimiter == '\t' ? "a tabulator" : "'" + delimiter + "'";
        String remedy = found < named
                ? "the line must not end before its last column, and a column without a value needs its " + between
                        + " too"
                : quoted
                        ? "put values that hold " + between + " between quotation marks"
                        : "take " + between + " out of the values";
        return new DamagedRow(
                "columns",
                "The line has " + found + " values, but the first line names " + named + " columns; " + remedy);
    }

    static DamagedRow ofQuotes() {
        return new DamagedRow("quotes", "Text follows a closing quotation mark; double quotation marks within a value");
    }

    static DamagedRow ofJson(String hint) {
        return new DamagedRow("json", hint);
    }

    @Override
    public Object at(Place place) {
        return null;
    }

    @Override
    public List<Problem> damage() {
        return List.of(problem);
    }
}
