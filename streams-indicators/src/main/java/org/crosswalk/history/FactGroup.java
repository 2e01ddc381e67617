package org.crosswalk.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.k12.K12CourseEnrollment;
import org.crosswalk.schemas.k12.K12CourseGrade;
import org.crosswalk.schemas.k12.K12Enrollment;
import org.crosswalk.schemas.vocabulary.CodeDomain;
import org.crosswalk.schemas.wbl.VisitHour;

/** What the facts of one group (see {@link FactKind#group}) say together. */
public final class FactGroup {
    private FactGroup() {}

    /** The observations of a fact of a kind that says all that it says alone. */
    static Observations solitary(SpecificRecord fact, Reference reference) {
        var seen = new ObservationCount();
        SolitaryFacts.observe(fact, reference, seen);
        return seen.observations();
    }

    /**
     * The observations of a group. Their sum over all groups of a person is what the person's history says.
     *
     * @param live the facts of the group that hold: not deleted, not emptied away, the newest version of each key
     * @param reference what the partners' codes and courses mean
     */
    public static Observations observe(Collection<? extends SpecificRecord> live, Reference reference) {
        var seen = new ObservationCount();
        observe(live, reference, seen);
        return seen.observations();
    }

    /** The same, counted together with what other groups say. */
    static void observe(Collection<? extends SpecificRecord> live, Reference reference, ObservationCount seen) {
        List<K12CourseEnrollment> schedule = new ArrayList<>();
        List<K12CourseGrade> grades = new ArrayList<>();
        List<VisitHour> visit = new ArrayList<>();
        for (SpecificRecord fact : live) {
            if (fact instanceof K12CourseEnrollment row) {
                schedule.add(row);
            } else if (fact instanceof K12CourseGrade grade) {
                grades.add(grade);
            } else if (fact instanceof VisitHour end) {
                visit.add(end);
            } else {
                SolitaryFacts.observe(fact, reference, seen);
            }
        }
        JointFacts.section(schedule, grades, reference, seen);
        JointFacts.visit(visit, seen);
    }

    /**
     * The reference facts that a fact looks up, by the names of {@link ReferenceUse}. When the answer to one of them
     * changes, the fact's group has to be observed again.
     */
    public static Set<String> uses(SpecificRecord fact) {
        if (fact instanceof K12CourseEnrollment row) {
            return Set.of(ReferenceUse.section(row.getPartner(), row.getSection()));
        }
        if (fact instanceof K12Enrollment enrollment) {
            Set<String> uses = new TreeSet<>();
            if (enrollment.getGradeCode() != null) {
                uses.add(ReferenceUse.code(enrollment.getPartner(), CodeDomain.GRADE_LEVEL, enrollment.getGradeCode()));
            }
            if (enrollment.getExitCode() != null) {
                uses.add(ReferenceUse.code(enrollment.getPartner(), CodeDomain.EXIT, enrollment.getExitCode()));
            }
            return uses;
        }
        return Set.of();
    }
}
