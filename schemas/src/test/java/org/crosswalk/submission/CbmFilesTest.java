package org.crosswalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.crosswalk.schemas.Sector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files written from the published layouts, position by position, and what they must become. */
class CbmFilesTest {
    private static final String STUDENT = "000123456";

    private final Desk desk = new Desk(Sector.COLLEGE, "river-college", Cbm.layouts());

    @Test
    void aCensusRowBecomesAStudentAndATermEnrollment() throws Exception {
        HandRecord row = Cbm.student(STUDENT).at(186, "2").at(188, "4").at(191, "A");
        take("CBM0C1_2022FA.txt", "CBM0C1", "12022", 193, row);

        assertThat(values("college.students.v1", "000123456|2022-FALL|CENSUS"))
                .containsEntry("version", "1")
                .containsEntry("partner", "river-college")
                .containsEntry("student", STUDENT)
                .containsEntry("origin", "CBM0C1_2022FA.txt:2")
                .containsEntry("termYear", "2022")
                .containsEntry("season", "FALL")
                .containsEntry("report", "CENSUS")
                .containsEntry("stateStudentId", "123456789")
                .containsEntry("firstName", "Jos\u00e9phine")
                .containsEntry("middleName", "Q")
                .containsEntry("lastName", "Nu\u00f1ez-\u0160koda")
                .containsEntry("birthDate", "12477")
                .doesNotContainKey("birthDateText")
                .containsEntry("sex", "F")
                .containsEntry("raceEthnicity", "WHITE")
                .containsEntry("economicDisadvantage", "true")
                .containsEntry("englishLearner", "true")
                .containsEntry("disability", "false")
                .containsEntry("homeless", "true")
                .containsEntry("fosterCare", "false")
                .containsEntry("highSchoolCeeb", "441234")
                .containsEntry("directoryBlock", "false");
        assertThat(values("college.term-enrollments.v1", "000123456|2022-FALL|CENSUS"))
                .containsEntry("firstTimeInCollege", "true")
                .containsEntry("classification", "1")
                .containsEntry("majorCip", "52020100");
        assertThat(values(desk.control()))
                .containsEntry("status", "ACCEPTED")
                .containsEntry("layout", "thecb-cbm0c1")
                .containsEntry("subject", "TERM_ENROLLMENTS")
                .containsEntry("report", "CENSUS")
                .containsEntry("termYear", "2022")
                .containsEntry("season", "FALL")
                .containsEntry("rows", "1")
                .containsEntry("accepted", "1");
    }

    @Test
    void theEndOfSemesterReportHasTheSamePositions() throws Exception {
        HandRecord row = Cbm.student(STUDENT).at(80, "42023").at(31, "004972");
        take("CBM0E1.txt", "CBM0E1", "42023", 193, row);
        assertThat(values("college.term-enrollments.v1", "000123456|2023-SUMMER_2|END_OF_TERM"))
                .containsEntry("firstTimeInCollege", "false")
                .containsEntry("season", "SUMMER_2")
                .containsEntry("termYear", "2023");
    }

    @ParameterizedTest
    @CsvSource({"CBM0C1, CENSUS", "CBM0E1, END_OF_TERM"})
    void aBirthDateWithoutDayIsKeptAsText(String report, String stated) throws Exception {
        take(report + ".txt", report, "12022", 193, Cbm.student(STUDENT).at(19, "20040299"));
        assertThat(values("college.students.v1", "000123456|2022-FALL|" + stated))
                .doesNotContainKey("birthDate")
                .containsEntry("birthDateText", "2004-02-99");
    }

    @ParameterizedTest
    @ValueSource(strings = {"         ", "000000000", "999999999"})
    void aStateIdOfBlanksZerosOrNinesIsNone(String id) throws Exception {
        take("CBM0C1.txt", "CBM0C1", "12022", 193, Cbm.student(STUDENT).at(166, id));
        assertThat(values("college.students.v1", "000123456|2022-FALL|CENSUS")).doesNotContainKey("stateStudentId");
    }

