package org.crosswalk.history;

import java.util.Locale;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.college.CollegeAward;
import org.crosswalk.schemas.college.CollegeCourseEnrollment;
import org.crosswalk.schemas.college.ReadinessAssessment;
import org.crosswalk.schemas.college.TermEnrollment;
import org.crosswalk.schemas.k12.K12CourseEnrollment;
import org.crosswalk.schemas.k12.K12Enrollment;
import org.crosswalk.schemas.vocabulary.Season;
import org.crosswalk.schemas.wbl.Placement;

/**
 * The kinds of row that are held against other rows, in their stored order: a kind is stored by its place here, so new ones
 * are added at the end. Only rows of which a student has few are among them.
 */
public enum RowKind {
    /** A district's record of a student. */
    K12_STUDENT(Topics.K12_STUDENTS, Sector.K12, Time.ALWAYS),
    /** An enrollment in any grade that was attended. */
    K12_ENROLLMENT(Topics.K12_ENROLLMENTS, Sector.K12, Time.SCHOOL_YEAR),
    /** A schedule row of a course that gives college credit. */
    K12_COURSE(Topics.K12_COURSE_ENROLLMENTS, Sector.K12, Time.SCHOOL_YEAR),
    /** An enrollment that ended because the student died; its period is the term that was running then. */
    EXIT_BY_DEATH(Topics.K12_ENROLLMENTS, Sector.K12, Time.TERM),
    /** A college's record of a student. */
    COLLEGE_STUDENT(Topics.COLLEGE_STUDENTS, Sector.COLLEGE, Time.ALWAYS),
    /** An enrollment at a college in a term. */
    TERM_ENROLLMENT(Topics.COLLEGE_TERM_ENROLLMENTS, Sector.COLLEGE, Time.TERM),
    /** A college course for the credit of a high school student. */
    DUAL_CREDIT_COURSE(Topics.COLLEGE_COURSE_ENROLLMENTS, Sector.COLLEGE, Time.TERM),
    /** Developmental education, before college work or beside it. */
    DEVELOPMENTAL_COURSE(Topics.COLLEGE_COURSE_ENROLLMENTS, Sector.COLLEGE, Time.TERM),
    /** An assessment of readiness for college work. */
    READINESS(Topics.COLLEGE_READINESS, Sector.COLLEGE, Time.TERM),
    /** A credential that a college conferred; its period is the academic year. */
    AWARD(Topics.COLLEGE_AWARDS, Sector.COLLEGE, Time.SCHOOL_YEAR),
    /** A work-based learning placement, reported or agreed. */
    PLACEMENT(Topics.WBL_PLACEMENTS, Sector.WBL, Time.SCHOOL_YEAR);

    private enum Time {
        ALWAYS,
        SCHOOL_YEAR,
        TERM
    }

    private static final RowKind[] BY_CODE = values();
    private static final int FIRST_MONTH_OF_ACADEMIC_YEAR = 9;
    private static final int CENTURY = 100;

    private final Topic<? extends SpecificRecord> topic;
    private final Sector sector;
    private final Time time;

    RowKind(Topic<? extends SpecificRecord> topic, Sector sector, Time time) {
        this.topic = topic;
        this.sector = sector;
        this.time = time;
    }

    static RowKind ofCode(int code) {
        return BY_CODE[code];
    }

    /** The topic of these rows. */
    public Topic<? extends SpecificRecord> topic() {
        return topic;
    }

    /** The sector whose partners send them. */
    public Sector sector() {
        return sector;
    }

    /** The period that a fact of {@link #topic} would have as such a row: see {@link Observation.SourceRow#period}. */
    public int period(SpecificRecord fact) {
        if (fact instanceof K12Enrollment row) {
            return this == EXIT_BY_DEATH ? death(row).order() : row.getSchoolYear();
        } else if (fact instanceof K12CourseEnrollment row) {
            return row.getSchoolYear();
        } else if (fact instanceof TermEnrollment row) {
            return new AcademicTerm(row.getTermYear(), row.getSeason()).order();
        } else if (fact instanceof CollegeCourseEnrollment row) {
            return new AcademicTerm(row.getTermYear(), row.getSeason()).order();
        } else if (fact instanceof ReadinessAssessment row) {
            return new AcademicTerm(row.getTermYear(), row.getSeason()).order();
        } else if (fact instanceof CollegeAward row) {
            return row.getAwardYear() - (row.getAwardMonth() >= FIRST_MONTH_OF_ACADEMIC_YEAR ? 0 : 1);
        } else if (fact instanceof Placement row) {
            return row.getSchoolYear();
        }
        return 0;
    }

    /** The school or academic year of a period, by its first calendar year; 0 for rows that hold for all time. */
    public int schoolYear(int period) {
        return time == Time.TERM ? AcademicTerm.ofOrder(period).academicYear() : period;
    }

    /** Whether a period is a summer term. */
    boolean isSummer(int period) {
        return time == Time.TERM
                && switch (AcademicTerm.ofOrder(period).season()) {
                    case SUMMER_1, SUMMER_2 -> true;
                    case UNKNOWN, SPRING, FALL -> false;
                };
    }

    /** A period for people: {@code 2022-FALL} or {@code 2021-22}; empty for rows that hold for all time. */
    public String periodText(int period) {
        if (time == Time.ALWAYS) {
            return "";
        }
        if (time == Time.TERM && this != EXIT_BY_DEATH) {
            AcademicTerm term = AcademicTerm.ofOrder(period);
            return term.year() + "-" + term.season();
        }
        int year = schoolYear(period);
        return String.format(Locale.ROOT, "%d-%02d", year, Math.floorMod(year + 1, CENTURY));
    }

    /** The term that runs when an enrollment ends; without a day it ends with its school year. */
    private static AcademicTerm death(K12Enrollment row) {
        return row.getExitDate() == null
                ? new AcademicTerm(row.getSchoolYear() + 1, Season.SUMMER_2)
                : AcademicTerm.running(row.getExitDate());
    }
}
