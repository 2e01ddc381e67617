package org.crosswalk.deploy.local.feedback;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crosswalk.deploy.local.output.CsvTable;

/** Open rejects as comma-separated values with a header: the columns of the findings of a check, and the layout. */
final class FeedbackCsv {
    private FeedbackCsv() {}

    static void write(List<OpenReject> rejects, PrintWriter out) {
        var table = new CsvTable(
                out, List.of("file", "line", "severity", "field", "column", "value", "rule", "hint", "layout"));
        rejects.forEach(reject -> table.row(Stream.of(
                        reject.source(),
                        reject.line() == 0 ? "" : Long.toString(reject.line()),
                        reject.severity().name().toLowerCase(Locale.ROOT),
                        reject.field(),
                        reject.column(),
                        reject.value(),
                        reject.rule(),
                        reject.hint(),
                        reject.layout())
                .map(CsvTable::harmless)
                .toList()));
        table.flush();
    }
}
