package org.crosswalk.deploy.local.region;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** TR-2: graduates who enter a college within the year and are not ready, or take remedial courses, by subject. */
final class RemediationTruth {

    private final Publication publication;
    private final CellTable cells;

    RemediationTruth(Publication publication, CellTable cells) {
        this.publication = publication;
        this.cells = cells;
    }

    void count(SchoolEvidence school, CollegeEvidence college, Map<Dimension, String> profile) {
        Map.Entry<Integer, Set<School>> graduated = school.graduated.firstEntry();
        if (graduated == null) {
            return;
        }
        int entryYear = graduated.getKey() + 1;
        Set<College> entered = college.firstTime.get(Term.fall(entryYear));
        if (entered == null) {
            entered = college.firstTime.get(Term.spring(entryYear + 1));
        }
        if (entered == null) {
            return;
        }
        Set<Organization> organizations = Organizations.ofSchools(graduated.getValue());
        organizations.addAll(Organizations.ofColleges(entered));
        EnumSet<Subject> assessed = in(college.notReady, entryYear);
        EnumSet<Subject> remedial = in(college.developmental, entryYear);
        EnumSet<Subject> supported = in(college.corequisite, entryYear);
        supported.addAll(remedial);
        int classYear = graduated.getKey();
        add("TR-2.R1", classYear, organizations, profile, assessed);
        add("TR-2.R2", classYear, organizations, profile, remedial);
        add("TR-2.R3", classYear, organizations, profile, supported);
    }

    private void add(
            String id,
            int classYear,
            Set<Organization> organizations,
            Map<Dimension, String> profile,
            EnumSet<Subject> subjects) {
        boolean reported = reported(Term.fall(classYear + 1)) && reported(Term.spring(classYear + 2));
        add(id + ".math", classYear, organizations, profile, subjects.contains(Subject.MATHEMATICS), reported);
        add(id + ".english", classYear, organizations, profile, subjects.contains(Subject.ENGLISH), reported);
        add(id + ".any", classYear, organizations, profile, !subjects.isEmpty(), reported);
    }

    private void add(
            String id,
            int classYear,
            Set<Organization> organizations,
            Map<Dimension, String> profile,
            boolean counted,
            boolean reported) {
        Measure measure = Measure.ofSchoolYear(id, "1", classYear);
        cells.add(measure, organizations, profile, counted ? 1 : 0, 1, reported);
    }

    private boolean reported(Term term) {
        return publication.termEnrollments(term) && publication.courseEnrollments(term) && publication.readiness(term);
    }

    private static EnumSet<Subject> in(Map<Integer, EnumSet<Subject>> subjects, int academicYear) {
        EnumSet<Subject> found = subjects.get(academicYear);
        return found == null ? EnumSet.noneOf(Subject.class) : EnumSet.copyOf(found);
    }
}
