package org.crosswalk.submission;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.content.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fixed-width files as systems really write them. */
class FixedWidthFilesTest {
    private static final String AWARDS =
            """
            id: awards
            title: Awards
            sector: college
            format: fixed-width
            record-lengths: [30]
            encoding: %s
            recognise: {file-name: '.*'}
            fields:
              award: {at: 1-10}
              student: {at: 11-14, required: true}
              awardYear: {at: 15-18, type: integer, between: [1990, 2100], required: true}
              awardMonth: {at: 19-20, type: integer, between: [1, 12], required: true}
            row-key: [student, awardYear, awardMonth, award]
            emit:
              - topic: college.awards.v1
                key: [partner, student, awardYear, awardMonth, award]
                copy: [award, awardYear, awardMonth]
            """;
    private static final String RECORD = "Caf\u00e9 \ud83c\udf93    A001202105          \r\n";

    @ParameterizedTest
    @ValueSource(strings = {"plain", "mark", "utf-16", "gzip", "trimmed", "ctrl-z"})
    void positionsAreCharacters(String kind) throws Exception {
        String text = RECORD + "Diploma   A002202112          \r\n";
        byte[] bytes =
                switch (kind) {
                    case "mark" -> ("\uFEFF" + text).getBytes(UTF_8);
                    case "utf-16" -> text.getBytes(UTF_16LE);
                    case "gzip" -> Zips.gzip(text.getBytes(UTF_8));
                    case "trimmed" -> text.replaceAll(" +\r", "\r").getBytes(UTF_8);
                    case "ctrl-z" -> (text + "\u001a").getBytes(UTF_8);
                    default -> text.getBytes(UTF_8);
                };
        Desk desk = desk("utf-8");
        desk.take(new WrittenFile("f.txt", bytes));
        assertThat(desk.topic("college.rejects.v1")).isEmpty();
        assertThat(desk.topic("college.awards.v1"))
                .containsOnlyKeys("p|A001|2021|5|Caf\u00e9 \ud83c\udf93", "p|A002|2021|12|Diploma");
    }

    @Test
    void eachRowIsReadInTheEncodingThatItHas() throws Exception {
        byte[] first = RECORD.getBytes(UTF_8);
        byte[] second = "Caf\u00e9 II   A002202105          \r\n".getBytes(WrittenFile.WINDOWS_1252);
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Desk desk = desk("[utf-8, windows-1252]");
        desk.take(new WrittenFile("f.txt", both));
        assertThat(desk.topic("college.awards.v1"))
                .containsOnlyKeys("p|A001|2021|5|Caf\u00e9 \ud83c\udf93", "p|A002|2021|5|Caf\u00e9 II");
        assertThat(desk("utf-8")
                        .refuse(new WrittenFile("f.txt", (RECORD.substring(0, 20) + "\n" + RECORD).getBytes(UTF_8))))
                .contains("Line 1 has 19 characters, but the records of this file have 30");
    }

    private static Desk desk(String encoding) {
        return new Desk(Sector.COLLEGE, "p", Layouts.parse("awards.yaml", AWARDS.formatted(encoding)));
    }

    @Test
    void aReportOfOneByteCharactersMayComeInUtf16() throws Exception {
        List<String> lines = Cbm.report(
                "CBM0C1", "12022", 193, List.of(Cbm.student("000123456").toString()));
        Desk desk = new Desk(Sector.COLLEGE, "p", Cbm.layouts());
        desk.take(new WrittenFile("f.txt", ("\uFEFF" + String.join("\r\n", lines)).getBytes(UTF_16LE)));
        assertThat(Facts.of(desk, "college.students.v1", "p|000123456|2022-FALL|CENSUS"))
                .containsEntry("lastName", "Nu\u00f1ez-\u0160koda")
                .containsEntry("stateStudentId", "123456789");
    }
}
