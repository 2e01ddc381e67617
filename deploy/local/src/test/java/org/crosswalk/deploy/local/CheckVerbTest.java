package org.crosswalk.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files by `check`, layouts by `layouts`. */
final class CheckVerbTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String HEADER = "HY2K003601CBM0C112022C0193REGISTRAR 555-0100";

    private final Shell shell = new Shell();

    @TempDir
    private Path directory;

    @Test
    void aCleanFile() throws IOException {
        Path file = report(student("000123456", "20040229"), student("000123457", "20040299"));
        assertThat(run("check", file, "--layout", "thecb-cbm0c1")).isZero();
        assertThat(shell.printed())
                .isEqualTo("CBM0C1.txt as thecb-cbm0c1 is clean; 2 rows: 2 sound, 0 rejected, 0 replaced by a later"
                        + " row with the same key. Whether it is complete beside the files before it is seen"
                        + " only when it is sent." + System.lineSeparator());
    }

    @Test
    void everyProblemOfEveryRowWithLineFieldValueRuleAndHint() throws IOException {
        String broken = student("000123456", "20041399").replaceFirst("F1", "Z1");
        Path file = report(student("         ", "20040229"), broken, student("000123457", "20040229"));
        assertThat(run("check", file, "--layout", "thecb-cbm0c1")).isEqualTo(1);
        assertThat(shell.printed().lines())
                .containsExactly(
                        "line 2: student (positions 8-16): Give a value; a row without student cannot be taken [required]",
                        "line 3: sex (position 17): Give one of the codes M, F (found 'Z') [code]",
                        "line 3: birthDate (positions 19-26): Give a day that exists, in the form yyyyMMdd (found '99999999') [date]",
                        "CBM0C1.txt as thecb-cbm0c1 would be taken without its rejected rows; 3 rows: 1 sound, 2"
                                + " rejected, 0 replaced by a later row with the same key.");
    }

    @Test
    void theFirstSoundRowsAreShownAsWhatTheyBecome() throws IOException {
        Path file = report(
                student("         ", "20040229"), student("000123456", "20040229"), student("000123457", "20040229"));
        assertThat(run("check", file, "--layout", "thecb-cbm0c1", "--show", 1)).isEqualTo(1);
        assertThat(shell.printed().lines())
                .contains(
                        "line 3 becomes in college.students.v1: partner|999999999|2022-FALL|CENSUS",
                        "line 3 becomes in college.term-enrollments.v1: partner|999999999|2022-FALL|CENSUS",
                        "  sex: F",
                        "  birthDate: 9999-99-99",
                        "  firstName: xxxxxxxxx",
                        "  season: FALL")
                .noneMatch(line -> line.startsWith("line 4 becomes"));
        assertThat(run("check", file, "--layout", "thecb-cbm0c1", "--show", 2, "--format", "html"))
                .isEqualTo(1);
        assertThat(shell.printed())
                .contains("What the first rows become", "<code>partner|999999999|2022-FALL|CENSUS</code>", "sex: F")
                .doesNotContain("Jos", "000123456");
        assertThat(run("check", file, "--layout", "thecb-cbm0c1", "--show", 1, "--format", "csv"))
                .isEqualTo(2);
        assertThat(run("check", file, "--layout", "thecb-cbm0c1", "--show", -1)).isEqualTo(2);
    }

    @Test
    void aRowThatALaterOneReplacesIsTold() throws IOException {
        Path file = report(student("000123456", "20040229"), student("000123456", "20040228"));
        assertThat(run("check", file, "--layout", "thecb-cbm0c1")).isZero();
        assertThat(shell.printed().lines())
                .first()
                .asString()
                .isEqualTo("line 2: A later line says the same of student and replaces this one [repeated, note]");
    }

    @Test
    void aFileThatWouldBeRefusedIsToldWithItsRowsToo() throws IOException {
        Path file = report(student("000123456", "20040229"), student("         ", "20040229"));
        Files.writeString(file, Files.readString(file, WINDOWS_1252).replace("EOF100002", "EOF100003"), WINDOWS_1252);
        assertThat(run("check", file, "--layout", "thecb-cbm0c1")).isEqualTo(1);
        assertThat(shell.printed().lines())
                .anyMatch(line -> line.contains("The trailer counts 3 rows, but the file has 2"))
                .anyMatch(line -> line.startsWith("line 3: student"))
                .anyMatch(line -> line.contains("would be refused whole"));
        assertThat(run("check", report(), "--layout", "thecb-cbm0e1")).isEqualTo(1);
        assertThat(shell.printed())
                .contains("The header's report is 'CBM0C1', but that of thecb-cbm0e1 is CBM0E1; check the file by its"
                        + " own layout");
    }

    @Test
    void commaSeparatedValuesHoldEverythingAndNoFormulas() throws IOException {
        Path file = directory.resolve("WBLR_north.txt");
        Files.writeString(file, "WBLR^R^^0100^100^2021-2022^1234567890^^10^^^=cmd^^Y\n");
        assertThat(run("check", file, "--layout", "calpads-wblr", "--format", "csv"))
                .isEqualTo(1);
        assertThat(shell.printed().lines())
                .containsExactly(
                        "file,line,severity,field,column,value,rule,hint",
                        "WBLR_north.txt,1,rejected,hoursExternalHundredths,column 12,'=cmd,number,Give a number in digits");
    }

    @Test
    void thePageNeedsNothingElseAndTakesNoValueForMarkup() throws IOException {
        Path file = directory.resolve("WBLR_<b>.txt");
        Files.writeString(file, "WBLR^R^^0100^100^2021-2022^1234567890^^<script>^^^1^^Y\n");
        Path page = directory.resolve("page.html");
        assertThat(run("check", file, "--layout", "calpads-wblr", "--format", "html", "--output", page))
                .isEqualTo(1);
        assertThat(Files.readString(page))
                .startsWith("<!doctype html>")
                .contains("<code>&lt;script&gt;</code>")
                .contains("WBLR_&lt;b&gt;.txt")
                .doesNotContain("<script", "src=", "http:", "https:", "@import", "url(")
                .endsWith("</body></html>" + System.lineSeparator());
        assertThat(shell.printed()).contains("1 rejected");
        try (var left = Files.list(directory)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void aPackedFileIsCheckedAsItIs() throws IOException {
        byte[] plain = Files.readAllBytes(report(student("000123456", "20040229")));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        Path file = directory.resolve("CBM0C1.txt.gz");
        Files.write(file, packed.toByteArray());
        assertThat(run("check", file, "--layout", "thecb-cbm0c1")).isZero();
    }

    @Test
    void anUnknownLayoutIsToldWithTheNearest() throws IOException {
        assertThat(run("check", report(), "--layout", "thecb-cmb0c1")).isEqualTo(2);
        assertThat(shell.complaints()).contains("There is no layout 'thecb-cmb0c1'; the nearest are thecb-cbm0c1");
    }

    @Test
    void badUsage() throws IOException {
        assertThat(run("check", directory.resolve("none.txt"), "--layout", "thecb-cbm0c1"))
                .isEqualTo(2);
        assertThat(shell.complaints()).contains("none.txt is no file that can be read");
        assertThat(run("check", report())).isEqualTo(2);
        assertThat(run("check", report(), "--layout", "thecb-cbm0c1", "--format", "pdf"))
                .isEqualTo(2);
        Path file = report();
        assertThat(run("check", file, "--layout", "thecb-cbm0c1", "--output", file))
                .isEqualTo(2);
    }

    @Test
    void layoutsAreListedWithOneLineEach() {
        assertThat(run("layouts")).isZero();
        assertThat(shell.printed().lines())
                .anyMatch(line -> line.matches(
                        "thecb-cbm00s +college  Texas CBM00S, student schedule at the end of the semester"))
                .hasSizeGreaterThan(7)
                .isSorted();
    }

    @Test
    void aProposedLayoutRunsWithItsFile() throws IOException {
        Path file = directory.resolve("courses.csv");
        Files.writeString(file, "Student ID;Course;Begin\n007;MATH 1314;8/22/2022\n008;ENGL 1301;12/9/2022\n");
        Path layout = directory.resolve("mine.yaml");
        assertThat(run("layout", "--from", file, "--output", layout)).isZero();
        assertThat(shell.printed()).contains("mine.yaml is written");
        assertThat(run("check", file, "--layout", layout)).isZero();
        assertThat(shell.printed())
                .contains("it lacks row-key, scope, emit: see schemas/LAYOUTS.md [layout, note]")
                .contains("courses.csv as my-layout can be read, but its layout makes no records of the rows; 2 rows")
                .doesNotContain("is clean", "would be taken", "complete");
        assertThat(run("check", file, "--layout", layout, "--format", "csv")).isZero();
        assertThat(shell.printed()).contains("courses.csv,,note,,,,layout,");
        assertThat(run("check", file, "--layout", layout, "--format", "html", "--show", 1))
                .isZero();
        assertThat(shell.printed())
                .contains("Layout: Rows as in courses.csv</p>", "lacks row-key, scope, emit", "<td>no record</td>");
        assertThat(run("layout", "--from", file)).isZero();
        assertThat(shell.printed()).isEqualTo(Files.readString(layout));
    }

    @Test
    void aLayoutIsNotProposedForWhatIsNoTable() throws IOException {
        Path file = directory.resolve("letter.txt");
        Files.writeString(file, "Dear all,\n\nhere it comes \n\nYours\nA. Registrar\n");
        assertThat(run("layout", "--from", file)).isEqualTo(2);
        assertThat(shell.complaints()).contains("letter.txt: No delimiter stands equally often");
        assertThat(run("layout", "--from", file, "--output", directory.resolve("x.txt")))
                .isEqualTo(2);
        assertThat(run("layout", "--from", directory.resolve("none"))).isEqualTo(2);
    }

    private int run(Object... arguments) {
        return shell.run(arguments);
    }

    private Path report(String... students) throws IOException {
        StringBuilder text = new StringBuilder(HEADER).append("\r\n");
        for (String student : students) {
            text.append(student).append("\r\n");
        }
        text.append("EOF1%05d".formatted(students.length)).append("\r\n");
        Path file = directory.resolve("CBM0C1.txt");
        Files.writeString(file, text, WINDOWS_1252);
        return file;
    }

    /** A record of CBM0C1, position by position. */
    private static String student(String id, String birthDate) {
        StringBuilder record = new StringBuilder(" ".repeat(193));
        String[] values = {
            "1",
            "1",
            "2",
            "003601",
            "8",
            id,
            "17",
            "F1",
            "19",
            birthDate,
            "31",
            "000001",
            "69",
            "Jos\u00e9phine",
            "80",
            "12022",
            "123",
            "0",
            "138",
            "Nu\u00f1ez",
            "175",
            "2",
            "176",
            "1"
        };
        for (int i = 0; i < values.length; i += 2) {
            int at = Integer.parseInt(values[i]) - 1;
            record.replace(at, at + values[i + 1].length(), values[i + 1]);
        }
        return record.toString();
    }
}
