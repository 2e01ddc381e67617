package org.crosswalk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.history.Facts.COLLEGE;
import static org.crosswalk.history.Facts.DISTRICT;
import static org.crosswalk.schemas.vocabulary.SubjectArea.ENGLISH;
import static org.crosswalk.schemas.vocabulary.SubjectArea.MATHEMATICS;
import static org.crosswalk.schemas.vocabulary.SubjectArea.OTHER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.history.Observation.AgreedMinutes;
import org.crosswalk.history.Observation.AttainedMinutes;
import org.crosswalk.history.Observation.Corequisite;
import org.crosswalk.history.Observation.Developmental;
import org.crosswalk.history.Observation.Dual;
import org.crosswalk.history.Observation.Enrolled;
import org.crosswalk.history.Observation.FirstTime;
import org.crosswalk.history.Observation.Graduated;
import org.crosswalk.history.Observation.K12Record;
import org.crosswalk.history.Observation.K12Year;
import org.crosswalk.history.Observation.NotReady;
import org.crosswalk.history.Observation.PlacementCompleted;
import org.crosswalk.history.Observation.Reported;
import org.crosswalk.history.Observation.SourceRow;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.vocabulary.DevelopmentalEducation;
import org.crosswalk.schemas.vocabulary.HighSchoolCredit;
import org.crosswalk.schemas.vocabulary.PlacementSource;
import org.crosswalk.schemas.vocabulary.RaceEthnicity;
import org.crosswalk.schemas.vocabulary.Readiness;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.vocabulary.Sex;
import org.crosswalk.schemas.vocabulary.SubjectArea;
import org.crosswalk.schemas.vocabulary.VisitEnd;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactGroupTest {
    private static final AcademicTerm FALL = AcademicTerm.fall(2021);
    private static final AcademicTerm SPRING = AcademicTerm.spring(2022);

    /** Codes mean what they say; sections that begin with DC give college credit. */
    private static final Reference REFERENCE = new Reference() {
        @Override
        public Optional<String> gradeLevel(String partner, String code) {
            return Optional.of(code).filter(c -> !c.equals("?"));
        }

        @Override
        public Optional<String> exit(String partner, String code) {
            return Optional.of(code).filter(c -> !c.equals("?"));
        }

        @Override
        public boolean dualCredit(String partner, String section) {
            return section.startsWith("DC");
        }
    };

    /** What indicators ask for; whose rows it is of has tests of its own. */
    private static Observations observe(SpecificRecord... facts) {
        Map<Observation, Long> asked = new HashMap<>();
        FactGroup.observe(List.of(facts), REFERENCE).forEach((observation, weight) -> {
            if (!(observation instanceof SourceRow)) {
                asked.put(observation, weight);
            }
        });
        return Observations.of(asked);
    }

    private static List<SourceRow> rows(SpecificRecord... facts) {
        List<SourceRow> rows = new ArrayList<>();
        FactGroup.observe(List.of(facts), REFERENCE).forEach((observation, weight) -> {
            if (observation instanceof SourceRow row) {
                rows.add(row);
            }
        });
        return rows;
    }

    @Nested
    class Rows {
        @Test
        void nameTheirStudentAndTime() {
            assertThat(rows(Facts.student("1").build()))
                    .containsExactly(new SourceRow(RowKind.K12_STUDENT, DISTRICT, "1", 0));
            assertThat(rows(Facts.enrollment("1", 2021, "7", "?").build()))
                    .containsExactly(new SourceRow(RowKind.K12_ENROLLMENT, DISTRICT, "1", 2021));
            assertThat(rows(Facts.scheduled("1", 2021, "DC1").build()))
                    .containsExactly(new SourceRow(RowKind.K12_COURSE, DISTRICT, "1", 2021));
            assertThat(rows(Facts.collegeStudent("A1", SPRING).build()))
                    .containsExactly(new SourceRow(RowKind.COLLEGE_STUDENT, COLLEGE, "A1", 0));
            assertThat(rows(Facts.termEnrollment("A1", SPRING).build()))
                    .containsExactly(new SourceRow(RowKind.TERM_ENROLLMENT, COLLEGE, "A1", SPRING.order()));
            assertThat(rows(Facts.readiness("A1", FALL).build()))
                    .containsExactly(new SourceRow(RowKind.READINESS, COLLEGE, "A1", FALL.order()));
            assertThat(rows(Facts.award("A1", 2022, 5).build()))
                    .containsExactly(new SourceRow(RowKind.AWARD, COLLEGE, "A1", 2021));
            assertThat(rows(Facts.placement("1", 2021, PlacementSource.AGREEMENT)
                            .build()))
                    .containsExactly(new SourceRow(RowKind.PLACEMENT, Facts.LOG, "1", 2021));
        }

        @Test
        void ofCoursesAreThoseThatSaySomething() {
            var course = Facts.collegeCourse("A1", FALL);
            assertThat(rows(course.build())).isEmpty();
            assertThat(rows(Facts.scheduled("1", 2021, "5").build())).isEmpty();
            assertThat(rows(course.setHighSchoolCredit(HighSchoolCredit.DUAL_CREDIT)
                            .setDevelopmental(DevelopmentalEducation.COREQUISITE_COURSE)
                            .build()))
                    .containsExactly(
                            new SourceRow(RowKind.DUAL_CREDIT_COURSE, COLLEGE, "A1", FALL.order()),
                            new SourceRow(RowKind.DEVELOPMENTAL_COURSE, COLLEGE, "A1", FALL.order()));
        }

        @ParameterizedTest
        @CsvSource({
            "2021-08-01,2021-FALL",
            "2021-12-31,2021-FALL",
            "2022-01-01,2022-SPRING",
            "2022-04-30,2022-SPRING",
            "2022-05-01,2022-SUMMER_2",
            ",2022-SUMMER_2"
        })
        void ofADeathAreOfTheTermThatRan(LocalDate day, String term) {
            var row = Facts.enrollment("1", 2021, "7", "12")
                    .setEntryDate(LocalDate.of(2021, 7, 1))
                    .setExitCode("DIED")
                    .setExitDate(day);
            assertThat(rows(row.build()))
                    .extracting(SourceRow::kind)
                    .containsExactly(RowKind.K12_ENROLLMENT, RowKind.EXIT_BY_DEATH);
            AcademicTerm ran = AcademicTerm.ofOrder(rows(row.build()).get(1).period());
            assertThat(ran.year() + "-" + ran.season()).isEqualTo(term);
        }

        @Test
        void ofADeathBeforeTheFirstDayAreNoEnrollment() {
            var row = Facts.enrollment("1", 2021, "7", "12").setExitCode("DIED").setExitDate(LocalDate.of(2021, 7, 1));
            assertThat(rows(row.build())).extracting(SourceRow::kind).containsExactly(RowKind.EXIT_BY_DEATH);
        }

        @ParameterizedTest
        @EnumSource
        void haveATimeThatPeopleRead(RowKind kind) {
            int period =
                    switch (kind) {
                        case K12_STUDENT, COLLEGE_STUDENT -> 0;
                        case K12_ENROLLMENT, K12_COURSE, AWARD, PLACEMENT -> 2021;
                        default -> SPRING.order();
                    };
            String text = kind.periodText(period);
            assertThat(text).isIn("", "2021-22", "2022-SPRING");
            assertThat(text.isEmpty()).isEqualTo(period == 0);
            assertThat(kind.schoolYear(period)).isEqualTo(period == 0 ? 0 : 2021);
        }
    }

    @Nested
    class Enrollments {
        @ParameterizedTest
        @ValueSource(strings = {"09", "10", "11", "12"})
        void countInGradesNineToTwelve(String grade) {
            assertThat(observe(Facts.enrollment("1", 2021, "7", grade).build()))
                    .isEqualTo(Observations.of(new K12Year(2021, DISTRICT, "7")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"08", "9", "KG", "?"})
        void countInNoOtherGrade(String grade) {
            assertThat(observe(Facts.enrollment("1", 2021, "7", grade).build())).isEqualTo(Observations.EMPTY);
        }

        @Test
        void withoutGradeCountNowhere() {
            assertThat(observe(Facts.enrollment("1", 2021, "7", null).build())).isEqualTo(Observations.EMPTY);
        }

        @Test
        void graduateWhateverTheGrade() {
            assertThat(observe(Facts.enrollment("1", 2021, "7", "?")
                            .setExitCode("GRADUATED")
                            .build()))
                    .isEqualTo(Observations.of(new Graduated(2021, DISTRICT, "7")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"TRANSFERRED", "DROPPED_OUT", "DIED", "OTHER", "?"})
        void doNotGraduateByOtherExits(String exit) {
            assertThat(observe(Facts.enrollment("1", 2021, "7", "12")
                            .setExitCode(exit)
                            .build()))
                    .isEqualTo(Observations.of(new K12Year(2021, DISTRICT, "7")));
        }

        @Test
        void ofStudentsWhoNeverAttendedSayNothing() {
            var noShow = Facts.enrollment("1", 2021, "7", "12")
                    .setExitCode("GRADUATED")
                    .setExitDate(LocalDate.of(2021, 8, 14));
            assertThat(observe(noShow.build())).isEqualTo(Observations.EMPTY);
        }

        @Test
        void ofOneDayCount() {
            var oneDay = Facts.enrollment("1", 2021, "7", "12").setExitDate(LocalDate.of(2021, 8, 15));
            assertThat(observe(oneDay.build())).isEqualTo(Observations.of(new K12Year(2021, DISTRICT, "7")));
        }
    }

    @Nested
    class Sections {
        @Test
        void ofDualCreditCount() {
            assertThat(observe(Facts.scheduled("1", 2021, "DC1").build())).isEqualTo(Observations.of(new Dual(2021)));
            assertThat(observe(Facts.scheduled("1", 2021, "5").build())).isEqualTo(Observations.EMPTY);
        }

        @Test
        void areLeftByAnyWithdrawal() {
            var rows = Facts.scheduled("1", 2021, "DC1").build();
            var passed = Facts.grade("1", "DC1", "A").setGrade("g1").build();
            var withdrawn = Facts.grade("1", "DC1", "W").setGrade("g2").build();
            assertThat(observe(rows, passed)).isEqualTo(Observations.of(new Dual(2021)));
            assertThat(observe(rows, passed, withdrawn)).isEqualTo(Observations.EMPTY);
        }

        @Test
        void countOncePerScheduleRow() {
            var first = Facts.scheduled("1", 2021, "DC1").build();
            var second =
                    Facts.scheduled("1", 2021, "DC1").setMarkingPeriod("11").build();
            assertThat(observe(first, second).weight(new Dual(2021))).isEqualTo(2);
        }

        @Test
        void neverAttendedSayNothing() {
            var dropped = Facts.scheduled("1", 2021, "DC1").setEndDate(LocalDate.of(2021, 8, 1));
            assertThat(observe(dropped.build())).isEqualTo(Observations.EMPTY);
        }

        @Test
        void withGradesOnlySayNothing() {
            assertThat(observe(Facts.grade("1", "DC1", "A").build())).isEqualTo(Observations.EMPTY);
        }
    }

    @Nested
    class CollegeCourses {
        @ParameterizedTest
        @CsvSource({
            "DUAL_CREDIT,A,1",
            "DUAL_CREDIT,,1",
            "COLLEGE_CREDIT_ONLY,F,1",
            "DUAL_CREDIT,W,0",
            "COLLEGE_CREDIT_ONLY,W,0",
            "NONE,A,0",
            "HIGH_SCHOOL_DEVELOPMENTAL,A,0",
            "UNKNOWN,A,0"
        })
        void areDualByTheirCreditAndGrade(HighSchoolCredit credit, String grade, long weight) {
            var row = Facts.collegeCourse("1", FALL).setHighSchoolCredit(credit).setGrade(grade);
            assertThat(observe(row.build()).weight(new Dual(2021))).isEqualTo(weight);
        }

        @Test
        void ofSpringBelongToTheYearBefore() {
            var row = Facts.collegeCourse("1", SPRING).setHighSchoolCredit(HighSchoolCredit.DUAL_CREDIT);
            assertThat(observe(row.build())).isEqualTo(Observations.of(new Dual(2021)));
        }

        @ParameterizedTest
        @EnumSource(
                value = DevelopmentalEducation.class,
                names = {"COURSE", "NON_COURSE_BASED", "SELF_PACED"})
        void areDevelopmental(DevelopmentalEducation kind) {
            assertThat(observe(course(kind, MATHEMATICS)))
                    .isEqualTo(Observations.of(new Developmental(MATHEMATICS, 2021)));
        }

        @ParameterizedTest
        @EnumSource(
                value = DevelopmentalEducation.class,
                names = {"COREQUISITE_COURSE", "COREQUISITE_INTERVENTION"})
        void areCorequisite(DevelopmentalEducation kind) {
            assertThat(observe(course(kind, ENGLISH))).isEqualTo(Observations.of(new Corequisite(ENGLISH, 2021)));
        }

        @ParameterizedTest
        @EnumSource(
                value = DevelopmentalEducation.class,
                names = {"NONE", "UNKNOWN", "PAIRED_COLLEGE_A", "PAIRED_COLLEGE_B"})
        void areNeither(DevelopmentalEducation kind) {
            assertThat(observe(course(kind, ENGLISH))).isEqualTo(Observations.EMPTY);
        }

        @Test
        void ofNoKnownSubjectAreOther() {
            assertThat(observe(course(DevelopmentalEducation.COURSE, SubjectArea.UNKNOWN)))
                    .isEqualTo(Observations.of(new Developmental(OTHER, 2021)));
        }

        private SpecificRecord course(DevelopmentalEducation kind, SubjectArea subject) {
            return Facts.collegeCourse("1", FALL)
                    .setDevelopmental(kind)
                    .setSubjectArea(subject)
                    .build();
        }
    }

    @Nested
    class Terms {
        @Test
        void areEnrolledByEitherReport() {
            assertThat(observe(Facts.termEnrollment("1", FALL).build()))
                    .isEqualTo(Observations.of(new Enrolled(COLLEGE, FALL)));
        }

        @Test
        void areFirstTimeWhereTheCollegeSaysSo() {
            assertThat(observe(Facts.termEnrollment("1", FALL)
                            .setFirstTimeInCollege(true)
                            .build()))
                    .isEqualTo(Observations.of(new Enrolled(COLLEGE, FALL), new FirstTime(COLLEGE, FALL)));
        }

        @Test
        void ofNoKnownSeasonSayNothing() {
            var nowhen = new AcademicTerm(2021, Season.UNKNOWN);
            assertThat(observe(Facts.termEnrollment("1", nowhen)
                            .setFirstTimeInCollege(true)
                            .build()))
                    .isEqualTo(Observations.EMPTY);
            assertThat(observe(Facts.collegeCourse("1", nowhen)
                            .setHighSchoolCredit(HighSchoolCredit.DUAL_CREDIT)
                            .build()))
                    .isEqualTo(Observations.EMPTY);
            assertThat(observe(Facts.readiness("1", nowhen)
                            .setMathematics(Readiness.NOT_MET)
                            .build()))
                    .isEqualTo(Observations.EMPTY);
        }
    }

    @Nested
    class ReadinessBySubject {
        @Test
        void isNotMetInEnglishByReadingOrWriting() {
            var reading =
                    Facts.readiness("1", FALL).setReading(Readiness.NOT_MET).setWriting(Readiness.MET);
            var both = Facts.readiness("1", FALL).setReading(Readiness.NOT_MET).setWriting(Readiness.NOT_MET);
            assertThat(observe(reading.build())).isEqualTo(Observations.of(new NotReady(ENGLISH, 2021)));
            assertThat(observe(both.build())).isEqualTo(Observations.of(new NotReady(ENGLISH, 2021)));
        }

        @Test
        void isNotMetInMathematics() {
            var spring = Facts.readiness("1", SPRING).setMathematics(Readiness.NOT_MET);
            assertThat(observe(spring.build())).isEqualTo(Observations.of(new NotReady(MATHEMATICS, 2021)));
        }

        @Test
        void isNoNeedWhenMetWaivedOrOpen() {
            var ready = Facts.readiness("1", FALL).setMathematics(Readiness.MET).setReading(Readiness.WAIVED);
            assertThat(observe(ready.build())).isEqualTo(Observations.EMPTY);
        }
    }

    @ParameterizedTest
    @CsvSource({"2022,8,2021", "2022,9,2022", "2022,12,2022", "2022,1,2021"})
    void awardsBelongToTheAcademicYearOfTheirMonth(int year, int month, int academicYear) {
        assertThat(observe(Facts.award("1", year, month).build()))
                .isEqualTo(Observations.of(new Observation.Award(COLLEGE, academicYear)));
    }

    @Nested
    class Placements {
        @ParameterizedTest
        @CsvSource({"10,true,1", "10,false,0", "10,,0", "15,,1", "25,false,1", ",,1"})
        void areCompletedByType(String type, Boolean evaluated, long completed) {
            var seen = observe(Facts.placement("1", 2021, PlacementSource.REPORT)
                    .setType(type)
                    .setEmployerEvaluated(evaluated)
                    .build());
            assertThat(seen.weight(new Observation.Placement(2021))).isEqualTo(1);
            assertThat(seen.weight(new PlacementCompleted(2021))).isEqualTo(completed);
        }

        @Test
        void ofAnAgreementAreMinutesOnly() {
            var agreement =
                    Facts.placement("1", 2021, PlacementSource.AGREEMENT).setAgreedMinutes(3600L);
            assertThat(observe(agreement.build()).weight(new AgreedMinutes(2021)))
                    .isEqualTo(3600);
            assertThat(observe(agreement.build()).size()).isEqualTo(1);
        }

        @Test
        void withoutAgreedMinutesSayNothing() {
            assertThat(observe(Facts.placement("1", 2021, PlacementSource.AGREEMENT)
                            .build()))
                    .isEqualTo(Observations.EMPTY);
            assertThat(observe(Facts.placement("1", 2021, PlacementSource.AGREEMENT)
                            .setAgreedMinutes(-5L)
                            .build()))
                    .isEqualTo(Observations.EMPTY);
        }
    }

    @Nested
    class Visits {
        private static final Instant NINE = Instant.parse("2021-10-05T09:00:00Z");

        @Test
        void countInWholeMinutes() {
            assertThat(observe(in(NINE), out(NINE.plusSeconds(3 * 3600 + 59))).weight(new AttainedMinutes(2021)))
                    .isEqualTo(180);
        }

        @Test
        void withOneEndSayNothing() {
            assertThat(observe(in(NINE))).isEqualTo(Observations.EMPTY);
            assertThat(observe(out(NINE))).isEqualTo(Observations.EMPTY);
        }

        @Test
        void backwardsSayNothing() {
            assertThat(observe(in(NINE), out(NINE.minusSeconds(60)))).isEqualTo(Observations.EMPTY);
        }

        @Test
        void withoutAMomentSayNothing() {
            assertThat(observe(in(NINE), out(null))).isEqualTo(Observations.EMPTY);
        }

        private SpecificRecord in(Instant at) {
            return Facts.visit("1", 2021, VisitEnd.CHECK_IN, at).build();
        }

        private SpecificRecord out(Instant at) {
            return Facts.visit("1", 2021, VisitEnd.CHECK_OUT, at).build();
        }
    }

    @Test
    void studentsSayWhatTheSourceKnowsOfThem() {
        var student = Facts.student("1")
                .setSex(Sex.X)
                .setRaceEthnicity(RaceEthnicity.PACIFIC_ISLANDER)
                .setEconomicDisadvantage(true)
                .setDisability(false)
                .build();
        assertThat(observe(student))
                .isEqualTo(Observations.of(
                        new K12Record(),
                        new Reported(
                                Demographics.of(Map.of(
                                        Dimension.SEX, "nonbinary",
                                        Dimension.RACE_ETHNICITY, "pacific-islander",
                                        Dimension.ECONOMIC_DISADVANTAGE, "yes",
                                        Dimension.DISABILITY, "no")),
                                Sector.K12,
                                0)));
    }

    @Test
    void collegesSayItAsOfATerm() {
        var student = Facts.collegeStudent("1", SPRING).setHomeless(true).build();
        assertThat(observe(student))
                .isEqualTo(Observations.of(
                        new Reported(Demographics.of(Map.of(Dimension.HOMELESSNESS, "yes")), Sector.COLLEGE, 20221)));
    }

    @Test
    void factsNameTheReferenceFactsTheyLookUp() {
        assertThat(FactGroup.uses(
                        Facts.enrollment("1", 2021, "7", "3").setExitCode("9").build()))
                .isEqualTo(Set.of("code|north-district|GRADE_LEVEL|3", "code|north-district|EXIT|9"));
        assertThat(FactGroup.uses(Facts.scheduled("1", 2021, "55").build()))
                .isEqualTo(Set.of("section|north-district|55"));
        assertThat(FactGroup.uses(Facts.grade("1", "55", "A").build())).isEmpty();
    }
}
