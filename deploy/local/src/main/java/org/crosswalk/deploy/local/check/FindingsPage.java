package org.crosswalk.deploy.local.check;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;

/** Findings as one page of HTML that needs nothing else: first how often each rule is broken, then line by line. */
final class FindingsPage implements FindingsWriter {
    /** No person reads more, and a browser should open it. */
    private static final int MOST_LISTED = 10_000;

    private static final String STYLE =
            """
            body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1b1f24;background:#fff}
            h1{font-size:1.35rem}h2{font-size:1.1rem;margin-top:2rem}
            .refused,.rejected{border-left:.4rem solid #b3261e;padding-left:.8rem}
            .clean{border-left:.4rem solid #1e7a3c;padding-left:.8rem}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #d8dee4}
            th{position:sticky;top:0;background:#f3f5f7}
            td.number{text-align:right;font-variant-numeric:tabular-nums}
            code{background:#f3f5f7;padding:0 .25rem;white-space:pre-wrap;overflow-wrap:anywhere}
            """;

    private final PrintWriter out;
    private final String file;
    private final Layout layout;
    private final List<Finding> listed = new ArrayList<>();
    private final Map<List<String>, Long> counts = new HashMap<>();
    private long found;

    FindingsPage(PrintWriter out, String file, Layout layout) {
        this.out = out;
        this.file = file;
        this.layout = layout;
    }

    @Override
    public void finding(Finding finding) {
        found++;
        counts.merge(List.of(finding.field(), finding.rule(), finding.hint()), 1L, Long::sum);
        if (listed.size() < MOST_LISTED) {
            listed.add(finding);
        }
    }

    @Override
    public void end(FileCheck.Result result) {
        String verdict = result.refused() ? "refused" : result.isClean() ? "clean" : "rejected";
        out.println("<!doctype html>");
        out.println("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        out.println("<title>" + text(file) + " as " + text(layout.id()) + "</title>");
        out.println("<style>" + STYLE + "</style></head><body>");
        out.println("<h1>" + text(file) + "</h1>");
        out.println("<p class=\"" + verdict + "\">" + text(Summary.of(file, layout, result)) + "<br>Layout: "
                + text(layout.title()) + " (" + text(layout.source()) + ")</p>");
        if (found > 0) {
            countsTable();
            findingsTable();
        }
        out.println("</body></html>");
    }

    private void countsTable() {
        out.println("<h2>What to mend first</h2>");
        out.println(
                "<table><thead><tr><th>Times</th><th>Field</th><th>Rule</th><th>What to do</th></tr></thead><tbody>");
        counts.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> String.join(" ", entry.getKey())))
                .limit(MOST_LISTED)
                .forEach(entry -> out.println("<tr><td class=\"number\">" + entry.getValue() + "</td><td>"
                        + text(entry.getKey().get(0)) + "</td><td>"
                        + text(entry.getKey().get(1)) + "</td><td>"
                        + text(entry.getKey().get(2)) + "</td></tr>"));
        out.println("</tbody></table>");
    }

    private void findingsTable() {
        out.println("<h2>Line by line</h2>");
        if (found > listed.size()) {
            out.println("<p>The first " + listed.size() + " of " + found + "; `--format csv` gives all.</p>");
        }
        out.println(
                "<table><thead><tr><th>Line</th><th>Field</th><th>Found</th><th>Rule</th><th>What to do</th></tr></thead><tbody>");
        for (Finding finding : listed) {
            out.println("<tr><td class=\"number\">" + (finding.line() == 0 ? "file" : place(finding)) + "</td><td>"
                    + text(finding.field()) + "</td><td>"
                    + (finding.value().isEmpty() ? "" : "<code>" + text(finding.value()) + "</code>") + "</td><td>"
                    + text(finding.rule()) + (finding.severity() == Finding.Severity.NOTE ? " (note)" : "")
                    + "</td><td>"
                    + text(finding.hint()) + "</td></tr>");
        }
        out.println("</tbody></table>");
    }

    private String place(Finding finding) {
        return finding.file().equals(file)
                ? Long.toString(finding.line())
                : text(finding.file()) + " " + finding.line();
    }

    /** Text in which nothing is taken for markup. */
    private static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