    @ParameterizedTest
    @CsvSource({
        "2, '1      ', WHITE",
        "2, ' 2     ', BLACK",
        "2, '  4    ', ASIAN",
        "3, '   5   ', AMERICAN_INDIAN",
        "2, '      8', PACIFIC_ISLANDER",
        "2, '12     ', TWO_OR_MORE",
        "1, '12     ', HISPANIC",
        "2, '    67 ', UNKNOWN",
        "3, '       ', UNKNOWN"
    })
    void raceAndEthnicity(String ethnic, String flags, String expected) throws Exception {
        HandRecord row = Cbm.student(STUDENT).at(175, ethnic).at(176, flags);
        take("CBM0C1.txt", "CBM0C1", "12022", 193, row);
        assertThat(values("college.students.v1", "000123456|2022-FALL|CENSUS"))
                .containsEntry("raceEthnicity", expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 135})
    void scheduleRowsOfBothLengths(int length) throws Exception {
        HandRecord row = Cbm.course(length, STUDENT, "MATH", "1314", "001")
                .at(76, "8")
                .at(77, "1")
                .at(78, "2")
                .at(119, "1234567890");
        take("CBM00S.txt", "CBM00S", "12022", length, row);
        assertThat(values("college.course-enrollments.v1", "000123456|2022-FALL|END_OF_TERM|MATH|1314|001"))
                .containsEntry("subjectArea", "MATHEMATICS")
                .containsEntry("creditHundredths", "300")
                .containsEntry("highSchoolCredit", "DUAL_CREDIT")
                .containsEntry("developmental", "COREQUISITE_COURSE")
                .containsEntry("firstCollegeLevel", "1")
                .containsEntry("grade", "B");
        assertThat(values(desk.control())).containsEntry("subject", "COURSE_ENROLLMENTS");
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 135})
    void scheduleRowsAtCensusAreFactsOfTheirOwn(int length) throws Exception {
        HandRecord row =
                Cbm.course(length, STUDENT, "MATH", "1314", "001").at(76, "1").at(77, "?????");
        take("CBM0CS.txt", "CBM0CS", "12022", length, row);
        assertThat(values("college.census-courses.v1", "000123456|2022-FALL|MATH|1314|001"))
                .containsEntry("report", "CENSUS")
                .containsEntry("subjectArea", "MATHEMATICS")
                .containsEntry("creditHundredths", "300")
                .containsEntry("highSchoolCredit", "DUAL_CREDIT")
                .containsEntry("developmental", "COURSE")
                .doesNotContainKeys("grade", "firstCollegeLevel");
        assertThat(desk.topic("college.course-enrollments.v1")).isEmpty();
        assertThat(values(desk.control()))
                .containsEntry("layout", "thecb-cbm0cs")
                .containsEntry("subject", "UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"INRW, ENGLISH", "NCBM, MATHEMATICS", "HIST, OTHER"})
    void subjectAreas(String prefix, String area) throws Exception {
        take("CBM00S.txt", "CBM00S", "12022", 128, Cbm.course(128, STUDENT, prefix, "0301", "1"));
        assertThat(values("college.course-enrollments.v1", "000123456|2022-FALL|END_OF_TERM|" + prefix + "|0301|1"))
                .containsEntry("subjectArea", area);
    }

    @ParameterizedTest
    @CsvSource({"1,A", "4,D", "5,F", "6,I", "7,W", "8,CR", "9,IP", "N,N", "X,X"})
    void grades(String code, String grade) throws Exception {
        take(
                "CBM00S.txt",
                "CBM00S",
                "12022",
                128,
                Cbm.course(128, STUDENT, "MATH", "1314", "1").at(78, code));
        assertThat(values("college.course-enrollments.v1", "000123456|2022-FALL|END_OF_TERM|MATH|1314|1"))
                .containsEntry("grade", grade);
    }

    @Test
    void readinessBySubject() throws Exception {
        take("CBM002.txt", "CBM002", "12022", 108, Cbm.readiness(STUDENT, "0", "1", " "));
        assertThat(values("college.readiness.v1", "000123456|2022-FALL"))
                .containsEntry("mathematics", "NOT_MET")
                .containsEntry("reading", "MET")
                .containsEntry("writing", "UNKNOWN");
        assertThat(values(desk.control()))
                .containsEntry("subject", "READINESS")
                .containsEntry("report", "UNKNOWN")
                .containsEntry("season", "FALL");
    }

    @Test
    void awardsOfAnAcademicYear() throws Exception {
        take(
                "CBM009_2021.txt",
                "CBM009",
                "12021",
                94,
                Cbm.award(STUDENT, "2021", "12"),
                Cbm.award(STUDENT, "2022", "05"),
                Cbm.award(STUDENT, "2022", "09"));
        assertThat(desk.topic("college.awards.v1"))
                .containsOnlyKeys(
                        "river-college|000123456|2021|12|AAS|1|52020100",
                        "river-college|000123456|2022|5|AAS|1|52020100");
        assertThat(values("college.students.v1", "000123456|2022|5|AAS|1|52020100"))
                .containsEntry("termYear", "2022")
                .containsEntry("season", "SPRING")
                .containsEntry("firstName", "Josephine")
                .containsEntry("lastName", "Nunez")
                .containsEntry("birthDate", "12477");
        assertThat(values(desk.topic("college.rejects.v1").values().iterator().next()))
                .containsEntry("line", "4")
                .containsEntry("field", "academicYear")
                .containsEntry("rule", "same-year");
        assertThat(values(desk.control()))
                .containsEntry("subject", "AWARDS")
                .containsEntry("schoolYear", "2021")
                .containsEntry("accepted", "2")
                .containsEntry("rejected", "1");
    }

    @Test
    void anAwardsMonthMayLackItsZero() throws Exception {
        take("CBM009_2021.txt", "CBM009", "12021", 94, Cbm.award(STUDENT, "2022", " 6"));
        assertThat(values("college.students.v1", "000123456|2022|6|AAS|1|52020100"))
                .containsEntry("season", "SUMMER_1");
        assertThat(values(desk.control())).containsEntry("accepted", "1").containsEntry("rejected", "0");
    }

    @Test
    void changesOfStudentNumbers() throws Exception {
        take("CBM00N_2022FA.txt", "CBM00N", "12022", 74, Cbm.idChange(STUDENT, "000987654"));
        assertThat(values("college.id-changes.v1", "000123456|000987654|2022-FALL"))
                .containsEntry("partner", "river-college")
                .containsEntry("student", STUDENT)
                .containsEntry("priorStudent", "000987654")
                .containsEntry("birthDate", "12477")
                .containsEntry("priorBirthDate", "12476")
                .containsEntry("origin", "CBM00N_2022FA.txt:2");
        assertThat(values(desk.control()))
                .containsEntry("status", "ACCEPTED")
                .containsEntry("layout", "thecb-cbm00n")
                .containsEntry("accepted", "1");
    }

    @Test
    void aFileOfNumberChangesRestatesThoseOfItsTerm() throws Exception {
        take("CBM00N_2022FA.txt", "CBM00N", "12022", 74, Cbm.idChange(STUDENT, "000987654"));
        take("CBM00N_2023SP.txt", "CBM00N", "22023", 74, Cbm.idChange("000222222", "000111111"));
        assertThat(desk.topic("college.id-changes.v1"))
                .containsOnlyKeys(
                        "river-college|000123456|000987654|2022-FALL", "river-college|000222222|000111111|2023-SPRING");
        take("CBM00N_2022FA_R2.txt", "CBM00N", "12022", 74, Cbm.idChange(STUDENT, "000987655"));
        assertThat(desk.topic("college.id-changes.v1"))
                .containsOnlyKeys(
                        "river-college|000123456|000987655|2022-FALL", "river-college|000222222|000111111|2023-SPRING");
    }

    @Test
    void aNumberChangeWithoutPriorNumberIsRejected() throws Exception {
        take("CBM00N.txt", "CBM00N", "12022", 74, Cbm.idChange(STUDENT, "         "));
        assertThat(desk.topic("college.id-changes.v1")).isEmpty();
        assertThat(values(desk.topic("college.rejects.v1").get("river-college|CBM00N.txt|2|2022-FALL")))
                .containsEntry("field", "priorStudent")
                .containsEntry("rule", "required");
    }

    private void take(String name, String report, String term, int length, HandRecord... rows) throws Exception {
        List<String> lines = List.of(rows).stream().map(HandRecord::toString).toList();
        desk.take(WrittenFile.of(name, Cbm.report(report, term, length, lines)));
    }

    private Map<String, String> values(String topic, String keyAfterPartner) {
        GenericData.Record record = desk.topic(topic).get("river-college|" + keyAfterPartner);
        assertThat(record)
                .as("%s of %s", keyAfterPartner, desk.topic(topic).keySet())
                .isNotNull();
        return values(record);
    }

    private static Map<String, String> values(GenericData.Record record) {
        return record.getSchema().getFields().stream()
                .filter(field -> record.get(field.pos()) != null)
                .collect(Collectors.toMap(
                        Schema.Field::name, field -> record.get(field.pos()).toString()));
    }
}
