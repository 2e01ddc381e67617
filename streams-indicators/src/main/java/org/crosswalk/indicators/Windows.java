package org.crosswalk.indicators;

import java.util.stream.Stream;
import org.crosswalk.history.AcademicTerm;
import org.crosswalk.indicators.Indicator.Window;
import org.crosswalk.schemas.vocabulary.ReportSubject;

/** The parts that windows are built of. */
final class Windows {
    private Windows() {}

    /** The unit's districts are done with its year. */
    static Window districtsClosed() {
        return (calendar, unit) ->
                unit.districts().stream().allMatch(district -> calendar.k12Closed(district, unit.year()));
    }

    /** The colleges have reported subjects for the fall and spring of the academic year that begins so many years later. */
    static Window academicYearReported(int yearsLater, ReportSubject... subjects) {
        return (calendar, unit) -> {
            var fall = AcademicTerm.fall(unit.year() + yearsLater);
            var spring = AcademicTerm.spring(unit.year() + yearsLater + 1);
            return Stream.of(subjects)
                    .allMatch(subject -> calendar.reported(subject, fall) && calendar.reported(subject, spring));
        };
    }

    /** Every one of several windows. */
    static Window all(Window... windows) {
        return (calendar, unit) -> Stream.of(windows).allMatch(window -> window.reported(calendar, unit));
    }
}
