package org.crosswalk.deploy.local.output;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** Comma-separated values with a header, as RFC 4180 has them; lines end with a line feed. */
public final class CsvTable {
    private static final ObjectWriter ROWS = CsvMapper.builder()
            // Without it every text of some length is put in quotes.
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build()
            .writer();

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final SequenceWriter rows;

    /**
     * Begins with the header.
     *
     * @param out where the lines go; it is not closed
     */
    public CsvTable(Writer out, List<String> header) {
        try {
            this.rows = ROWS.writeValues(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(header);
    }

    /** The lines of a small table. */
    public static String of(List<String> header, List<List<String>> rows) {
        var text = new StringWriter();
        var table = new CsvTable(text, header);
        rows.forEach(table::row);
        table.flush();
        return text.toString();
    }

    /** A text as a spreadsheet shows it, and does not carry it out: for what people open, and no program reads. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Adds a row. */
    public void row(List<String> cells) {
        try {
            rows.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has all rows written that were added; needed after the last one. */
    public void flush() {
        try {
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
