package org.crosswalk.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crosswalk.schemas.k12.K12CourseEnrollment;
import org.crosswalk.schemas.k12.K12CourseGrade;
import org.crosswalk.schemas.vocabulary.VisitEnd;
import org.crosswalk.schemas.wbl.VisitHour;

/** What facts say that need another one beside them. */
final class JointFacts {
    private JointFacts() {}

    /** Schedule rows and grades of one student in one section. A W in any grade of the section is a withdrawal from it. */
    static void section(
            List<K12CourseEnrollment> schedule,
            List<K12CourseGrade> grades,
            Reference reference,
            ObservationCount seen) {
        for (K12CourseGrade grade : grades) {
            if (SolitaryFacts.WITHDRAWN.equals(grade.getGradeLetter())) {
                return;
            }
        }
        for (K12CourseEnrollment row : schedule) {
            if (!SolitaryFacts.neverAttended(row.getStartDate(), row.getEndDate())
                    && reference.dualCredit(row.getPartner(), row.getSection())) {
                seen.add(new Observation.Dual(row.getSchoolYear()));
                seen.row(RowKind.K12_COURSE, row);
            }
        }
    }

    /** The two ends of a visit; a visit counts in the school year of its check-in, in whole minutes. */
    static void visit(List<VisitHour> ends, ObservationCount seen) {
        VisitHour in = end(ends, VisitEnd.CHECK_IN);
        VisitHour out = end(ends, VisitEnd.CHECK_OUT);
        if (in == null || out == null) {
            return;
        }
        Instant from = in.getAt();
        Instant to = out.getAt();
        if (from != null && to != null && to.isAfter(from)) {
            seen.add(
                    new Observation.AttainedMinutes(in.getSchoolYear()),
                    Duration.between(from, to).toMinutes());
        }
    }

    private static VisitHour end(List<VisitHour> ends, VisitEnd kind) {
        for (VisitHour end : ends) {
            if (end.getKind() == kind) {
                return end;
            }
        }
        return null;
    }
}
