package org.crosswalk.deploy.local.feedback;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crosswalk.deploy.local.linkage.CsvText;

/** Open rejects as comma-separated values with a header. */
final class FeedbackCsv {
    private static final String HEADER = "file,line,severity,layout,field,rule,hint\n";

    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private FeedbackCsv() {}

    static String of(List<OpenReject> rejects) {
        return rejects.stream().map(FeedbackCsv::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(OpenReject reject) {
        return Stream.of(
                        reject.source(),
                        reject.line() == 0 ? "" : Long.toString(reject.line()),
                        reject.severity().toLowerCase(Locale.ROOT),
                        reject.layout(),
                        reject.field(),
                        reject.rule(),
                        reject.hint())
                .map(FeedbackCsv::harmless)
                .map(CsvText::cell)
                .collect(Collectors.joining(",", "", "\n"));
    }

    /** A text as a spreadsheet shows it, and does not carry it out. */
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
