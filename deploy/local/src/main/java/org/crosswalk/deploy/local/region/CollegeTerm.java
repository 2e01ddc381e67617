package org.crosswalk.deploy.local.region;

import java.util.ArrayList;
import java.util.List;

/** What a registrar reports of a student for one term. */
final class CollegeTerm {

    final Term term;
    final List<CollegeCourse> courses = new ArrayList<>(3);

    /** Listed at census; few students start later or leave before the end of the term. */
    boolean atCensus = true;

    /** Listed at the end of the term. */
    boolean atEnd = true;

    boolean firstTime;

    /** College that a transfer student came from, or null. */
    College cameFrom;

    /** State id as the files of this term state it: nine digits, null, or a filler that means missing. */
    String stateId;

    Demographics demographics;

    /** Name and birth date as the files of this term state them. */
    Particulars particulars;

    /** Readiness stated for this term, or null. */
    Readiness readiness;

    CollegeTerm(Term term, Demographics demographics, Particulars particulars) {
        this.term = term;
        this.demographics = demographics;
        this.particulars = particulars;
    }

    /** True when the course was not yet taken in this term. */
    boolean free(CatalogCourse course) {
        return courses.stream()
                .noneMatch(taken -> taken.prefix.equals(course.prefix()) && taken.number.equals(course.number()));
    }

    /** Takes the student off the term's books. */
    void strike() {
        atCensus = false;
        atEnd = false;
        courses.clear();
    }
}
