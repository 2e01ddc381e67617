package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosswalk.schemas.vocabulary.SubjectArea.ENGLISH;
import static org.crosswalk.schemas.vocabulary.SubjectArea.MATHEMATICS;
import static org.crosswalk.schemas.vocabulary.SubjectArea.OTHER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.history.Observation;
import org.crosswalk.history.Observation.Corequisite;
import org.crosswalk.history.Observation.Developmental;
import org.crosswalk.history.Observation.Enrolled;
import org.crosswalk.history.Observation.FirstTime;
import org.crosswalk.history.Observation.Graduated;
import org.crosswalk.history.Observation.NotReady;
import org.crosswalk.schemas.vocabulary.ReportSubject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediationTest {
    private static final Graduated CLASS_2021 = new Graduated(2021, "north-district", "1");
    private static final FirstTime FALL = new FirstTime("river-college", AcademicTerm.fall(2022));
    private static final FirstTime SPRING = new FirstTime("hill-college", AcademicTerm.spring(2023));

    @Test
    void countsGraduatesAtTheirSchoolsAndTheCollegesWhereTheyEnter() {
        assertThat(Told.of("TR-2.R1.any", Calendars.allReported(), CLASS_2021, FALL))
                .containsExactly(
                        "2021-22 river-college 0/1/0",
                        "2021-22 north-district 0/1/0",
                        "2021-22 north-district/1 0/1/0",
                        "2021-22 state 0/1/0");
    }

    @Test
    void takesTheCollegesOfTheEarlierTermOnly() {
        assertThat(Told.of("TR-2.R1.any", Calendars.allReported(), CLASS_2021, FALL, SPRING))
                .contains("2021-22 river-college 0/1/0")
                .noneMatch(line -> line.contains("hill-college"));
        assertThat(Told.of("TR-2.R1.any", Calendars.allReported(), CLASS_2021, SPRING))
                .contains("2021-22 hill-college 0/1/0");
    }

    @Test
    void countsBothCollegesOfOneTerm() {
        var alsoThere = new FirstTime("hill-college", AcademicTerm.fall(2022));
        assertThat(Told.of("TR-2.R1.any", Calendars.allReported(), CLASS_2021, FALL, alsoThere))
                .contains("2021-22 hill-college 0/1/0", "2021-22 river-college 0/1/0", "2021-22 state 0/1/0");
    }

    @Test
    void countsNobodyWhoEntersAtAnotherTime() {
        var sameSummer = new FirstTime("river-college", AcademicTerm.spring(2022));
        var laterFall = new FirstTime("river-college", AcademicTerm.fall(2023));
        var returning = new Enrolled("river-college", AcademicTerm.fall(2022));
        assertThat(Told.of("TR-2.R1.any", Calendars.allReported(), CLASS_2021, sameSummer, laterFall, returning))
                .isEmpty();
        assertThat(Told.of("TR-2.R1.any", Calendars.allReported(), FALL)).isEmpty();
    }

    @Test
    void takesTheFirstGraduation() {
        var again = new Graduated(2020, "south-district", "4");
        assertThat(Told.of("TR-2.R1.any", Calendars.allReported(), CLASS_2021, again, FALL))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // reading, subject, what holds in the entry year -> numerator
        "R1,math,NM,1",
        "R1,english,NM,0",
        "R1,any,NM,1",
        "R1,english,NE,1",
        "R1,any,DM,0",
        "R2,math,DM,1",
        "R2,math,CM,0",
        "R2,math,NM,0",
        "R2,english,DM,0",
        "R2,any,DO,1",
        "R2,math,DO,0",
        "R2,english,DO,0",
        "R3,math,DM,1",
        "R3,math,CM,1",
        "R3,english,CM,0",
        "R3,english,CE,1",
        "R3,any,CO,1",
        "R3,any,NM,0"
    })
    void readingsAndSubjectsAreToldApart(String reading, String subject, String held, int numerator) {
        assertThat(counts("TR-2." + reading + "." + subject, held(held, 2022))).containsExactly(numerator + "/1/0");
        assertThat(counts("TR-2." + reading + "." + subject, held(held, 2021), held(held, 2023)))
                .containsExactly("0/1/0");
    }

    @ParameterizedTest
    @CsvSource({"TERM_ENROLLMENTS", "COURSE_ENROLLMENTS", "READINESS"})
    void isPendingUntilFallAndSpringOfTheEntryYearAreReported(ReportSubject subject) {
        for (AcademicTerm term : List.of(AcademicTerm.fall(2022), AcademicTerm.spring(2023))) {
            assertThat(Told.counts("TR-2.R2.math", Calendars.without(subject, term), CLASS_2021, FALL))
                    .containsExactly("0/0/1");
        }
        assertThat(Told.counts("TR-2.R2.math", Calendars.without(subject, AcademicTerm.fall(2021)), CLASS_2021, FALL))
                .containsExactly("0/1/0");
    }

    @Test
    void doesNotWaitForTheDistrict() {
        assertThat(Told.counts("TR-2.R2.math", Calendars.until("north-district", 2021), CLASS_2021, FALL))
                .containsExactly("0/1/0");
    }

    private static List<String> counts(String indicator, Observation... held) {
        List<Observation> observed = new ArrayList<>(List.of(CLASS_2021, FALL));
        observed.addAll(Arrays.asList(held));
        return Told.counts(indicator, Calendars.allReported(), observed.toArray(Observation[]::new));
    }

    private static Observation held(String code, int year) {
        var subject =
                switch (code.charAt(1)) {
                    case 'M' -> MATHEMATICS;
                    case 'E' -> ENGLISH;
                    default -> OTHER;
                };
        return switch (code.charAt(0)) {
            case 'N' -> new NotReady(subject, year);
            case 'D' -> new Developmental(subject, year);
            default -> new Corequisite(subject, year);
        };
    }
}
