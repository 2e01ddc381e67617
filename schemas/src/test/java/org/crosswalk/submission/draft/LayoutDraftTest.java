package org.crosswalk.submission.draft;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutFormat;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.mapping.Place;
import org.crosswalk.submission.HandRecord;
import org.crosswalk.submission.WrittenFile;
import org.crosswalk.submission.check.FileCheck;
import org.crosswalk.submission.check.Finding;
import org.crosswalk.submission.content.BadContentException;
import org.junit.jupiter.api.Test;

class LayoutDraftTest {

    @Test
    void aDelimitedFileWithNamesOfColumns() throws IOException {
        StringBuilder text = new StringBuilder("STUDENT_ID|Birth Date|Credit Hours|Level|School Code|Count|Note\n");
        for (int i = 0; i < 40; i++) {
            text.append("A")
                    .append(i)
                    .append("|2004-02-")
                    .append(10 + i % 18)
                    .append("|3.5|")
                    .append(i % 3 == 0 ? "UG" : "GR");
            text.append("|00")
                    .append(i)
                    .append('|')
                    .append(i * 100)
                    .append("|caf\u00e9 no. ")
                    .append(i)
                    .append('\n');
        }
        String yaml = draft(text.toString().getBytes(WrittenFile.WINDOWS_1252));
        assertThat(yaml)
                .contains("delimiter: '|'\n", "column-names: true\n", "encoding: [utf-8, windows-1252]\n")
                .contains("  studentId: {column: 'STUDENT_ID'}\n")
                .contains("  birthDate: {column: 'Birth Date', type: date, patterns: [yyyy-MM-dd]}\n")
                .contains("  creditHours: {column: 'Credit Hours', type: decimal}\n")
                .contains("  level: {column: 'Level', type: code, codes: ['GR', 'UG']}\n")
                .contains("  schoolCode: {column: 'School Code'}\n")
                .contains("  count: {column: 'Count', type: integer}\n")
                .contains("  note: {column: 'Note'}\n")
                .doesNotContain("caf", "A1");
        assertRuns(yaml, text.toString().getBytes(WrittenFile.WINDOWS_1252));
    }

    @Test
    void aListOfCodesIsProposedOnlyWhenEachWasSeenOften() throws IOException {
        String rows = "Kind;Sort;Credits\n" + "A;X;3,5\n".repeat(38) + "B;X;1,25\nB;Y;12\nB;Y;0,5\n";
        assertThat(draft(rows.getBytes(UTF_8)))
                .contains("  kind: {column: 'Kind', type: code, codes: ['A', 'B']}\n")
                .contains("  sort: {column: 'Sort'}\n")
                .contains("  credits: {column: 'Credits', type: decimal, decimal-comma: true}\n");
        assertThat(draft(("Kind;Sort\n" + "A;X\n".repeat(29)).getBytes(UTF_8))).doesNotContain("codes");
        assertRuns(draft(rows.getBytes(UTF_8)), rows.getBytes(UTF_8));
    }

    @Test
    void quotationMarksUtf16AndNoNamesOfColumns() throws IOException {
        String text =
                "1,\"Nu\u00f1ez, \"\"Ana\"\"\",20040229\n2,\"Lopez\nAna\",20041231\n3,\"B\",19991130\n4,\"C\",20000101\n";
        byte[] bytes = ("\uFEFF" + text).getBytes(UTF_16LE);
        String yaml = draft(bytes);
        assertThat(yaml)
                .contains("quote: '\"'\n")
                .doesNotContain("column-names")
                .contains("  column1: {column: 1, type: integer}\n")
                .contains("  column2: {column: 2}\n")
                .contains("  column3: {column: 3, type: date, patterns: [yyyyMMdd]}\n");
        assertRuns(yaml, bytes);
    }

    @Test
    void aFixedWidthFile() throws IOException {
        List<String> lines = IntStream.range(0, 20)
                .mapToObj(i -> HandRecord.of(40)
                        .at(1, "%09d".formatted(i))
                        .at(11, "N\u00fa\u00f1ez")
                        .at(25, "20040229")
                        .at(34, Integer.toString(i))
                        .toString())
                .toList();
        byte[] bytes = WrittenFile.of("f", lines).content();
        String yaml = draft(bytes);
        assertThat(yaml)
                .contains("format: fixed-width\nrecord-lengths: [40]\n")
                .contains("  at1: {at: 1-9}\n", "  at11: {at: 11-15}\n", "  at34: {at: 34-35, type: integer}\n")
                .contains("  at25: {at: 25-32, type: date, patterns: [yyyyMMdd]}\n");
        assertRuns(yaml, bytes);
    }

    @Test
    void whatIsNoTableIsToldSo() {
        assertThatThrownBy(() -> draft(new byte[0])).isInstanceOf(BadContentException.class);
        assertThatThrownBy(() -> draft(new byte[] {1, 2, 0, (byte) 0x81, 5, 6, 7, 8, 9}))
                .isInstanceOf(BadContentException.class);
        assertThatThrownBy(() -> draft("Dear all,\nhere it comes \nYours\nA. Registrar\n".getBytes(UTF_8)))
                .isInstanceOf(BadContentException.class)
                .hasMessageContaining("by hand");
    }

    /** Whatever the file: there is no layout, or one that loads and by which a check ends. */
    @Property(tries = 300)
    void aProposedLayoutLoadsAndRuns(@ForAll int seed) throws IOException {
        Random random = new Random(seed);
        char delimiter = ",\t|;^~x".charAt(random.nextInt(7));
        String[] cells = {
            "",
            "a",
            "Column: #1",
            "'",
            "\"q\"",
            "\"a,b\nc\"",
            "007",
            "12",
            "1.5",
            "2004-02-29",
            "20041399",
            "1/2/04",
            "YES",
            "\u00e9",
            " ",
            "partner",
            "{x}",
            "2021-10-05T14:00:00Z"
        };
        StringBuilder text = new StringBuilder();
        int columns = 1 + random.nextInt(5);
        for (int row = random.nextInt(40); row >= 0; row--) {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                values.add(cells[random.nextInt(cells.length)]);
            }
            text.append(String.join(Character.toString(delimiter), values))
                    .append(random.nextBoolean() ? "\n" : "\r\n");
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        String yaml;
        try {
            yaml = draft(bytes);
        } catch (BadContentException e) {
            assertThat(e).hasMessageNotContaining("null");
            return;
        }
        Layout layout = Layouts.parse("draft.yaml", yaml).get(0);
        assertThat(layout.format()).isIn(LayoutFormat.DELIMITED, LayoutFormat.FIXED_WIDTH);
        FileCheck.Result result = FileCheck.check(new WrittenFile("f.txt", bytes), layout, finding -> {}, line -> {});
        assertThat(result.sound() + result.rejected()).isEqualTo(result.rows());
    }

    private static void assertRuns(String yaml, byte[] bytes) throws IOException {
        Layout layout = Layouts.parse("draft.yaml", yaml).get(0);
        assertThat(layout.harmlessFields())
                .noneMatch(name -> layout.place(name).orElseThrow() instanceof Place.Named named
                        && named.name().contains("Birth"));
        List<Finding> found = new ArrayList<>();
        assertThat(FileCheck.check(new WrittenFile("f.txt", bytes), layout, found::add, line -> {})
                        .isClean())
                .as("%s", found)
                .isTrue();
    }

    private static String draft(byte[] bytes) throws IOException {
        return LayoutDraft.of(new WrittenFile("f.txt", bytes));
    }
}
