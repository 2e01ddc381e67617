package org.crosswalk.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.schemas.Sector;
import org.junit.jupiter.api.Test;

/** Detail reports written by hand from the Clearinghouse's guide. */
class StudentTrackerTest {
    private static final String PERIODS = "college.enrollment-periods.v1";
    private static final String HEADER = "Your Unique Identifier,First Name,Middle Initial,Last Name,Name Suffix,"
            + "Requester Return Field,Record Found Y/N,Search Date,College Code/Branch,College Name,College State,"
            + "2-year / 4-year,Public / Private,Enrollment Begin,Enrollment End,Enrollment Status,Class Level,"
            + "Enrollment Major 1,Enrollment CIP 1,Enrollment Major 2,Enrollment CIP 2,Graduated?,Graduation Date,Degree Title,"
            + "Degree Major 1,Degree CIP 1,Degree Major 2,Degree CIP 2,Degree Major 3,Degree CIP 3,Degree Major 4,Degree CIP 4,"
            + "College Sequence\r\n";
    private static final String NONE = "0042_,ANA,,LOPEZ,,c21,N,20210601,,,,,,,,,,,,,,,,,,,,,,,,,\r\n";
    private static final String FALL =
            "0043_,JOS\u00c9,Q,\"NU\u00d1EZ, JR\",JR,c21,Y,20210601,003601-00,RIVER COLLEGE,TX,2,Public,"
                    + "20210823,20211210,F,Freshman,NURSING,513801,,,N,,,,,,,,,,,1\r\n";
    private static final String SPRING =
            "0043_,JOS\u00c9,Q,\"NU\u00d1EZ, JR\",JR,c21,Y,20210601,003601-00,RIVER COLLEGE,TX,2,Public,"
                    + "20220110,20220506,,,,,,,N,,,,,,,,,,,\r\n";
    private static final String DEGREE =
            "0043_,JOS\u00c9,Q,\"NU\u00d1EZ, JR\",JR,c21,Y,20210601,003601-00,RIVER COLLEGE,TX,2,Public,"
                    + ",,,,,,,,Y,20230512,ASSOCIATE IN APPLIED SCIENCE,NURSING,51.3801,,,,,,,\r\n";
    private static final String TRANSFER =
            "0043_,JOS\u00c9,Q,\"NU\u00d1EZ, JR\",JR,c21,Y,20210601,003656-00,HILL UNIVERSITY,TX,4,Private,"
                    + "20230821,20231208,L,,,,,,N,,,,,,,,,,,2\r\n";

    private final Desk desk = new Desk(Sector.COLLEGE, "north", List.of(Layouts.bundled("nsc-studenttracker")));

    @Test
    void periodsDegreesAndStudentsWhoWereNotFound() throws Exception {
        take(HEADER + NONE + FALL + SPRING + DEGREE + TRANSFER);
        assertThat(desk.topic("college.rejects.v1")).isEmpty();
        assertThat(Facts.of(desk, PERIODS, "north|0043|2021-06-01|003601-00|2021-08-23|2021-12-10|||"))
                .containsEntry("student", "0043")
                .containsEntry("firstName", "JOS\u00c9")
                .containsEntry("lastName", "NU\u00d1EZ, JR")
                .containsEntry("nameSuffix", "JR")
                .containsEntry("institution", "003601-00")
                .containsEntry("institutionYears", "2")
                .containsEntry("institutionControl", "Public")
                .containsEntry("startDate", "18862")
                .containsEntry("endDate", "18971")
                .containsEntry("status", "FULL_TIME")
                .containsEntry("majorCip", "513801")
                .containsEntry("collegeSequence", "1");
        assertThat(Facts.of(desk, PERIODS, "north|0043|2021-06-01|003601-00|2022-01-10|2022-05-06|||"))
                .containsEntry("status", "NOT_DISCLOSED")
                .containsEntry("collegeSequence", "1");
        assertThat(Facts.of(desk, PERIODS, "north|0043|2021-06-01|003656-00|2023-08-21|2023-12-08|||"))
                .containsEntry("status", "LESS_THAN_HALF_TIME")
                .containsEntry("collegeSequence", "2");
        assertThat(desk.topic(PERIODS)).hasSize(3);
        assertThat(Facts.of(
                        desk,
                        "college.awards.v1",
                        "north|0043|2021-06-01|003601-00|||2023-05-12|ASSOCIATE IN APPLIED SCIENCE|NURSING"))
                .containsEntry("awardYear", "2023")
                .containsEntry("awardMonth", "5")
                .containsEntry("cip", "513801")
                .containsEntry("institution", "003601-00");
        assertThat(desk.topic("college.awards.v1")).hasSize(1);
        assertThat(Facts.of(desk.control())).containsEntry("rows", "5").containsEntry("accepted", "5");
    }

    @Test
    void aSequenceThatIsCorrectedAboveCorrectsTheRowsBelow() throws Exception {
        take(HEADER + FALL + SPRING);
        take(HEADER + FALL.replace(",1\r\n", ",2\r\n") + SPRING);
        assertThat(Facts.of(desk.control())).containsEntry("accepted", "2").containsEntry("deleted", "0");
        assertThat(desk.topic(PERIODS).values())
                .allMatch(period -> period.get("collegeSequence").equals(2));
        take(HEADER + FALL.replace(",1\r\n", ",2\r\n") + SPRING);
        assertThat(Facts.of(desk.control())).containsEntry("unchanged", "2");
    }

    @Test
    void valuesMayAllStandInQuotationMarks() throws Exception {
        String spring = SPRING.replace("\r\n", "").replace("\"NU\u00d1EZ, JR\"", "NU\u00d1EZ");
        String fall = FALL.replace("\r\n", "").replace("\"NU\u00d1EZ, JR\"", "NU\u00d1EZ");
        take(HEADER + '"' + fall.replace(",", "\",\"") + "\"\r\n\"" + spring.replace(",", "\",\"") + "\"\r\n");
        assertThat(desk.topic("college.rejects.v1")).isEmpty();
        assertThat(desk.topic(PERIODS).values()).hasSize(2).allMatch(period -> period.get("collegeSequence")
                .equals(1));
    }

    @Test
    void aFileRestatesTheStudentsOfItsSearchDatesOnly() throws Exception {
        take(HEADER + FALL);
        take(HEADER + TRANSFER.replace("20210601", "20220601"));
        assertThat(desk.topic(PERIODS)).hasSize(2);
        take(HEADER + NONE);
        assertThat(desk.topic(PERIODS).keySet())
                .containsExactly("north|0043|2022-06-01|003656-00|2023-08-21|2023-12-08|||");
    }

    @Test
    void namesOfColumnsAsProgramsWriteThem() throws Exception {
        take(HEADER.toUpperCase(java.util.Locale.ROOT).replace(' ', '_').replace("_/_", "/") + FALL);
        assertThat(desk.topic(PERIODS)).hasSize(1);
    }

    @Test
    void aFoundStudentNeedsACollegeAndDays() throws Exception {
        take(HEADER + FALL.replace("20210823", "").replace("003601-00", ""));
        assertThat(desk.topic("college.rejects.v1").values())
                .singleElement()
                .satisfies(reject -> assertThat(reject.get("hint").toString()).contains("institution:", "startDate:"));
    }

    private void take(String text) throws Exception {
        desk.take(new WrittenFile("123456_T1.202110221010_DETLRPT_SE_10222021.csv", text.getBytes(UTF_8)));
    }
}
