package org.crosswalk.deploy.local.feedback;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Open rejects as one page of HTML that needs nothing else: first how often each rule is broken, then row by row. */
final class FeedbackPage {
    private static final String STYLE =
            """
            body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1b1f24;background:#fff}
            h1{font-size:1.35rem}h2{font-size:1.1rem;margin-top:2rem}
            table{border-collapse:collapse;width:100%}
            th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #d8dee4}
            th{position:sticky;top:0;background:#f3f5f7}
            td.number{text-align:right;font-variant-numeric:tabular-nums}
            """;

    private FeedbackPage() {}

    static String of(String partner, List<OpenReject> rejects) {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Rows of ")
                .append(text(partner))
                .append(" to be mended</title>\n<style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>Rows of ")
                .append(text(partner))
                .append(" to be mended: ")
                .append(rejects.size())
                .append("</h1>\n"
                        + "<p>A row leaves this list when it is sent again and can be read, or is no longer sent."
                        + " Warnings are rows that were taken and are doubtful. Of values only the shape is shown:"
                        + " x for a letter, 9 for a digit.</p>\n");
        if (!rejects.isEmpty()) {
            counts(rejects, page);
            rows(rejects, page);
        }
        return page.append("</body></html>\n").toString();
    }

    private static void counts(List<OpenReject> rejects, StringBuilder page) {
        page.append("<h2>What to mend first</h2>\n<table><thead>")
                .append("<tr><th>Rows</th><th>Field</th><th>Rule</th></tr></thead><tbody>\n");
        rejects.stream()
                .collect(Collectors.groupingBy(
                        Function.<OpenReject>identity().andThen(reject -> List.of(reject.field(), reject.rule())),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<List<String>, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> String.join(" ", entry.getKey())))
                .forEach(entry -> page.append("<tr><td class=\"number\">")
                        .append(entry.getValue())
                        .append("</td><td>")
                        .append(text(entry.getKey().get(0)))
                        .append("</td><td>")
                        .append(text(entry.getKey().get(1)))
                        .append("</td></tr>\n"));
        page.append("</tbody></table>\n");
    }

    private static void rows(List<OpenReject> rejects, StringBuilder page) {
        page.append("<h2>Row by row</h2>\n<table><thead>")
                .append("<tr><th>File</th><th>Line</th><th>Severity</th><th>Field</th><th>Rule</th><th>What to"
                        + " do</th></tr>")
                .append("</thead><tbody>\n");
        for (OpenReject reject : rejects) {
            page.append("<tr><td>")
                    .append(text(reject.source()))
                    .append("</td><td class=\"number\">")
                    .append(reject.line() == 0 ? "" : Long.toString(reject.line()))
                    .append("</td><td>")
                    .append(text(reject.severity().toLowerCase(Locale.ROOT)))
                    .append("</td><td>")
                    .append(text(reject.field()))
                    .append("</td><td>")
                    .append(text(reject.rule()))
                    .append("</td><td>")
                    .append(text(reject.hint()))
                    .append("</td></tr>\n");
        }
        page.append("</tbody></table>\n");
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
