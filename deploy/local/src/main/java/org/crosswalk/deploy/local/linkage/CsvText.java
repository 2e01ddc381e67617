package org.crosswalk.deploy.local.linkage;

/** Cells of comma-separated values as RFC 4180 writes them. */
public final class CsvText {
    private CsvText() {}

    /** A cell, in quotes where it needs them. */
    public static String cell(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }
}
