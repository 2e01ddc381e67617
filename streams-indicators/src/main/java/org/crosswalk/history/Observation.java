package org.crosswalk.history;

import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.vocabulary.SubjectArea;

/**
 * One thing that the facts say of a person, in the words that indicators are written in. Observations add up: two facts
 * may say the same, and taking one back leaves the other. Minutes are observations of weight one a minute.
 *
 * <p>The order is total and fixed, so that equal histories are equal bytes.
 */
public sealed interface Observation extends Comparable<Observation> {

    /** An observation of a high school in a school year. */
    sealed interface AtSchool extends Observation {
        /** School year by its first calendar year. */
        int schoolYear();

        /** Partner id of the district. */
        String district();

        /** The district's own id of the school. */
        String school();
    }

    /** An observation of a school year, and nothing else. */
    sealed interface InYear extends Observation {
        /** School year by its first calendar year. */
        int schoolYear();
    }

    /** An observation of a college in a term. */
    sealed interface InTerm extends Observation {
        /** Partner id of the college. */
        String college();

        /** The term. */
        AcademicTerm term();
    }

    /** An observation of a subject in an academic year. */
    sealed interface InSubject extends Observation {
        /** Mathematics, English, or any other. */
        SubjectArea subject();

        /** Academic year by its first calendar year. */
        int academicYear();
    }

    /** Enrolled in grade 9 to 12, and not as a student who never attended. */
    record K12Year(int schoolYear, String district, String school) implements AtSchool {}

    /** Left a high school as a graduate. */
    record Graduated(int schoolYear, String district, String school) implements AtSchool {}

    /** Took a course for dual credit and did not withdraw from it. */
    record Dual(int schoolYear) implements InYear {}

    /** A college calls the term the person's first in college. */
    record FirstTime(String college, AcademicTerm term) implements InTerm {}

    /** Enrolled at a college in a term, by whichever report. */
    record Enrolled(String college, AcademicTerm term) implements InTerm {}

    /** A college conferred a credential in an academic year. */
    record Award(String college, int academicYear) implements Observation {}

    /** Assessed as not ready for college work in a subject. */
    record NotReady(SubjectArea subject, int academicYear) implements InSubject {}

    /** In developmental education before college work in a subject. */
    record Developmental(SubjectArea subject, int academicYear) implements InSubject {}

    /** In developmental education beside college work in a subject. */
    record Corequisite(SubjectArea subject, int academicYear) implements InSubject {}

    /** A reported work-based learning placement. */
    record Placement(int schoolYear) implements InYear {}

    /** A reported placement that was completed. */
    record PlacementCompleted(int schoolYear) implements InYear {}

    /** Minutes that a training agreement asks for. */
    record AgreedMinutes(int schoolYear) implements InYear {}

    /** Minutes spent at the workplace. */
    record AttainedMinutes(int schoolYear) implements InYear {}

    /**
     * A source's word on a person.
     *
     * @param demographics what it says, never all unknown
     * @param sector sector of the source; K-12 is believed before college
     * @param recency order of the statement within its sector; later is believed first
     */
    record Reported(Demographics demographics, Sector sector, int recency) implements Observation {}

    /** A source person has possible matches that wait for a steward: whether it is this person alone is in doubt. */
    record Doubted() implements Observation {}

    /** A district keeps a record of the person as a student, whatever else it says of them. */
    record K12Record() implements Observation {}

    /**
     * A partner has rows of a kind about a student of its own: what rows are held against each other by, across sectors.
     * No indicator asks for it.
     *
     * @param kind kind of the rows
     * @param partner the partner
     * @param student the partner's own id of the student
     * @param period {@link AcademicTerm#order} of their term, or first calendar year of their school or academic year, as
     *     the kind has it; 0 for rows that hold for all time
     */
    record SourceRow(RowKind kind, String partner, String student, int period) implements Observation {
        /** School or academic year by its first calendar year; 0 for rows that hold for all time. */
        public int schoolYear() {
            return kind.schoolYear(period);
        }

        /** Whether the rows are of a summer term. */
        public boolean isOfSummer() {
            return kind.isSummer(period);
        }
    }

    @Override
    default int compareTo(Observation other) {
        return ObservationOrder.compare(this, other);
    }
}
