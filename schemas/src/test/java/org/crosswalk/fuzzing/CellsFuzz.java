package org.crosswalk.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;

/** Delimited text beside a library that reads RFC 4180: the same records with the same values, wherever that defines them. */
class CellsFuzz {
    private static final int COLUMNS = 4;

    /** Every value breaks the rule of its field, so that a check tells all of them. */
    private static final Layout LAYOUT = Layouts.parse(
                    "cells.yaml",
                    """
                    id: cells
                    title: Cells
                    sector: college
                    format: delimited
                    quote: '"'
                    fields:
                      c1: {column: 1, type: code, codes: [' never']}
                      c2: {column: 2, type: code, codes: [' never']}
                      c3: {column: 3, type: code, codes: [' never']}
                      c4: {column: 4, type: code, codes: [' never']}
                    emit: []
                    """)
            .get(0);

    @FuzzTest(maxDuration = "10m")
    void cells(byte[] input) throws IOException {
        String text = new String(input, UTF_8);
        if (!isStrict(text)) {
            return;
        }
        List<List<String>> expected = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            for (CSVRecord each : parser) {
                List<String> cells = each.stream()
                        .limit(COLUMNS)
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList();
                if (!each.stream().allMatch(String::isBlank)) {
                    expected.add(cells);
                }
            }
        }
        List<List<String>> found = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        FileCheck.Result result =
                FileCheck.check(Bytes.whole("f.csv", text.getBytes(UTF_8)), LAYOUT, findings::add, line -> {});
        // What is said of the file as a whole names no line.
        findings.removeIf(finding -> finding.line() == 0);
        assertThat(result.refused()).isFalse();
        assertThat(result.rows()).as("records of %s", text).isGreaterThanOrEqualTo(expected.size());
        long line = 0;
        for (Finding finding : findings) {
            if (finding.line() != line) {
                line = finding.line();
                found.add(new ArrayList<>());
            }
            found.get(found.size() - 1).add(finding.value());
        }
        assertThat(found)
                .isEqualTo(expected.stream().filter(cells -> !cells.isEmpty()).toList());
    }

    /** Whether a text is one of RFC 4180: values wholly in quotation marks or without any, every mark closed. */
    private static boolean isStrict(String text) {
        String cell = "(?:\"(?:[^\"\\p{Cntrl}]|\"\"|\n)*+\"|[^\",\\p{Cntrl}]*+)";
        String row = cell + "(?:," + cell + ")*+";
        return text.length() < 200
                && text.length() > 4
                && text.charAt(0) < 0x80
                && text.charAt(1) < 0x80
                && !text.startsWith("PK")
                && text.indexOf('\uFFFD') < 0
                && text.matches("(?:" + row + "\n)*+" + row + "\n?");
    }
}
