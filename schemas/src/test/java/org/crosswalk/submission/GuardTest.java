package org.crosswalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericData;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.submission.guard.Decision;
import org.crosswalk.submission.guard.FirstOpenTerm;
import org.crosswalk.submission.guard.Guards;
import org.crosswalk.submission.guard.HeldFile;
import org.crosswalk.submission.ledger.Change;
import org.junit.jupiter.api.Test;

/** What holds a file, what does not, and what a release does. */
class GuardTest {
    private static final String COURSES = "college.course-enrollments.v1";
    private static final int ROWS = 100;

    private final Desk desk = desk(Guards.DEFAULTS);

    @Test
    void aFileThatDeletesMoreThanTheShareIsHeldAndChangesNothing() throws Exception {
        desk.take(file(rows(ROWS)));
        desk.take(file(rows(80)));
        assertThat(desk.topic(COURSES)).hasSize(80);
        GenericData.Record held = desk.hold(file(rows(63)));
        assertThat(guards(held)).containsExactly("fewer-rows", "deleted-rows");
        assertThat(held.get("reason").toString())
                .contains("63 rows, 21.3 % fewer than the 80 that were sent before")
                .contains("would delete 17 of the 80 rows held");
        assertThat(counts(held)).containsExactly(63L, 0L, 0L, 0L, 0L, 63L);
        assertThat(held.get("termYear")).isEqualTo(2022);
        assertThat(desk.take(file(rows(80)))).hasSize(1);
    }

    @Test
    void aReleasedFileIsTakenAsIfItHadComeThen() throws Exception {
        desk.take(file(rows(ROWS)));
        WrittenFile half = file(rows(50));
        GenericData.Record held = desk.hold(half);
        desk.restart();
        List<Change> changes = desk.release(half, held);
        assertThat(changes.get(0).key()).isEqualTo("river-college|held|a.txt|" + held.get("modified"));
        assertThat(changes.get(0).value()).isNull();
        assertThat(desk.topic(COURSES)).hasSize(50);
        GenericData.Record control = desk.control();
        assertThat(counts(control)).containsExactly(50L, 0L, 50L, 0L, 0L, 0L);
        assertThat(control.get("deleted")).isEqualTo(50L);
        assertThat(control.get("decidedBy")).hasToString("Dana");
        assertThat(control.get("decidedWhy")).hasToString("checked with the registrar");
        assertThat(guards(control)).contains("deleted-rows");
    }

    @Test
    void aDecisionAboutOtherContentIsNone() throws Exception {
        desk.take(file(rows(ROWS)));
        GenericData.Record held = desk.hold(file(rows(50)));
        var decision = new Decision(new HeldFile(held), "Dana", "fine");
        assertThat(new Arrival(file(rows(49)), 1, Optional.of(decision)).releaseOf("another"))
                .isEmpty();
    }

    @Test
    void fewRowsSayLittleButAnEmptyFileSaysEnough() throws Exception {
        desk.take(file(rows(49)));
        desk.take(file(rows(5)));
        assertThat(guards(desk.hold(file(List.of())))).containsExactly("empty-file");
    }

    @Test
    void aRejectedRowCountsAsSent() throws Exception {
        List<String> rows = rows(ROWS);
        IntStream.range(0, 40)
                .forEach(row -> rows.set(row, course(row).at(75, "9").toString()));
        desk.take(file(rows));
        assertThat(guards(desk.hold(file(rows.subList(40, ROWS))))).containsExactly("fewer-rows");
    }

    @Test
    void anEmptyColumnHoldsAFile() throws Exception {
        desk.take(file(rows(ROWS)));
        GenericData.Record held = desk.hold(file(rows(ROWS, row -> row.at(78, " "))));
        assertThat(guards(held)).containsExactly("missing-column");
        assertThat(held.get("reason").toString())
                .contains("The column grade has a value in 0.0 %", "before it was 100.0 %");
    }

    @Test
    void aColumnMayBeFullInFallAndNearlyEmptyInSpring() throws Exception {
        desk.take(file(rows(ROWS)));
        desk.take(file("22023", rows(ROWS, row -> row.at(98, "22023")), 90));
        desk.take(file("12023", rows(ROWS, row -> row.at(98, "12023"))));
        desk.take(file("22024", rows(ROWS, row -> row.at(98, "22024")), 95));
        GenericData.Record held = desk.hold(file("12024", rows(ROWS, row -> row.at(98, "12024")), 90));
        assertThat(guards(held)).containsExactly("missing-column");
        assertThat(held.get("reason").toString()).contains("10.0 %", "before it was 100.0 %");
    }

    @Test
    void swappedColumnsHoldAFile() throws Exception {
        UnaryOperator<HandRecord> named = row -> row.at(78, "N");
        desk.take(file(rows(ROWS, named)));
        GenericData.Record held =
                desk.hold(file(rows(ROWS, row -> row.at(75, "N").at(78, "1"))));
        assertThat(guards(held)).containsExactly("changed-column");
        assertThat(held.get("reason").toString())
                .contains("column highSchoolCredit are of another nature than before (word, before number)")
                .contains("column grade are of another nature than before (number, before word)");
    }

    @Test
    void codesMayBecomeWordsInOneColumnButNotInTwo() throws Exception {
        desk.take(file(rows(ROWS, row -> row.at(24, "13A4"))));
        desk.take(file(
                "12023", rows(ROWS, row -> row.at(98, "12023").at(24, "13A4").at(17, "M4TH"))));
        GenericData.Record held =
                desk.hold(file("12024", rows(ROWS, row -> row.at(98, "12024").at(24, "ABCD"))));
        assertThat(guards(held)).containsExactly("changed-column");
        assertThat(held.get("reason").toString())
                .contains("column subject are of another nature", "column course are of another nature");
    }

