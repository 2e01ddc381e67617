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

    static DamagedRow ofColumns(int found, int named) {
        return new DamagedRow(
                "columns",
                "The line has " + found + " values, but the first line names " + named
                        + " columns; put values that hold the delimiter between quotation marks");
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
