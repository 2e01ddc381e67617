package org.crosswalk.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutsTest {
    private static final String SOUND =
            """
            id: sound
            title: A sound layout
            sector: college
            format: fixed-width
            record-lengths: [10]
            header:
              starts-with: H
              fields:
                year: {at: 2-5, type: integer, required: true}
            fields:
              student: {at: 1-9, required: true}
              first: {at: 10, type: boolean, 'yes': ['1'], default: false}
            derived:
              report: {constant: CENSUS}
            scope: [header.year]
            row-key: [student]
            emit:
              - topic: college.term-enrollments.v1
                key: [partner, student, header.year, report]
                copy: [report]
                set: {firstTimeInCollege: first, termYear: header.year}
            """;

    static Stream<String> bundled() {
        return Layouts.bundled().stream();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyBundledLayoutIsSound(String id) {
        assertThat(Layouts.bundled(id).id()).isEqualTo(id);
        assertThat(Layouts.bundled(id).source()).isNotBlank();
    }

    @Test
    void theIndexListsEveryBundledLayout() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/layouts"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.substring(0, name.length() - ".yaml".length())))
                    .containsExactlyInAnyOrderElementsOf(Layouts.bundled());
        }
    }

    @Test
    void anUnknownIdIsToldWithThoseThatAreKnown() {
        assertThatThrownBy(() -> Layouts.named("thecb-cbm00t"))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("thecb-cbm00s");
    }

    @Test
    void aFileMayHoldSeveralLayouts(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, SOUND + "---\n" + SOUND.replace("id: sound", "id: other"));
        assertThat(Layouts.named(file.toString())).extracting(Layout::id).containsExactly("sound", "other");
    }

    @Test
    void aFileThatCannotBeReadIsTold(@TempDir Path folder) {
        assertThatThrownBy(() -> Layouts.load(folder.resolve("none.yaml")))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("none.yaml")
                .hasMessageContaining("check its path");
    }

    @Test
    void allProblemsAreToldAtOnceWithFileAndLine() {
        String broken = SOUND.replace("title:", "titel:")
                .replace("{at: 1-9, required: true}", "{at: 9-1, requird: true}")
                .replace("copy: [report]", "copy: [repport]")
                .replace("{constant: CENSUS}", "{constant: CENSSUS}");
        assertThat(problems(broken))
                .anyMatch(text -> text.startsWith("mine.yaml, line 2") && text.contains("'titel' is no key here"))
                .anyMatch(text -> text.contains("'title' is missing"))
                .anyMatch(text -> text.startsWith("mine.yaml, line 11: 'fields.student.at' is '9-1'"))
                .anyMatch(text -> text.contains("'fields.student.requird' is no key here; known are"))
                .anyMatch(text -> text.contains("'repport' is no field of"));
    }

    @Test
    void aProblemOfAKeyAsAWholeIsToldWithTheLineOfThatKey() {
        int rowKey = line(SOUND, "row-key:");
        assertThat(problems(SOUND.replaceAll("row-key: .*", "row-key: [studnt]")))
                .anyMatch(text -> text.startsWith("mine.yaml, line " + rowKey + ": in 'row-key'"))
                .anyMatch(text -> text.startsWith("mine.yaml, line " + rowKey + ": 'row-key' must name fields"));
        assertThat(problems(SOUND.replaceAll("key: \\[partner, student, .*", "key: [partner, student]")))
                .singleElement()
                .asString()
                .startsWith("mine.yaml, line " + line(SOUND, "    key: [") + ": the key for ");
    }

    private static int line(String text, String beginning) {
        return text.lines()
                        .takeWhile(each -> !each.startsWith(beginning))
                        .toList()
                        .size()
                + 1;
    }

    @Test
    void valuesMustFitTheContract() {
        assertThat(problems(SOUND.replace("CENSUS", "CENSSUS")))
                .singleElement()
                .asString()
                .contains("'report' knows only", "CENSSUS");
        assertThat(problems(SOUND.replace("firstTimeInCollege: first", "firstTimeInCollege: student")))
                .singleElement()
                .asString()
                .contains("'firstTimeInCollege' does not take values of the kind TEXT");
        assertThat(problems(SOUND.replace("college.term-enrollments.v1", "college.terms.v1")))
                .singleElement()
                .asString()
                .contains("no contract topic");
        assertThat(problems(SOUND.replace("set: {", "set: {version: header.year, ")))
                .singleElement()
                .asString()
                .contains("'version' fills itself");
    }

    @Test
    void twoRowsMustNotBecomeOneFact() {
        assertThat(problems(SOUND.replace("row-key: [student]", "row-key: [student, first]")))
                .singleElement()
                .asString()
                .contains("does not tell [first]");
        assertThat(problems(SOUND.replace("student, header.year, report", "student, report")))
                .singleElement()
                .asString()
                .contains("does not tell [header.year]");
    }

    @Test
    void whatAConditionFixesNeedNotBeInTheKey() {
        String layout = SOUND.replace("row-key: [student]", "row-key: [student, first]")
                .replace("    copy: [report]\n", "    copy: [report]\n    when: {first: 'true'}\n");
        assertThat(Layouts.parse("mine.yaml", layout)).hasSize(1);
        assertThat(problems(layout.replace("{first: 'true'}", "{first: ['true', 'false']}")))
                .singleElement()
                .asString()
                .contains("does not tell [first]");
        String twice = "  - topic: college.term-enrollments.v1\n    key: [partner, student, header.year, report]\n"
                + "    when: {first: 'false'}\n";
        assertThat(problems(layout + twice)).hasSize(2).allMatch(text -> text.contains("does not tell [first]"));
    }

    @Test
    void encodingsAreThoseInWhichLettersAreThoseOfAscii() {
        assertThat(Layouts.parse("mine.yaml", SOUND + "encoding: [utf-8, windows-1252]\n")
                        .get(0)
                        .encodings())
                .extracting(java.nio.charset.Charset::name)
                .containsExactly("UTF-8", "windows-1252");
        for (String encoding : List.of("utf-16", "IBM1047", "utf-99", "'?'")) {
            assertThat(problems(SOUND + "encoding: " + encoding + "\n"))
                    .singleElement()
                    .asString()
                    .contains("'encoding' is", "told from the file itself");
        }
    }

    @Test
    void partsAndWhatIsFilledDownMustFitTheFormat() {
        assertThat(problems(SOUND + "fill-down: {field: none, within: [student]}\n"))
                .anyMatch(text -> text.contains("only for delimited files"))
                .anyMatch(text -> text.contains("'none' is none"));
        assertThat(problems(SOUND.replace("{at: 10, type", "{part: true, type")))
                .singleElement()
                .asString()
                .contains("the layout has no 'parts'");
        assertThat(problems(SOUND.replace("{at: 10, type", "{at: 10, part: true, type")))
                .anyMatch(text -> text.contains("one of 'at'"));
        assertThat(problems(SOUND + "withheld: [password]\n"))
                .singleElement()
                .asString()
                .contains("can be withheld");
    }

    @Test
    void whatTheHeaderAddsMustBePartOfTheScope() {
        assertThat(problems(SOUND.replace("scope: [header.year]", "scope: [report]")))
                .singleElement()
                .asString()
                .contains("[header.year], which must then be part of 'scope'");
    }

    @Test
    void theStudentMustAlwaysBeThere() {
        assertThat(problems(SOUND.replace("{at: 1-9, required: true}", "{at: 1-9}")))
                .singleElement()
                .asString()
                .contains("that field must be required");
    }

    @Test
    void aKeyGivenTwiceIsNoYaml() {
        assertThat(problems(SOUND + "id: again\n")).singleElement().asString().contains("is no YAML");
    }

    @Test
    void placesMustSuitTheFormat() {
        assertThat(problems(SOUND.replace("{at: 1-9, required: true}", "{column: 1, required: true}")))
                .singleElement()
                .asString()
                .contains("field 'student' must stand 'at' positions");
        assertThat(problems(SOUND.replace("record-lengths: [10]\n", "")))
                .singleElement()
                .asString()
                .contains("'record-lengths' is missing");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Layouts.bundled("OneRoster1.1"))
                .isInstanceOf(LayoutException.class)
                .hasMessageContaining("the nearest are oneroster-1.1, oneroster-1.2");
    }

    @Test
    void placesMustLieWithinTheRecord() {
        assertThat(problems(SOUND.replace("{at: 1-9, required: true}", "{at: 1-2147483647, required: true}")))
                .singleElement()
                .asString()
                .contains("ends at 2147483647, but records at 10");
        assertThat(problems(SOUND.replace("record-lengths: [10]", "record-lengths: [10, -1]")))
                .singleElement()
                .asString()
                .contains("must be numbers from 1 to");
    }

    @Test
    void whatStandsBetweenAndAroundValuesIsPlainAndDiffers() {
        assertThat(problems(SOUND + "delimiter: \u00a6\n"))
                .singleElement()
                .asString()
                .contains("of ASCII");
        assertThat(problems(SOUND + "delimiter: \"\\n\"\n"))
                .singleElement()
                .asString()
                .contains("of ASCII");
        assertThat(problems(SOUND + "quote: ','\n")).singleElement().asString().contains("must differ");
    }

    @Test
    void anAliasIsNotTakenForAText() {
        assertThat(problems(SOUND.replace("{at: 1-9, required: true}", "&a {at: 1-9, required: true}")
                        .replace("{at: 10, type", "*a\n#")))
                .singleElement()
                .asString()
                .contains("aliases are not known here");
    }

    @Test
    void aPatternOfDaysTellsYearMonthAndDay() {
        for (String pattern : List.of("MM/dd", "yyyy-MM", "yyyy-MM-dd HH", "yyyyMMddd", "pppyyyyMMdd", "x")) {
            assertThat(problems(SOUND.replace(
                            "{at: 1-9, required: true}",
                            "{at: 1-9, required: true}\n  born: {at: 1-9, type: date," + " patterns: ['" + pattern
                                    + "']}")))
                    .singleElement()
                    .asString()
                    .contains("is no pattern of days");
        }
        assertThat(problems(SOUND.replace(
                        "{at: 1-9, required: true}",
                        "{at: 1-9, required: true}\n  born: {at: 1-9, type: date," + " two-digit-years-from: soon}")))
                .singleElement()
                .asString()
                .contains("must be a whole number");
    }

    @Test
    void commentsDoNotMakeAnotherLayout() {
        Layout sound = Layouts.parse("a.yaml", SOUND).get(0);
        Layout commented = Layouts.parse("a.yaml", "# why\n" + SOUND).get(0);
        Layout other = Layouts.parse("a.yaml", SOUND.replace("'1'", "'2'")).get(0);
        assertThat(commented.fingerprint()).isEqualTo(sound.fingerprint());
        assertThat(other.fingerprint()).isNotEqualTo(sound.fingerprint());
    }

    private static List<String> problems(String yaml) {
        LayoutException refused = catchThrowableOfType(LayoutException.class, () -> Layouts.parse("mine.yaml", yaml));
        assertThat(refused).isNotNull();
        return refused.problems();
    }
}
