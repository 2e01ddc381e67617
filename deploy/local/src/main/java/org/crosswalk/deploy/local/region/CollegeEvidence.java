package org.crosswalk.deploy.local.region;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the colleges show of a person, in the files that they have handed in. */
final class CollegeEvidence {

    /** Colleges that call the person a first-time student, by term. */
    final TreeMap<Term, Set<College>> firstTime = new TreeMap<>();

    /** Colleges that list the person, by term. */
    final TreeMap<Term, Set<College>> enrolled = new TreeMap<>();

    /** Colleges that conferred an award, by academic year. */
    final TreeMap<Integer, Set<College>> awards = new TreeMap<>();

    /** Academic years with a course of a high school student. */
    final TreeSet<Integer> dualYears = new TreeSet<>();

    /** Subjects not ready in, by academic year. */
    final TreeMap<Integer, EnumSet<Subject>> notReady = new TreeMap<>();

    /** Subjects of prerequisite developmental courses, by academic year. */
    final TreeMap<Integer, EnumSet<Subject>> developmental = new TreeMap<>();

    /** Subjects of corequisite developmental courses, by academic year. */
    final TreeMap<Integer, EnumSet<Subject>> corequisite = new TreeMap<>();

    private final Publication publication;

    CollegeEvidence(SeenPerson person, Publication publication) {
        this.publication = publication;
        for (CollegeStudent student : person.collegeStudents) {
            for (CollegeTerm held : student.terms) {
                see(student.college, held);
            }
            for (Award award : student.awards) {
                if (publication.has(student.college, CbmReport.CBM009, Term.fall(award.academicYear()))) {
                    awards.computeIfAbsent(award.academicYear(), year -> new LinkedHashSet<>())
                            .add(student.college);
                }
            }
        }
    }

    /** True when a report that was handed in lists the student in the term. */
    static boolean isListed(Publication publication, College college, CollegeTerm held) {
        return (held.atCensus && publication.has(college, CbmReport.CBM0C1, held.term))
                || (held.atEnd && publication.has(college, CbmReport.CBM0E1, held.term));
    }

    private void see(College college, CollegeTerm held) {
        if (isListed(publication, college, held)) {
            enrolled.computeIfAbsent(held.term, term -> new LinkedHashSet<>()).add(college);
            if (held.firstTime) {
                firstTime
                        .computeIfAbsent(held.term, term -> new LinkedHashSet<>())
                        .add(college);
            }
        }
        if (publication.has(college, CbmReport.CBM00S, held.term)) {
            held.courses.forEach(course -> see(held.term.academicYear(), course));
        }
        if (held.readiness != null && publication.has(college, CbmReport.CBM002, held.term)) {
            if (!held.readiness.mathematics()) {
                add(notReady, held.term.academicYear(), Subject.MATHEMATICS);
            }
            if (!held.readiness.english()) {
                add(notReady, held.term.academicYear(), Subject.ENGLISH);
            }
        }
    }

    private void see(int academicYear, CollegeCourse course) {
        if (DualEnrollment.counts(course)) {
            dualYears.add(academicYear);
        }
        if (course.developmental.prerequisite) {
            add(developmental, academicYear, Subject.of(course));
        }
        if (course.developmental.corequisite) {
            add(corequisite, academicYear, Subject.of(course));
        }
    }

    private static void add(Map<Integer, EnumSet<Subject>> subjects, int academicYear, Subject subject) {
        subjects.computeIfAbsent(academicYear, year -> EnumSet.noneOf(Subject.class))
                .add(subject);
    }
}
