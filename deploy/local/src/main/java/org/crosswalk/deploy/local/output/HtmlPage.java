package org.crosswalk.deploy.local.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of HTML that needs nothing else. No text is taken for markup. */
public final class HtmlPage {
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

    /** A cell of a table, as markup. */
    public static final class Cell {
        private final String markup;

        private Cell(String markup) {
            this.markup = markup;
        }

        /** A text. */
        public static Cell text(String text) {
            return new Cell("<td>" + escaped(text) + "</td>");
        }

        /** A number, or what stands in its place. */
        public static Cell number(String number) {
            return new Cell("<td class=\"number\">" + escaped(number) + "</td>");
        }

        /** What was found somewhere, as it stands there; empty when nothing was. */
        public static Cell found(String text) {
            return new Cell(text.isEmpty() ? "<td></td>" : "<td><code>" + escaped(text) + "</code></td>");
        }
    }

    /**
     * Begins a page.
     *
     * @param out where it goes; it is not closed
     * @param title for the browser
     * @param heading what the page says first
     */
    public HtmlPage(PrintWriter out, String title, String heading) {
        this.out = out;
        out.println("<!doctype html>");
        out.println("<html lang=\"en\"><head><meta charset=\"utf-8\">");
        out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        out.println("<title>" + escaped(title) + "</title>");
        out.println("<style>" + STYLE + "</style></head><body>");
        out.println("<h1>" + escaped(heading) + "</h1>");
    }

    /** Adds a paragraph. */
    public void paragraph(String text) {
        out.println("<p>" + escaped(text) + "</p>");
    }

    /**
     * Adds what became of a file.
     *
     * @param verdict {@code refused}, {@code rejected} or {@code clean}
     */
    public void verdict(String verdict, String... lines) {
        out.println("<p class=\"" + escaped(verdict) + "\">"
                + Stream.of(lines).map(HtmlPage::escaped).collect(Collectors.joining("<br>")) + "</p>");
    }

    /** Begins a part. */
    public void part(String heading) {
        out.println("<h2>" + escaped(heading) + "</h2>");
    }

    /** Adds a table. */
    public void table(List<String> header, Stream<List<Cell>> rows) {
        out.println(header.stream()
                .map(head -> "<th>" + escaped(head) + "</th>")
                .collect(Collectors.joining("", "<table><thead><tr>", "</tr></thead><tbody>")));
        rows.forEach(row ->
                out.println(row.stream().map(cell -> cell.markup).collect(Collectors.joining("", "<tr>", "</tr>"))));
        out.println("</tbody></table>");
    }

    /** Ends the page. */
    public void end() {
        out.println("</body></html>");
        out.flush();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
