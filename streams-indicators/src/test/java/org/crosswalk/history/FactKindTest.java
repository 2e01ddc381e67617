package org.crosswalk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.k12.K12CourseGrade;
import org.crosswalk.schemas.reference.Course;
import org.crosswalk.schemas.vocabulary.VisitEnd;
import org.junit.jupiter.api.Test;

class FactKindTest {
    private static final FactKind GRADE = FactKind.K12_COURSE_GRADE;
    private static final FactKind ROW = FactKind.K12_COURSE_ENROLLMENT;

    @Test
    void everyTopicOfPersonFactsDecidesUnlessALaterStepNeedsIt() {
        assertThat(Topics.personFacts())
                .filteredOn(topic -> FactKind.ofTopic(topic.name()).isEmpty())
                .containsExactlyInAnyOrder(
                        Topics.COLLEGE_CENSUS_COURSES,
                        Topics.COLLEGE_ENROLLMENT_PERIODS,
                        Topics.COLLEGE_ID_CHANGES,
                        Topics.K12_DEMOGRAPHICS,
                        Topics.WBL_EVALUATIONS);
    }

    @Test
    void codesAreStable() {
        assertThat(FactKind.all().map(kind -> kind.code() + " " + kind))
                .containsExactly(
                        "1 K12_STUDENT",
                        "2 K12_ENROLLMENT",
                        "3 K12_COURSE_ENROLLMENT",
                        "4 K12_COURSE_GRADE",
                        "5 COLLEGE_STUDENT",
                        "6 TERM_ENROLLMENT",
                        "7 COLLEGE_COURSE_ENROLLMENT",
                        "8 READINESS",
                        "9 AWARD",
                        "10 PLACEMENT",
                        "11 VISIT_HOUR");
        assertThat(FactKind.all()).allMatch(kind -> FactKind.ofCode(kind.code()) == kind);
    }

    @Test
    void scheduleRowsAndGradesOfASectionAreOneGroup() {
        var grade = Facts.grade("12", "55", "A").build();
        assertThat(ROW.group("north-district|12|55|10|2021-08-15", null)).isEqualTo("north-district|12|S|55|");
        assertThat(GRADE.group("north-district|12|g1", grade)).isEqualTo("north-district|12|S|55|");
        assertThat(ROW.member("north-district|12|55|10|2021-08-15")).isEqualTo("S10|2021-08-15");
        assertThat(GRADE.member("north-district|12|g1")).isEqualTo("Gg1");
    }

    @Test
    void aSectionWithABarInItIsStillOneGroup() {
        String key = FactKey.of("north-district", "12", "5|5", "10", "2021-08-15");
        var grade = Facts.grade("12", "5|5", "A").build();
        assertThat(ROW.group(key, null)).isEqualTo(GRADE.group("north-district|12|g1", grade));
    }

    @Test
    void aGradeWithoutASectionIsAGroupOfItsOwn() {
        var grade = Facts.grade("12", null, "A").build();
        assertThat(GRADE.group("north-district|12|g1", grade)).isEqualTo("north-district|12|G|g1|");
    }

    @Test
    void theEndsOfAVisitAreOneGroup() {
        var kind = FactKind.VISIT_HOUR;
        assertThat(kind.group("log|1|INT-1|V1|CHECK_IN", null)).isEqualTo("log|1|V|INT-1|V1|");
        assertThat(kind.group("log|1|INT-1|V1|CHECK_OUT", null)).isEqualTo("log|1|V|INT-1|V1|");
        assertThat(kind.member("log|1|INT-1|V1|CHECK_OUT")).isEqualTo("CHECK_OUT");
    }

    @Test
    void everyOtherFactIsAGroupOfItsOwnThatNoOtherGroupBegins() {
        assertThat(FactKind.K12_STUDENT.group("north-district|12", null)).isEqualTo("north-district|12|K|");
        assertThat(FactKind.K12_ENROLLMENT.group("north-district|12|7", null)).isEqualTo("north-district|12|E|7|");
        assertThat(FactKind.K12_ENROLLMENT.group("north-district|12|71", null)).isEqualTo("north-district|12|E|71|");
        assertThat(FactKind.K12_ENROLLMENT.member("north-district|12|7")).isEmpty();
    }

    @Test
    void factsComeBackFromTheirBytes() {
        var codec = new FactCodec();
        List<SpecificRecord> facts = List.of(
                Facts.student("1").setVersion(-3).setHomeless(true).build(),
                Facts.enrollment("1", 2021, "7", "09").setVersion(1L << 40).build(),
                Facts.grade("1", "55", "W").setVersion(Long.MAX_VALUE).build(),
                Facts.visit("1", 2021, VisitEnd.CHECK_IN, Instant.ofEpochMilli(1_633_424_400_123L))
                        .build());
        for (SpecificRecord fact : facts) {
            byte[] bytes = codec.encode(fact);
            assertThat(codec.decode(bytes)).isEqualTo(fact);
            assertThat(FactCodec.version(bytes)).isEqualTo(FactKind.version(fact));
        }
    }

    @Test
    void otherRecordsAreNoFacts() {
        var course =
                Course.newBuilder().setVersion(1).setPartner("north-district").build();
        assertThat(FactKind.of(course)).isEmpty();
        assertThatThrownBy(() -> new FactCodec().encode(course)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatEveryFactHasIsReadFromAnyOfThem() {
        K12CourseGrade gone = K12CourseGrade.newBuilder()
                .setVersion(7)
                .setPartner("north-district")
                .setStudent("12")
                .setDeleted(true)
                .build();
        assertThat(FactKind.version(gone)).isEqualTo(7);
        assertThat(FactKind.partner(gone)).isEqualTo("north-district");
        assertThat(FactKind.deleted(gone)).isTrue();
    }
}
