package org.crosswalk.history;

import org.crosswalk.history.Observation.AtSchool;
import org.crosswalk.history.Observation.Award;
import org.crosswalk.history.Observation.InSubject;
import org.crosswalk.history.Observation.InTerm;
import org.crosswalk.history.Observation.InYear;
import org.crosswalk.history.Observation.Reported;
import org.crosswalk.history.Observation.SourceRow;

/** The total order of observations: by kind, then by their fields; those of a kind without fields are equal. */
final class ObservationOrder {
    private ObservationOrder() {}

    static int compare(Observation a, Observation b) {
        ObservationKind kind = ObservationKind.of(a);
        int order = kind.compareTo(ObservationKind.of(b));
        return order != 0 ? order : sameKind(a, b);
    }

    private static int sameKind(Observation a, Observation b) {
        if (a instanceof InYear x && b instanceof InYear y) {
            return Integer.compare(x.schoolYear(), y.schoolYear());
        }
        if (a instanceof AtSchool x && b instanceof AtSchool y) {
            return first(
                    Integer.compare(x.schoolYear(), y.schoolYear()),
                    x.district().compareTo(y.district()),
                    x.school().compareTo(y.school()));
        }
        if (a instanceof InTerm x && b instanceof InTerm y) {
            return first(x.term().compareTo(y.term()), x.college().compareTo(y.college()), 0);
        }
        if (a instanceof InSubject x && b instanceof InSubject y) {
            return first(
                    Integer.compare(x.academicYear(), y.academicYear()),
                    x.subject().compareTo(y.subject()),
                    0);
        }
        if (a instanceof Award x && b instanceof Award y) {
            return first(
                    Integer.compare(x.academicYear(), y.academicYear()),
                    x.college().compareTo(y.college()),
                    0);
        }
        if (a instanceof SourceRow x && b instanceof SourceRow y) {
            return sourceRow(x, y);
        }
        return a instanceof Reported x && b instanceof Reported y ? reported(x, y) : 0;
    }

    private static int sourceRow(SourceRow a, SourceRow b) {
        int order = first(a.kind().compareTo(b.kind()), Integer.compare(a.period(), b.period()), 0);
        return order != 0
                ? order
                : first(a.partner().compareTo(b.partner()), a.student().compareTo(b.student()), 0);
    }

    private static int reported(Reported a, Reported b) {
        return first(
                a.sector().compareTo(b.sector()),
                Integer.compare(a.recency(), b.recency()),
                a.demographics().compareTo(b.demographics()));
    }

    private static int first(int a, int b, int c) {
        return a != 0 ? a : b != 0 ? b : c;
    }
}
