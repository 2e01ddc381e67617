package org.crosswalk.deploy.local.check;

import java.io.PrintWriter;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;
import org.crosswalk.submission.check.SoundRow;

/** Findings as lines for a terminal. */
final class FindingsText implements FindingsWriter {
    private final PrintWriter out;
    private final String file;
    private final Layout layout;

    FindingsText(PrintWriter out, String file, Layout layout) {
        this.out = out;
        this.file = file;
        this.layout = layout;
    }

    @Override
    public void finding(Finding finding) {
        StringBuilder text = new StringBuilder();
        text.append(finding.line() == 0 ? finding.file() : "line " + finding.line())
                .append(": ");
        if (!finding.field().isEmpty()) {
            text.append(finding.place()).append(": ");
        }
        text.append(finding.hint());
        if (!finding.value().isEmpty()) {
            text.append(" (found '").append(finding.value()).append("')");
        }
        text.append(" [").append(finding.rule());
        if (finding.severity() == Finding.Severity.NOTE) {
            text.append(", note");
        }
        out.println(text.append(']'));
    }

    @Override
    public void soundRow(SoundRow row) {
        if (row.records().isEmpty()) {
            out.println("line " + row.line() + " becomes no record");
        }
        for (SoundRow.Fact record : row.records()) {
            out.println("line " + row.line() + (record.deletion() ? " ends in " : " becomes in ") + record.topic()
                    + ": " + record.key());
            record.fields().forEach((field, value) -> out.println("  " + field + ": " + value));
        }
    }

    @Override
    public void end(FileCheck.Result result) {
        out.println(Summary.of(file, layout, result));
    }
}
