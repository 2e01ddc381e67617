package org.crosswalk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.crosswalk.indicators.Tables;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;
import org.junit.jupiter.api.Test;

class EmptyingTest {
    private static final int STUDENTS = 20;
    private static final String LATE = FactKey.of(Facts.DISTRICT, "late");
    private static final String GRADE = FactKey.of(Facts.DISTRICT, "5", "g1");

    private final Tables tables = new Tables();
    private final Truncations truncations = new Truncations();
    private final FactStore store = new FactStore(tables.store("facts"), tables.store("uses"));
    private final FactLedger ledger = new FactLedger(store, new ReferenceTable(), truncations);
    private final FactRemoval removal = new FactRemoval(store, new ReferenceTable(), truncations);
    private final AtomicLong total = new AtomicLong();
    private final Map<String, Observations> said = new HashMap<>();

    @Test
    void atOneStretchEveryFactIsTakenBackOnce() {
        given();
        assertThat(emptyIn(() -> true)).isEqualTo(1);
        assertThatOnlyTheLateStudentIsLeft();
    }

    @Test
    void inManyStretchesWithACrashAfterEachEveryFactIsTakenBackOnce() {
        given();
        assertThat(emptyIn(() -> false)).isGreaterThanOrEqualTo(STUDENTS);
        assertThatOnlyTheLateStudentIsLeft();
    }

    @Test
    void groupsThatLoseNothingAreNotDecodedButTimeIsAskedForAfterEach() {
        byte[] versionAlone = {FactKind.K12_ENROLLMENT.code(), 2};
        for (int student = 0; student < STUDENTS; student++) {
            String row = FactRow.key(FactKind.K12_ENROLLMENT, FactKey.of(Facts.DISTRICT, student, "e1"));
            tables.store("facts").put(row, versionAlone);
        }
        truncations.take(emptied());
        assertThat(emptyIn(() -> false)).isEqualTo(STUDENTS);
        assertThat(tables.store("facts").approximateNumEntries()).isEqualTo(STUDENTS);
        assertThat(said).isEmpty();
    }

    private void given() {
        for (int student = 0; student < STUDENTS; student++) {
            student(Integer.toString(student), 1);
        }
        ledger.take(
                FactKind.K12_COURSE_GRADE, GRADE, Facts.grade("5", "s1", "A").build(), Optional.empty());
        truncations.take(emptied());
        student("late", 3);
        assertThat(said).hasSize(STUDENTS + 1).allSatisfy((source, says) -> assertThat(says.isEmpty())
                .isFalse());
    }

    private static Submission emptied() {
        return Submission.newBuilder()
                .setVersion(2)
                .setPartner(Facts.DISTRICT)
                .setKind(SubmissionKind.TRUNCATE)
                .setEntity(Topics.K12_STUDENTS.name())
                .build();
    }

    /** Number of stretches that it took; each is begun by a task that knows only what is stored. */
    private int emptyIn(BooleanSupplier goOn) {
        new Emptying(tables.store("emptying"), total).begin(Facts.DISTRICT, Topics.K12_STUDENTS.name());
        total.set(0);
        int stretches = 0;
        for (var emptying = new Emptying(tables.store("emptying"), total); emptying.active(); ) {
            assertThat(total).hasValue(1);
            emptying.proceed(removal, goOn, this::say);
            emptying.close();
            emptying = new Emptying(tables.store("emptying"), total);
            stretches++;
        }
        assertThat(total).hasValue(0);
        return stretches;
    }

    private void assertThatOnlyTheLateStudentIsLeft() {
        Observations late = said.remove(LATE);
        assertThat(ledger.total(LATE)).isEqualTo(late);
        assertThat(late.isEmpty()).isFalse();
        assertThat(said).allSatisfy((source, says) -> {
            assertThat(says.isEmpty()).isTrue();
            assertThat(ledger.total(source).isEmpty()).isTrue();
        });
        assertThat(tables.store("facts").get(FactRow.key(FactKind.K12_COURSE_GRADE, GRADE)))
                .isNotNull();
    }

    private void student(String id, long version) {
        String source = FactKey.of(Facts.DISTRICT, id);
        var student = Facts.student(id).setVersion(version).setEconomicDisadvantage(true);
        ledger.take(FactKind.K12_STUDENT, source, student.build(), Optional.empty())
                .ifPresent(change -> say(source, change));
    }

    private void say(String source, Observations change) {
        said.merge(source, change, Observations::plus);
    }
}
