package org.crosswalk.deploy.local.check;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crosswalk.deploy.local.output.CsvTable;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;

/** Findings as comma-separated values with a header. */
final class FindingsCsv implements FindingsWriter {
    private final CsvTable table;

    FindingsCsv(PrintWriter out) {
        this.table = new CsvTable(out, List.of("file", "line", "severity", "field", "column", "value", "rule", "hint"));
    }

    @Override
    public void finding(Finding finding) {
        table.row(Stream.of(
                        finding.file(),
                        finding.line() == 0 ? "" : Long.toString(finding.line()),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.field(),
                        finding.column(),
                        finding.value(),
                        finding.rule(),
                        finding.hint())
                .map(CsvTable::harmless)
                .toList());
    }

    @Override
    public void end(FileCheck.Result result) {
        table.flush();
    }
}
