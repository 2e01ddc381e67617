package org.crosswalk.indicators;

import static org.crosswalk.schemas.vocabulary.ReportSubject.COURSE_ENROLLMENTS;

import java.util.List;
import org.crosswalk.indicators.Indicator.Description;
import org.crosswalk.indicators.Indicator.Window;

/** HS-7: participation in dual enrollment. */
final class DualEnrollment {
    private static final String SOURCE =
            "Richmond Fed 2024 (IPEDS definition), CCRC on dual enrollment counts, THECB CTC manual Fall 2025 (CBM00S)";
    private static final List<String> CEDS = List.of("000061", "000085", "000100", "000124");

    private static final Window WINDOW =
            Windows.all(Windows.districtsClosed(), Windows.academicYearReported(0, COURSE_ENROLLMENTS));

    private static final Indicator IN_YEAR = new Indicator(
            "HS-7",
            1,
            new Description(
                    "Students in grades 9 to 12 in a school year who took at least one college course for credit in that year"
                            + " and did not withdraw from it.",
                    SOURCE,
                    CEDS,
                    "student in a school year",
                    "The student's districts have begun a later school year, and every college has reported the courses of"
                            + " the year's fall and spring."),
            Population.HIGH_SCHOOL_YEAR,
            Rates.peopleWith((history, unit) -> history.dual(unit.year())),
            WINDOW);

    private static final Indicator EVER = new Indicator(
            "HS-7",
            2,
            new Description(
                    "High school graduates who, in the school year of their graduation or before, took at least one college"
                            + " course for credit and did not withdraw from it.",
                    SOURCE,
                    CEDS,
                    "graduate, in the class of the first graduation",
                    "The districts of graduation have begun a later school year, and every college has reported the courses"
                            + " of the class year's fall and spring."),
            Population.GRADUATING_CLASS,
            Rates.peopleWith((history, unit) -> history.dualUpTo(unit.year())),
            WINDOW);

    static final List<Indicator> DEFINITIONS = List.of(IN_YEAR, EVER);

    private DualEnrollment() {}
}
