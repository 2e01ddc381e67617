package org.crosswalk.deploy.local.feedback;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.crosswalk.deploy.local.output.HtmlPage;
import org.crosswalk.deploy.local.output.HtmlPage.Cell;
import org.crosswalk.deploy.local.output.Tally;

/** Open rejects as a page: first how often each rule is broken, then row by row. */
final class FeedbackPage {
    private FeedbackPage() {}

    static void write(String partner, List<OpenReject> rejects, PrintWriter out) {
        String title = "Rows of " + partner + " to be mended";
        var page = new HtmlPage(out, title, title + ": " + rejects.size());
        page.paragraph(
                "A row leaves this list when it is sent again and can be read, or is no longer sent. Notes are rows"
                        + " that were taken and are doubtful: they leave when the rows that they contradict are"
                        + " corrected, too. Of values that may tell who a person is only the shape is"
                        + " shown: x for a letter, 9 for a digit.");
        if (!rejects.isEmpty()) {
            var tally = new Tally();
            rejects.forEach(reject -> tally.add(List.of(reject.fieldAndColumn(), reject.rule())));
            page.part("What to mend first");
            page.table(
                    List.of("Rows", "Field", "Rule"),
                    tally.mostFrequentFirst()
                            .map(entry -> List.of(
                                    Cell.number(Long.toString(entry.getValue())),
                                    Cell.text(entry.getKey().get(0)),
                                    Cell.text(entry.getKey().get(1)))));
            page.part("Row by row");
            page.table(
                    List.of("File", "Line", "Severity", "Field", "Found", "Rule", "What to do"),
                    rejects.stream().map(FeedbackPage::row));
        }
        page.end();
    }

    private static List<Cell> row(OpenReject reject) {
        return List.of(
                Cell.text(reject.source()),
                Cell.number(reject.line() == 0 ? "" : Long.toString(reject.line())),
                Cell.text(reject.severity().name().toLowerCase(Locale.ROOT)),
                Cell.text(reject.fieldAndColumn()),
                Cell.found(reject.value()),
                Cell.text(reject.rule()),
                Cell.text(reject.hint()));
    }
}
