package org.crosswalk.deploy.local.region;

/** Kind of developmental education of a college course row, with the registrar's code. */
enum Developmental {
    NONE('0', false, false),
    COURSE('1', true, false),
    NON_COURSE_BASED('4', true, false),
    SELF_PACED('7', true, false),
    COREQUISITE_COURSE('8', false, true),
    COREQUISITE_INTERVENTION('9', false, true),
    PAIRED_COLLEGE_COURSE('B', false, false);

    final char code;

    /** Precedes college-level work. */
    final boolean prerequisite;

    /** Accompanies college-level work. */
    final boolean corequisite;

    Developmental(char code, boolean prerequisite, boolean corequisite) {
        this.code = code;
        this.prerequisite = prerequisite;
        this.corequisite = corequisite;
    }
}
