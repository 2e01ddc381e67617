package org.crosswalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of California's MIS, written from its data element dictionary, position by position. */
class MisFilesTest {
    private final Desk desk = new Desk(
            Sector.COLLEGE,
            "bay",
            Stream.of("ccc-mis-sb", "ccc-mis-sx", "ccc-mis-cb", "ccc-mis-xb")
                    .map(Layouts::bundled)
                    .toList());

    @Test
    void aStudent() throws Exception {
        take("U82227SB.dat", student());
        String key = "bay|A00123456|227|END_OF_TERM|531";
        assertThat(Facts.of(desk, "college.students.v1", key))
                .containsEntry("termYear", "2022")
                .containsEntry("season", "FALL")
                .containsEntry("firstName", "Zo\u00eb")
                .containsEntry("lastName", "D'Arcy-Nu\u00f1ez")
                .containsEntry("birthDate", "12477")
                .containsEntry("sex", "X")
                .containsEntry("raceEthnicity", "TWO_OR_MORE")
                .containsEntry("stateStudentId", "1234567890");
        assertThat(Facts.of(desk, "college.term-enrollments.v1", key)).containsEntry("firstTimeInCollege", "true");
        assertThat(Facts.of(desk.control()))
                .containsEntry("subject", "TERM_ENROLLMENTS")
                .containsEntry("termYear", "2022")
                .containsEntry("season", "FALL");
    }

    @Test
    void aBirthDateWithoutDayAndAnUnknownStateNumber() throws Exception {
        take("U82227SB.dat", student().at(22, "20040299").at(216, "XXXXXXXXXX").at(114, "Y"));
        assertThat(Facts.of(desk, "college.students.v1", "bay|A00123456|227|END_OF_TERM|531"))
                .containsEntry("birthDateText", "2004-02-99")
                .containsEntry("raceEthnicity", "HISPANIC")
                .doesNotContainKeys("birthDate", "stateStudentId");
    }

    @ParameterizedTest
    @CsvSource({"A-,A", "P,CR", "NP,N", "MW,W", "FW,F", "IB,I", "RD,X", "UG,"})
    void anEnrollmentAndItsGrade(String code, String grade) throws Exception {
        take("U82233SX.dat", enrollment().at(55, code));
        var fact = Facts.of(
                desk, "college.course-enrollments.v1", "bay|A00123456|233|END_OF_TERM|MATH 015|1042|CCC000123456|531");
        assertThat(fact)
                .containsEntry("termYear", "2023")
                .containsEntry("season", "SPRING")
                .containsEntry("subject", "MATH")
                .containsEntry("section", "1042")
                .containsEntry("creditEarnedHundredths", "350");
        assertThat(fact.get("grade")).isEqualTo(grade);
        assertThat(Facts.of(desk.control()))
                .containsEntry("subject", "COURSE_ENROLLMENTS")
                .containsEntry("season", "SPRING");
    }

    @ParameterizedTest
    @CsvSource({"978,1997,FALL", "005,2000,SUMMER_1", "794,2079,SPRING", "221,2022,UNKNOWN"})
    void termsOfTwoDigits(String term, String year, String season) throws Exception {
        take("U8SX.dat", enrollment().at(6, term));
        assertThat(desk.topic("college.course-enrollments.v1").values())
                .singleElement()
                .satisfies(fact -> assertThat(Facts.of(fact))
                        .containsEntry("termYear", year)
                        .containsEntry("season", season));
    }

    @ParameterizedTest
    @CsvSource({"55,Q9,grade", "6,229,term", "1,SB,recordCode", "51,A350,creditEarnedHundredths"})
    void whatIsNoneOfItsFieldIsRejected(int at, String value, String field) throws Exception {
        take("U82233SX.dat", enrollment().at(at, value));
        assertThat(desk.topic("college.rejects.v1").values())
                .singleElement()
                .satisfies(reject -> assertThat(reject.get("hint").toString()).contains(field + ":"));
    }

    @Test
    void aCourse() throws Exception {
        take(
                "U82233CB.dat",
                HandRecord.of(220)
                        .at(1, "CB531233")
                        .at(9, "CCC000123456")
                        .at(21, "MATH 015")
                        .at(33, "Support for Statistics")
                        .at(101, "170100")
                        .at(107, "DB")
                        .at(109, "02000200")
                        .at(117, "B")
                        .at(119, "N")
                        .at(189, "A")
                        .at(194, "S"));
        assertThat(Facts.of(desk, "reference.courses.v1", "bay|MATH 015|233|CCC000123456|531"))
                .containsEntry("course", "MATH 015")
                .containsEntry("schoolYear", "2022")
                .containsEntry("title", "Support for Statistics")
                .containsEntry("levelBelowCollege", "A")
                .containsEntry("basicSkills", "true")
                .containsEntry("supportCourse", "true");
    }

    @Test
    void aSection() throws Exception {
        take(
                "U82227XB.dat",
                HandRecord.of(80)
                        .at(1, "XB531227")
                        .at(12, "MATH 015")
                        .at(24, "1042")
                        .at(54, "I")
                        .at(62, "CCC000123456"));
        assertThat(Facts.of(desk, "reference.sections.v1", "bay|1042|MATH 015|227|CCC000123456|531"))
                .containsEntry("course", "MATH 015")
                .containsEntry("schoolYear", "2022")
                .containsEntry("markingPeriod", "227")
                .containsEntry("workBasedLearning", "I");
    }

    private static HandRecord student() {
        return HandRecord.of(430)
                .at(1, "SB531227")
                .at(12, "A00123456")
                .at(21, "C")
                .at(22, "20040229")
                .at(30, "X")
                .at(35, "94103XXXX")
                .at(50, "10000")
                .at(68, "1")
                .at(114, "NNNNN" + "NYNNNNNNN" + "N" + "N" + "NNNN" + "Y")
                .at(136, "Zo\u00eb")
                .at(166, "D'Arcy-Nu\u00f1ez")
                .at(216, "1234567890");
    }

    private static HandRecord enrollment() {
        return HandRecord.of(78)
                .at(1, "SX531233")
                .at(12, "A00123456")
                .at(21, "MATH 015")
                .at(33, "1042")
                .at(39, "230117")
                .at(45, "888888")
                .at(51, "0350")
                .at(55, "A")
                .at(63, "CCC000123456");
    }

    private void take(String name, HandRecord... records) throws Exception {
        desk.take(WrittenFile.of(
                name, List.of(records).stream().map(HandRecord::toString).toList()));
    }
}
