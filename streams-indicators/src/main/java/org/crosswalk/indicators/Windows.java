package org.crosswalk.indicators;

import org.crosswalk.history.AcademicTerm;
import org.crosswalk.indicators.Indicator.Window;
import org.crosswalk.schemas.vocabulary.ReportSubject;

/** The parts that windows are built of; asked of every unit at every evaluation, hence plain loops. */
final class Windows {
    private Windows() {}

    /** The unit's districts are done with its year. */
    static Window districtsClosed() {
        return (calendar, unit) -> {
            for (String district : unit.districts()) {
                if (!calendar.k12Closed(district, unit.year())) {
                    return false;
                }
            }
            return true;
        };
    }

    /** The colleges have reported subjects for the fall and spring of the academic year that begins so many years later. */
    static Window academicYearReported(int yearsLater, ReportSubject... subjects) {
        return (calendar, unit) -> {
            var fall = AcademicTerm.fall(unit.year() + yearsLater);
            var spring = AcademicTerm.spring(unit.year() + yearsLater + 1);
            for (ReportSubject subject : subjects) {
                if (!calendar.reported(subject, fall) || !calendar.reported(subject, spring)) {
                    return false;
                }
            }
            return true;
        };
    }

    /** Every one of several windows. */
    static Window all(Window... windows) {
        return (calendar, unit) -> {
            for (Window window : windows) {
                if (!window.reported(calendar, unit)) {
                    return false;
                }
            }
            return true;
        };
    }
}