    @Test
    void someCorrectedRowsSayNothingOfTheirColumns() throws Exception {
        desk.take(file(rows(2 * ROWS)));
        List<String> corrected = rows(2 * ROWS);
        IntStream.range(0, 60)
                .forEach(row -> corrected.set(row, course(row).at(78, "N").toString()));
        desk.take(file(corrected));
        assertThat((List<?>) desk.control().get("columns")).isEmpty();
    }

    @Test
    void theColumnsOfAReleasedFileAreTheOnesToCompareWith() throws Exception {
        desk.take(file(rows(ROWS)));
        WrittenFile graded = file(rows(ROWS, row -> row.at(78, "N")));
        desk.release(graded, desk.hold(graded));
        desk.restart();
        desk.take(file(rows(ROWS, row -> row.at(78, "X"))));
        assertThat(guards(desk.hold(file(rows(ROWS + 1))))).containsExactly("changed-column");
    }

    @Test
    void aClosedTermHoldsAFile() throws Exception {
        var fall = Optional.of(new FirstOpenTerm(2022, Season.FALL));
        Desk closing = desk(new Guards(100, 100, 1, 101, false, false, false, false, fall));
        closing.take(file(rows(3)));
        WrittenFile spring = WrittenFile.of("b.txt", Cbm.report("CBM00S", "22022", 128, List.of()));
        GenericData.Record held = closing.hold(spring);
        assertThat(guards(held)).containsExactly("closed-term");
        assertThat(held.get("reason").toString()).contains("2022-SPRING, but terms before 2022-FALL are closed");
    }

    @Test
    void aFileThatWasWrittenBeforeTheOneTakenIsHeld() throws Exception {
        desk.take(file(rows(10)));
        desk.take(file(rows(11)));
        assertThat(guards(
                        ((Outcome.Held) desk.offer(file(rows(12)), 1)).control().value()))
                .containsExactly("older-file");
        List<String> spring = List.of(course(0).at(98, "22023").toString());
        WrittenFile other = WrittenFile.of("b.txt", Cbm.report("CBM00S", "22023", 128, spring));
        assertThat(desk.offer(other, 1)).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void anEarlierFileAgainIsHeldEvenWhenItIsWrittenAnew() throws Exception {
        desk.take(file(rows(10)));
        desk.take(file(rows(11)));
        desk.restart();
        GenericData.Record held = desk.hold(file(rows(10)));
        assertThat(guards(held)).containsExactly("older-file");
        assertThat(held.get("reason").toString())
                .contains("byte for byte, a.txt (number 1), which a.txt (number 2) has replaced");
    }

    @Test
    void theLastFileAgainIsTakenAsUnchangedUnlessAsked() throws Exception {
        desk.take(file(rows(10)));
        assertThat(desk.take(file(rows(10)))).hasSize(1);
        Desk strict = desk(new Guards(100, 100, 1, 101, false, false, false, true, Optional.empty()));
        strict.take(file(rows(10)));
        assertThat(guards(strict.hold(file(rows(10))))).containsExactly("repeated-file");
        strict.take(file(rows(9)));
    }

    @Test
    void aHeldFileThatIsRefusedHasAllItsRowsRejected() throws Exception {
        desk.take(file(rows(ROWS)));
        var held = new HeldFile(desk.hold(file(rows(2))));
        Change refusal = desk.refuse(new Decision(held, "Dana", "a failed export"));
        assertThat(refusal.key()).isEqualTo(held.key());
        assertThat(refusal.value().get("status")).hasToString("REFUSED");
        assertThat(counts(refusal.value())).containsExactly(2L, 0L, 0L, 2L, 0L, 0L);
        assertThat(refusal.value().get("reason").toString())
                .startsWith("Dana refused it: a failed export. It was held: It has 2 rows");
        assertThat(desk.topic(COURSES)).hasSize(ROWS);
    }

    private static Desk desk(Guards guards) {
        return new Desk(Sector.COLLEGE, "river-college", Cbm.layouts(), guards);
    }

    private static List<String> guards(GenericData.Record control) {
        return ((List<?>) control.get("guards")).stream().map(Object::toString).toList();
    }

    private static List<Object> counts(GenericData.Record control) {
        return List.of("rows", "accepted", "unchanged", "rejected", "superseded", "held").stream()
                .map(control::get)
                .toList();
    }

    private static HandRecord course(int student) {
        return Cbm.course(128, "%09d".formatted(student), "MATH", "1314", "001");
    }

    private static List<String> rows(int count) {
        return rows(count, row -> row);
    }

    private static List<String> rows(int count, UnaryOperator<HandRecord> change) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(student -> change.apply(course(student)).toString())
                .toList());
    }

    /** A file of a term whose first rows have no grade. */
    private static WrittenFile file(String term, List<String> rows, int ungraded) {
        List<String> all = new ArrayList<>(rows);
        IntStream.range(0, ungraded)
                .forEach(row -> all.set(
                        row, all.get(row).substring(0, 77) + " " + all.get(row).substring(78)));
        return file(term, all);
    }

    private static WrittenFile file(String term, List<String> rows) {
        return WrittenFile.of(term + ".txt", Cbm.report("CBM00S", term, 128, rows));
    }

    private static WrittenFile file(List<String> rows) {
        return WrittenFile.of("a.txt", Cbm.report("CBM00S", "12022", 128, rows));
    }
}
