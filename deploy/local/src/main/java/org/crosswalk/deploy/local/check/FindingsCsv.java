package org.crosswalk.deploy.local.check;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosswalk.deploy.local.linkage.CsvText;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;

/** Findings as comma-separated values with a header. */
final class FindingsCsv implements FindingsWriter {
    static final String HEADER = "file,line,severity,field,value,rule,hint";

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final List<String> FORMULA = List.of("=", "+", "-", "@", "\t", "\r");

    private final PrintWriter out;

    FindingsCsv(PrintWriter out) {
        this.out = out;
        out.println(HEADER);
    }

    @Override
    public void finding(Finding finding) {
        out.println(Stream.of(
                        finding.file(),
                        finding.line() == 0 ? "" : Long.toString(finding.line()),
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.field(),
                        harmless(finding.value()),
                        finding.rule(),
                        finding.hint())
                .map(CsvText::cell)
                .collect(Collectors.joining(",")));
    }

    @Override
    public void end(FileCheck.Result result) {
        out.flush();
    }

    /** A partner's value as a spreadsheet shows it, and does not carry it out. */
    private static String harmless(String value) {
        return FORMULA.stream().anyMatch(value::startsWith) ? "'" + value : value;
    }
}
