package org.crosswalk.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Analysis-ready files of the Postsecondary Data Partnership, written by hand from its data dictionaries. */
class PdpFilesTest {
    private static final String COHORT = "student_id,institution_id,cohort,cohort_term,enrollment_type,"
            + "enrollment_intensity_first_term,math_placement,english_placement,reading_placement,dual_and_summer_enrollment,"
            + "race,ethnicity,gender,first_gen,pell_status_first_year,retention,persistence\n";
    private static final String COURSE = "student_guid,institution_id,cohort,cohort_term,academic_year,academic_term,"
            + "course_prefix,course_number,section_id,course_name,course_cip,course_type,math_or_english_gateway,"
            + "co_requisite_course,grade,number_of_credits_attempted,number_of_credits_earned,delivery_method\n";

    private final Desk desk =
            new Desk(Sector.COLLEGE, "river", List.of(Layouts.bundled("pdp-cohort"), Layouts.bundled("pdp-course")));

    @Test
    void aCohortRowBecomesAStudentATermAndReadiness() throws Exception {
        cohort("s1,360100,2020-21,FALL,FIRST-TIME,FULL-TIME,N,C,UK,DE,White,H,F,P,Y,1,1");
        String key = "river|s1|2020-FALL|END_OF_TERM|00360100";
        assertThat(Facts.of(desk, "college.students.v1", key))
                .containsEntry("termYear", "2020")
                .containsEntry("season", "FALL")
                .containsEntry("sex", "F")
                .containsEntry("raceEthnicity", "HISPANIC")
                .doesNotContainKey("disability");
        assertThat(Facts.of(desk, "college.term-enrollments.v1", key)).containsEntry("firstTimeInCollege", "true");
        assertThat(Facts.of(desk, "college.readiness.v1", "river|s1|2020-FALL|00360100"))
                .containsEntry("mathematics", "NOT_MET")
                .containsEntry("writing", "MET")
                .containsEntry("reading", "UNKNOWN");
        assertThat(Facts.of(desk.control()))
                .containsEntry("layout", "pdp-cohort")
                .containsEntry("subject", "UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"Fall,FALL,2020", "SPRING,SPRING,2021", "Summer,SUMMER_1,2021", "WINTER,UNKNOWN,2021"})
    void termsOfAnAcademicYear(String term, String season, String year) throws Exception {
        cohort("s1,00360100,2020-21," + term + ",TRANSFER-IN,PART-TIME,UK,-1,C,,Two or more races,N,M,N,N,0,1");
        assertThat(desk.topic("college.term-enrollments.v1").values())
                .singleElement()
                .satisfies(fact -> assertThat(Facts.of(fact))
                        .containsEntry("season", season)
                        .containsEntry("termYear", year)
                        .containsEntry("firstTimeInCollege", "false"));
    }

    @Test
    void aColumnThatMayBeAbsentIsNotMissed() throws Exception {
        String header = COHORT.replace("reading_placement,", "");
        take("AR_cohort.csv", header + "s1,00360100,2020-21,FALL,RE-ADMIT,FULL-TIME,C,C,DE,Asian,N,X,P,Y,1,1\n");
        assertThat(desk.topic("college.readiness.v1")).hasSize(1);
        assertThat(desk.refuse(new WrittenFile(
                        "AR_cohort.csv",
                        COHORT.replace("math_placement", "maths").getBytes(UTF_8))))
                .contains("math_placement");
    }

    @Test
    void aCohortIsRestatedAloneAndByInstitution() throws Exception {
        cohort("s1,00360100,2020-21,FALL,FIRST-TIME,,,,,,,,F,,,,\ns1,00360200,2020-21,FALL,FIRST-TIME,,,,,,,,F,,,,\n"
                + "s2,00360100,2021-22,FALL,FIRST-TIME,,,,,,,,F,,,,");
        assertThat(desk.topic("college.students.v1")).hasSize(3);
        cohort("s3,00360100,2020-21,FALL,FIRST-TIME,,,,,,,,F,,,,");
        assertThat(desk.topic("college.students.v1")).hasSize(3);
        assertThat(Facts.of(desk.control())).containsEntry("deleted", "1");
    }

    @ParameterizedTest
    @CsvSource({
        "27.0101,CU,N,3.70,MATHEMATICS,NONE,A",
        "23.1301,CU,N,P,ENGLISH,NONE,CR",
        "32.0104,CD,N,W,MATHEMATICS,COURSE,W",
        "320108,CD,Y,2,ENGLISH,COREQUISITE_COURSE,C",
        "1.0101,NC,UK,A,OTHER,NONE,",
        "-1,UK,UK,0.0,UNKNOWN,UNKNOWN,F",
        "54.0101,CG,N,3.5,OTHER,NONE,",
    })
    void coursesTheirSubjectsKindsAndGrades(
            String cip, String type, String corequisite, String grade, String area, String kind, String expected)
            throws Exception {
        take(
                "AR_course.csv",
                COURSE + "s1,00360100,2020-21,FALL,2021-22,SPRING,MATH,0301,01,Algebra," + cip + "," + type + ",M,"
                        + corequisite + "," + grade + ",3.0,1.5,F\n");
        var fact = Facts.of(
                desk, "college.course-enrollments.v1", "river|s1|2021-SPRING|END_OF_TERM|MATH|0301|01|00360100");
        assertThat(fact)
                .containsEntry("termYear", "2022")
                .containsEntry("season", "SPRING")
                .containsEntry("subjectArea", area)
                .containsEntry("developmental", kind)
                .containsEntry("creditHundredths", "300")
                .containsEntry("creditEarnedHundredths", "150")
                .containsEntry("highSchoolCredit", "UNKNOWN");
        assertThat(fact.get("grade")).isEqualTo(expected);
    }

    @Test
    void aGradeThatIsNoneIsRejectedNowhereAndATypeThatIsNoneIs() throws Exception {
        take(
                "AR_course.csv",
                COURSE + "s1,00360100,2020-21,FALL,2021-22,SPRING,MATH,0301,01,Algebra,27.0101,ZZ,M,N,4,3,3,F\n");
        assertThat(desk.topic("college.rejects.v1").values())
                .singleElement()
                .satisfies(reject -> assertThat(reject.get("field")).hasToString("developmental"));
    }

    private void cohort(String rows) throws Exception {
        take("AR_cohort.csv", COHORT + rows + "\n");
    }

    private void take(String name, String text) throws Exception {
        desk.take(new WrittenFile(name, text.getBytes(UTF_8)));
    }
}
