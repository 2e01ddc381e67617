package org.crosswalk.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericData;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.ledger.Change;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final String COURSES = "college.course-enrollments.v1";
    private static final String REJECTS = "college.rejects.v1";

    private final Desk desk = new Desk(Sector.COLLEGE, "river-college", Cbm.layouts());

    @Test
    void aFirstFileWritesEveryRowOnce() throws Exception {
        List<Change> changes = desk.take(file("a.txt", rows(3)));
        assertThat(changes).hasSize(3 * 2 + 1);
        assertThat(desk.topic(COURSES)).hasSize(3);
        assertThat(counts()).containsExactly(3, 3, 0, 0, 0, 0);
    }

    @Test
    void theSameFileAgainWritesOnlyItsControlRecord() throws Exception {
        desk.take(file("a.txt", rows(3)));
        assertThat(desk.take(file("a.txt", rows(3)))).hasSize(1);
        assertThat(counts()).containsExactly(3, 0, 3, 0, 0, 0);
    }

    @Test
    void whatIsHeldSurvivesARestart() throws Exception {
        desk.take(file("a.txt", rows(3)));
        desk.restart();
        assertThat(desk.take(file("b.txt", rows(3)))).hasSize(1);
        assertThat(counts()).containsExactly(3, 0, 3, 0, 0, 0);
    }

    @Test
    void aChangedRowWritesOnlyItself() throws Exception {
        desk.take(file("a.txt", rows(3)));
        List<String> rows = rows(3);
        rows.set(1, course(1).at(78, "7").toString());
        List<Change> changes = desk.take(file("a.txt", rows));
        assertThat(changes)
                .extracting(change -> change.topic().name())
                .containsExactly(COURSES, "college.ledger.v1", "college.submissions.v1");
        assertThat(changes.get(0).value().get("grade")).hasToString("W");
        assertThat(changes.get(0).value().get("version")).isEqualTo(2L);
        assertThat(changes.get(0).value().get("origin")).hasToString("a.txt:3");
        assertThat(counts()).containsExactly(3, 1, 2, 0, 0, 0);
    }

    @Test
    void aMissingRowBecomesADeletionAndANull() throws Exception {
        desk.take(file("a.txt", rows(3)));
        List<Change> changes = desk.take(file("a.txt", rows(2)));
        assertThat(changes)
                .extracting(change -> change.topic().name(), change -> change.value() == null)
                .containsExactly(
                        tuple(COURSES, false),
                        tuple(COURSES, true),
                        tuple("college.ledger.v1", true),
                        tuple("college.submissions.v1", false));
        GenericData.Record deletion = changes.get(0).value();
        assertThat(deletion.get("deleted")).isEqualTo(true);
        assertThat(deletion.get("version")).isEqualTo(2L);
        assertThat(deletion.get("student")).hasToString("000000002");
        assertThat(deletion.get("grade")).isNull();
        assertThat(desk.topic(COURSES)).hasSize(2);
        assertThat(counts()).containsExactly(2, 0, 2, 0, 0, 1);
    }

    @Test
    void anEmptyReportEndsEveryRowOfItsTerm() throws Exception {
        desk.take(file("a.txt", rows(3)));
        desk.take(file("a.txt", List.of()));
        assertThat(desk.topic(COURSES)).isEmpty();
        assertThat(counts()).containsExactly(0, 0, 0, 0, 0, 3);
    }

    @Test
    void anotherTermIsLeftAlone() throws Exception {
        desk.take(file("a.txt", rows(3)));
        String spring = course(0).at(98, "22023").toString();
        desk.take(WrittenFile.of("b.txt", Cbm.report("CBM00S", "22023", 128, List.of(spring))));
        assertThat(desk.topic(COURSES)).hasSize(4);
        assertThat(counts()).containsExactly(1, 1, 0, 0, 0, 0);
    }

    @Test
    void ofTwoRowsWithOneKeyTheLastCounts() throws Exception {
        List<String> rows = rows(2);
        rows.add(course(0).at(78, "5").toString());
        desk.take(file("a.txt", rows));
        assertThat(desk.topic(COURSES)).hasSize(2);
        assertThat(desk.topic(COURSES)
                        .get("river-college|000000000|2022-FALL|END_OF_TERM|MATH|1314|001")
                        .get("grade"))
                .hasToString("F");
        assertThat(counts()).containsExactly(3, 2, 0, 0, 1, 0);

        rows.add(course(0).at(78, "1").toString());
        rows.add(course(0).at(78, "5").toString());
        assertThat(desk.take(file("a.txt", rows))).hasSize(1);
        assertThat(counts()).containsExactly(5, 0, 2, 0, 3, 0);
    }

    @Test
    void aRowThatCannotBeReadIsRejectedAndTheRestIsTaken() throws Exception {
        List<String> rows = rows(3);
        rows.set(1, course(1).at(75, "9").at(78, "Q").toString());
        desk.take(file("a.txt", rows));
        assertThat(desk.topic(COURSES)).hasSize(2);
        GenericData.Record reject =
                desk.topic(REJECTS).get("river-college|thecb-cbm00s|2022-FALL|000000001%7CMATH%7C1314%7C001");
        assertThat(reject.get("field")).hasToString("highSchoolCredit");
        assertThat(reject.get("rule")).hasToString("code");
        assertThat(reject.get("hint").toString())
                .contains("highSchoolCredit: Give one of the codes 0, 1, 2, 3 (found '9')")
                .contains("grade:");
        assertThat(reject.get("row")).hasToString(rows.get(1).stripTrailing());
        assertThat(counts()).containsExactly(3, 2, 0, 1, 0, 0);
    }

    @Test
    void rejectedRowsOfTheSameFileAgainWriteNothing() throws Exception {
        List<String> rows = rows(3);
        rows.set(1, course(1).at(75, "9").toString());
        desk.take(file("a.txt", rows));
        assertThat(desk.take(file("a.txt", rows))).hasSize(1);
        assertThat(counts()).containsExactly(3, 0, 2, 1, 0, 0);
        desk.restart();
        assertThat(desk.take(file("a.txt", rows))).hasSize(1);
        assertThat(desk.topic(REJECTS)).hasSize(1);
    }

    @Test
    void aMendedFileClearsTheRejectWhateverItsName() throws Exception {
        List<String> rows = rows(3);
        rows.set(1, course(1).at(75, "9").toString());
        desk.take(file("a.txt", rows));
        List<Change> changes = desk.take(file("a-corrected.txt", rows(3)));
        assertThat(desk.topic(REJECTS)).isEmpty();
        assertThat(desk.topic(COURSES)).hasSize(3);
        assertThat(changes)
                .filteredOn(change -> change.topic().name().equals(REJECTS))
                .extracting(change -> change.value() == null)
                .containsExactly(false, true);
        assertThat(counts()).containsExactly(3, 1, 2, 0, 0, 0);
    }

    @Test
    void aRejectIsThatOfItsRowWhereverTheRowStands() throws Exception {
        List<String> rows = rows(3);
        rows.set(1, course(1).at(75, "9").toString());
        desk.take(file("a.txt", rows));
        rows.add(0, course(9).toString());
        List<Change> changes = desk.take(file("b.txt", rows));
        assertThat(changes)
                .extracting(change -> change.topic().name(), change -> change.value() == null)
                .containsExactly(
                        tuple(COURSES, false),
                        tuple("college.ledger.v1", false),
                        tuple(REJECTS, false),
                        tuple("college.ledger.v1", false),
                        tuple("college.submissions.v1", false));
        assertThat(desk.topic(REJECTS).values())
                .extracting(reject -> reject.get("source").toString(), reject -> reject.get("line")
                        .toString())
                .containsExactly(tuple("b.txt", "4"));
    }

    @Test
    void whatIsHeldOfEachScopeIsTold() throws Exception {
        List<String> rows = rows(3);
        rows.set(1, course(1).at(75, "9").toString());
        rows.add(course(1).at(8, "         ").toString());
        desk.take(file("a.txt", rows));
        assertThat(scopes()).containsExactly("2022-FALL true 2 2");
        desk.take(file("a.txt", rows(3)));
        assertThat(scopes()).containsExactly("2022-FALL true 3 0");
    }

    private List<String> scopes() {
        return ((List<?>) desk.control().get("scopes"))
                .stream()
                        .map(GenericData.Record.class::cast)
                        .map(scope -> scope.get("scope") + " " + scope.get("restated") + " " + scope.get("rows") + " "
                                + scope.get("rejects"))
                        .toList();
    }

    @Test
    void aRowThatIsNowRejectedNoLongerHolds() throws Exception {
        desk.take(file("a.txt", rows(3)));
        List<String> rows = rows(3);
        rows.set(1, course(1).at(75, "9").toString());
        desk.take(file("a.txt", rows));
        assertThat(desk.topic(COURSES)).hasSize(2);
        assertThat(counts()).containsExactly(3, 0, 2, 1, 0, 0);
        desk.take(file("a.txt", rows(3)));
        assertThat(desk.topic(COURSES)).hasSize(3);
        assertThat(desk.topic(REJECTS)).isEmpty();
    }

    @Test
    void everyRowWithoutStudentIsRejectedByItself() throws Exception {
        List<String> rows = new ArrayList<>(rows(1));
        rows.add(course(1).at(8, "         ").toString());
        rows.add(course(1).at(8, "         ").toString());
        desk.take(file("a.txt", rows));
        assertThat(desk.topic(REJECTS)).hasSize(2);
        assertThat(counts()).containsExactly(3, 1, 0, 2, 0, 0);
    }

    @Test
    void aWrongTrailerCountRefusesTheFile() throws Exception {
        desk.take(file("a.txt", rows(3)));
        List<String> lines = new ArrayList<>(Cbm.report("CBM00S", "12022", 128, rows(4)));
        lines.remove(2);
        assertThat(desk.refuse(WrittenFile.of("a.txt", lines)))
                .contains("The trailer counts 4 rows, but the file has 3");
        assertNothingChanged();
    }

    @Test
    void aRecordOfAnotherLengthRefusesTheFile() throws Exception {
        desk.take(file("a.txt", rows(3)));
        List<String> rows = rows(4);
        rows.set(2, rows.get(2).substring(0, 120));
        assertThat(desk.refuse(file("a.txt", rows)))
                .contains("Line 4 has 120 characters, but the records of this file have 128");
        rows.set(2, course(2).toString() + "1");
        assertThat(desk.refuse(file("a.txt", rows))).contains("Line 4 has 129 characters");
        assertThat(desk.refuse(WrittenFile.of("a.txt", Cbm.report("CBM00S", "12022", 130, rows(4)))))
                .contains("records of 130 characters, but they have [128, 135]");
        assertNothingChanged();
    }

    @Test
    void aFileWithoutHeaderIsRefused() throws Exception {
        List<String> lines = Cbm.report("CBM00S", "12022", 128, rows(2));
        assertThat(desk.refuse(WrittenFile.of("a.txt", lines.subList(1, lines.size()))))
                .contains("Neither its name nor its first line is that of a layout", "thecb-cbm00s");
        assertThat(desk.refuse(WrittenFile.of("a.txt", Cbm.report("CBM00X", "12022", 128, rows(2)))))
                .contains("check the header");
        assertThat(desk.refuse(WrittenFile.of("a.txt", Cbm.report("CBM00S", "52022", 128, rows(2)))))
                .contains("The header's season is '5'");
    }

    @Test
    void rowsAfterTheTrailerRefuseTheFile() throws Exception {
        List<String> lines = new ArrayList<>(Cbm.report("CBM00S", "12022", 128, rows(2)));
        lines.add(course(9).toString());
        assertThat(desk.refuse(WrittenFile.of("a.txt", lines))).contains("Line 5 follows the trailer");
    }

    @Test
    void aFileWithoutTrailerIsNotFinished() throws Exception {
        List<String> lines = Cbm.report("CBM00S", "12022", 128, rows(3));
        desk.take(file("a.txt", rows(3)));
        assertThat(desk.offer(WrittenFile.of("a.txt", lines.subList(0, 3)))).isInstanceOf(Outcome.Unfinished.class);
        assertThat(desk.offer(WrittenFile.ofText("a.txt", ""))).isInstanceOf(Outcome.Unfinished.class);
        assertNothingChanged();
    }

    @Test
    void lineEndsAndTrailingBlanksMakeNoDifference() throws Exception {
        List<String> lines = Cbm.report("CBM00S", "12022", 128, rows(3));
        desk.take(WrittenFile.of("a.txt", lines));
        String unix = String.join("\n", lines) + "\n\u001a";
        assertThat(desk.take(WrittenFile.ofText("a.txt", unix))).hasSize(1);
        String trimmed =
                String.join("\r\n", lines.stream().map(String::stripTrailing).toList());
        assertThat(desk.take(WrittenFile.ofText("a.txt", trimmed))).hasSize(1);
        String blankLines = String.join("\r\n\r\n", lines) + "\r\n\r\n";
        assertThat(desk.take(WrittenFile.ofText("a.txt", blankLines))).hasSize(1);
        assertThat(counts()).containsExactly(3, 0, 3, 0, 0, 0);
    }

    @Test
    void rowsOfTheNewRecordLengthAreUnchanged() throws Exception {
        desk.take(file("a.txt", rows(3)));
        List<String> longer = rows(3).stream().map(row -> row + "       ").toList();
        desk.take(WrittenFile.of("a.txt", Cbm.report("CBM00S", "12022", 135, longer)));
        assertThat(counts()).containsExactly(3, 0, 3, 0, 0, 0);
    }

    @Test
    void rowsOfAnotherTermOrInstitutionAreRejected() throws Exception {
        List<String> rows = rows(1);
        rows.add(course(1).at(98, "22022").toString());
        rows.add(course(2).at(2, "004972").toString());
        desk.take(file("a.txt", rows));
        assertThat(desk.topic(REJECTS).values())
                .extracting(reject -> reject.get("rule").toString())
                .containsExactly("same-term", "same-institution");
    }

    private void assertNothingChanged() throws Exception {
        assertThat(desk.take(file("a.txt", rows(3)))).hasSize(1);
        assertThat(counts()).containsExactly(3, 0, 3, 0, 0, 0);
    }

    private static HandRecord course(int student) {
        return Cbm.course(128, "%09d".formatted(student), "MATH", "1314", "001");
    }

    private static List<String> rows(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(student -> course(student).toString())
                .toList());
    }

    private static WrittenFile file(String name, List<String> rows) {
        return WrittenFile.of(name, Cbm.report("CBM00S", "12022", 128, rows));
    }

    private List<Integer> counts() {
        GenericData.Record control = desk.control();
        return List.of("rows", "accepted", "unchanged", "rejected", "superseded", "deleted").stream()
                .map(name -> ((Long) control.get(name)).intValue())
                .toList();
    }
}
