package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.schemas.vocabulary.ReportSubject.COURSE_ENROLLMENTS;

import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Observation.Dual;
import org.crosswalk.history.Observation.Graduated;
import org.crosswalk.history.Observation.K12Year;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DualEnrollmentTest {
    private static final String ID = "HS-7";
    private static final String NORTH = "north-district";
    private static final String SOUTH = "south-district";

    @Nested
    class InAYear {
        @Test
        void countsAStudentOnceInEveryOrganization() {
            assertThat(Told.of(
                            ID, Calendars.allReported(), new K12Year(2021, NORTH, "1"), new Dual(2021), new Dual(2021)))
                    .containsExactly(
                            "2021-22 north-district 1/1/0", "2021-22 north-district/1 1/1/0", "2021-22 state 1/1/0");
        }

        @Test
        void takesOnlyTheCoursesOfTheYear() {
            assertThat(Told.counts(
                            ID, Calendars.allReported(), new K12Year(2021, NORTH, "1"), new Dual(2020), new Dual(2022)))
                    .containsExactly("0/1/0");
        }

        @Test
        void countsEveryYearOfItsOwn() {
            assertThat(Told.of(
                            ID,
                            Calendars.allReported(),
                            new K12Year(2021, NORTH, "1"),
                            new K12Year(2022, NORTH, "1"),
                            new Dual(2022)))
                    .contains("2021-22 state 0/1/0", "2022-23 state 1/1/0")
                    .hasSize(6);
        }

        @Test
        void countsAStudentOfTwoDistrictsOnceInTheState() {
            assertThat(Told.of(
                            ID,
                            Calendars.allReported(),
                            new K12Year(2021, NORTH, "1"),
                            new K12Year(2021, NORTH, "2"),
                            new K12Year(2021, SOUTH, "1"),
                            new Dual(2021)))
                    .containsExactly(
                            "2021-22 north-district 1/1/0",
                            "2021-22 south-district 1/1/0",
                            "2021-22 north-district/1 1/1/0",
                            "2021-22 north-district/2 1/1/0",
                            "2021-22 south-district/1 1/1/0",
                            "2021-22 state 1/1/0");
        }

        @Test
        void isPendingUntilEveryDistrictOfTheStudentIsDoneWithTheYear() {
            var calendar = Calendars.until(SOUTH, 2021);
            assertThat(Told.counts(
                            ID, calendar, new K12Year(2021, NORTH, "1"), new K12Year(2021, SOUTH, "1"), new Dual(2021)))
                    .containsExactly("0/0/1");
            assertThat(Told.counts(ID, calendar, new K12Year(2021, NORTH, "1"), new Dual(2021)))
                    .containsExactly("1/1/0");
            assertThat(Told.counts(ID, calendar, new K12Year(2020, SOUTH, "1"))).containsExactly("0/1/0");
        }

        @Test
        void isPendingUntilTheCoursesOfFallAndSpringAreReported() {
            var student = new K12Year(2021, NORTH, "1");
            assertThat(Told.counts(ID, Calendars.without(COURSE_ENROLLMENTS, AcademicTerm.fall(2021)), student))
                    .containsExactly("0/0/1");
            assertThat(Told.counts(ID, Calendars.without(COURSE_ENROLLMENTS, AcademicTerm.spring(2022)), student))
                    .containsExactly("0/0/1");
            assertThat(Told.counts(ID, Calendars.without(COURSE_ENROLLMENTS, AcademicTerm.fall(2022)), student))
                    .containsExactly("0/1/0");
        }

        @Test
        void countsNobodyOutsideOfHighSchool() {
            assertThat(Told.of(ID, Calendars.allReported(), new Dual(2021))).isEmpty();
        }
    }

    @Nested
    class EverByGraduation {
        @Test
        void takesTheCoursesOfAllYearsUpToTheClass() {
            var graduated = new Graduated(2022, NORTH, "1");
            assertThat(Told.of(ID, 2, Calendars.allReported(), graduated, new Dual(2019)))
                    .containsExactly(
                            "2022-23 north-district 1/1/0", "2022-23 north-district/1 1/1/0", "2022-23 state 1/1/0");
            assertThat(Told.of(ID, 2, Calendars.allReported(), graduated, new Dual(2022)))
                    .contains("2022-23 state 1/1/0");
            assertThat(Told.of(ID, 2, Calendars.allReported(), graduated, new Dual(2023)))
                    .contains("2022-23 state 0/1/0");
        }

        @Test
        void putsAPersonIntoTheClassOfTheFirstGraduation() {
            assertThat(Told.of(
                            ID,
                            2,
                            Calendars.allReported(),
                            new Graduated(2022, NORTH, "1"),
                            new Graduated(2021, SOUTH, "4")))
                    .containsExactly(
                            "2021-22 south-district 0/1/0", "2021-22 south-district/4 0/1/0", "2021-22 state 0/1/0");
        }

        @Test
        void isPendingUntilTheDistrictIsDoneWithTheYear() {
            assertThat(Told.of(ID, 2, Calendars.until(NORTH, 2022), new Graduated(2022, NORTH, "1")))
                    .contains("2022-23 state 0/0/1");
        }

        @Test
        void countsOnlyGraduates() {
            assertThat(Told.of(ID, 2, Calendars.allReported(), new K12Year(2022, NORTH, "1"), new Dual(2022)))
                    .isEmpty();
        }
    }
}
