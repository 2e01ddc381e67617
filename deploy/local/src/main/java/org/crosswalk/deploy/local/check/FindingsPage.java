package org.crosswalk.deploy.local.check;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosswalk.deploy.local.output.HtmlPage;
import org.crosswalk.deploy.local.output.HtmlPage.Cell;
import org.crosswalk.deploy.local.output.Tally;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;
import org.crosswalk.submission.check.SoundRow;

/** Findings as a page: first how often each rule is broken, then line by line. */
final class FindingsPage implements FindingsWriter {
    /** No person reads more, and a browser should open it. */
    private static final int MOST_LISTED = 10_000;

    private final PrintWriter out;
    private final String file;
    private final Layout layout;
    private final List<Finding> listed = new ArrayList<>();
    private final List<SoundRow> shown = new ArrayList<>();
    private final Tally tally = new Tally();
    private long found;

    FindingsPage(PrintWriter out, String file, Layout layout) {
        this.out = out;
        this.file = file;
        this.layout = layout;
    }

    @Override
    public void finding(Finding finding) {
        found++;
        tally.add(List.of(finding.place(), finding.rule(), finding.hint()));
        if (listed.size() < MOST_LISTED) {
            listed.add(finding);
        }
    }

    @Override
    public void soundRow(SoundRow row) {
        shown.add(row);
    }

    @Override
    public void end(FileCheck.Result result) {
        var page = new HtmlPage(out, file + " as " + layout.id(), file);
        page.verdict(
                result.refused() ? "refused" : result.isClean() ? "clean" : "rejected",
                Summary.of(file, layout, result),
                "Layout: " + layout.title() + (layout.source().isEmpty() ? "" : " (" + layout.source() + ")"));
        if (found > 0) {
            page.part("What to mend first");
            page.table(
                    List.of("Times", "Field", "Rule", "What to do"),
                    tally.mostFrequentFirst()
                            .limit(MOST_LISTED)
                            .map(entry -> List.of(
                                    Cell.number(Long.toString(entry.getValue())),
                                    Cell.text(entry.getKey().get(0)),
                                    Cell.text(entry.getKey().get(1)),
                                    Cell.text(entry.getKey().get(2)))));
            page.part("Line by line");
            if (found > listed.size()) {
                page.paragraph("The first " + listed.size() + " of " + found + "; `--format csv` gives all.");
            }
            page.table(
                    List.of("Line", "Field", "Found", "Rule", "What to do"),
                    listed.stream().map(this::row));
        }
        if (!shown.isEmpty()) {
            page.part("What the first rows become");
            page.table(List.of("Line", "Topic", "Key", "Fields"), shown.stream().flatMap(FindingsPage::records));
        }
        page.end();
    }

    private static Stream<List<Cell>> records(SoundRow row) {
        Cell line = Cell.number(Long.toString(row.line()));
        return row.records().isEmpty()
                ? Stream.of(List.of(line, Cell.text("no record"), Cell.text(""), Cell.text("")))
                : row.records().stream()
                        .map(record -> List.of(
                                line,
                                Cell.text(record.topic()),
                                Cell.found(record.key()),
                                Cell.text(record.deletion() ? "it ends" : fields(record))));
    }

    private static String fields(SoundRow.Fact record) {
        return record.fields().entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("; "));
    }

    private List<Cell> row(Finding finding) {
        return List.of(
                Cell.number(finding.line() == 0 ? "file" : place(finding)),
                Cell.text(finding.place()),
                Cell.found(finding.value()),
                Cell.text(finding.rule() + (finding.severity() == Finding.Severity.NOTE ? " (note)" : "")),
                Cell.text(finding.hint()));
    }

    private String place(Finding finding) {
        return finding.file().equals(file) ? Long.toString(finding.line()) : finding.file() + " " + finding.line();
    }
}
