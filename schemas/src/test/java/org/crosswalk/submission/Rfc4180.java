package org.crosswalk.submission;

/** Values as RFC 4180 has them written. */
final class Rfc4180 {
    private Rfc4180() {}

    static String written(String value) {
        return value.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }
}
