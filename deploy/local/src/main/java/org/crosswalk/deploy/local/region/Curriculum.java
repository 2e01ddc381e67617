package org.crosswalk.deploy.local.region;

import java.util.List;

/** What high schools teach: four subjects by grade, and electives. */
final class Curriculum {

    static final int COURSES_A_YEAR = 6;

    /** Title and short name; the four courses of grade 9, then of grade 10, 11 and 12. */
    static final List<String[]> BY_GRADE = List.of(
            new String[] {"English I", "ENG1"},
            new String[] {"Algebra I", "ALG1"},
            new String[] {"Biology", "BIO"},
            new String[] {"World Geography", "WGEO"},
            new String[] {"English II", "ENG2"},
            new String[] {"Geometry", "GEOM"},
            new String[] {"Chemistry", "CHEM"},
            new String[] {"World History", "WHIST"},
            new String[] {"English III", "ENG3"},
            new String[] {"Algebra II", "ALG2"},
            new String[] {"Physics", "PHYS"},
            new String[] {"United States History", "USHIST"},
            new String[] {"English IV", "ENG4"},
            new String[] {"Precalculus", "PCALC"},
            new String[] {"Environmental Systems", "ENVS"},
            new String[] {"Government and Economics", "GOVEC"});

    /** Title and short name. */
    static final List<String[]> ELECTIVES = List.of(
            new String[] {"Spanish", "SPAN"},
            new String[] {"Art", "ART"},
            new String[] {"Physical Education", "PE"},
            new String[] {"Computer Science", "CS"},
            new String[] {"Choir", "CHOIR"},
            new String[] {"Career Preparation", "CAREER"});

    private static final int SUBJECTS = 4;

    private Curriculum() {}

    /** Position in a school's course list of a subject (0 to 3) in a grade (9 to 12). */
    static int required(int grade, int subject) {
        return (grade - 9) * SUBJECTS + subject;
    }

    /** Position in a school's course list of an elective. */
    static int elective(int number) {
        return BY_GRADE.size() + number;
    }
}
