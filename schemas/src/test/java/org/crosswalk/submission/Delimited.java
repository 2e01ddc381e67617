package org.crosswalk.submission;

import java.util.List;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;

/** A layout of delimited awards, for tests of reading. */
final class Delimited {
    static final String HEADER = "student,year,month,award,level,cip";

    private static final String YAML =
            """
            id: awards
            title: Awards
            sector: college
            format: delimited
            delimiter: '%s'
            %s
            column-names: true
            encoding: %s
            recognise: {file-name: '.*'}
            fields:
              student: {column: student, required: true}
              awardYear: {column: year, type: integer, between: [1990, 2100], required: true}
              awardMonth: {column: month, type: integer, between: [1, 12], required: true}
              award: {column: award}
              level: {column: level}
              cip: {column: cip}
            row-key: [student, awardYear, awardMonth, award, level, cip]
            emit:
              - topic: college.awards.v1
                key: [partner, student, awardYear, awardMonth, award, level, cip]
                copy: [awardYear, awardMonth, award, level, cip]
            """;

    private Delimited() {}

    /** Fields between commas, possibly in quotation marks, in UTF-8 or Windows-1252. */
    static List<Layout> quoted() {
        return layout(",", "quote: '\"'", "[utf-8, windows-1252]");
    }

    /** Fields between some delimiter, never in quotation marks. */
    static List<Layout> plain(String delimiter) {
        return layout(delimiter, "", "utf-8");
    }

    /** The same as {@link #quoted}, with a field that stands in a column by its number. */
    static List<Layout> numbered() {
        return Layouts.parse(
                "awards.yaml",
                YAML.formatted(",", "quote: '\"'", "utf-8").replace("award: {column: award}", "award: {column: 4}"));
    }

    private static List<Layout> layout(String delimiter, String quote, String encoding) {
        return Layouts.parse("awards.yaml", YAML.formatted(delimiter, quote, encoding));
    }
}
