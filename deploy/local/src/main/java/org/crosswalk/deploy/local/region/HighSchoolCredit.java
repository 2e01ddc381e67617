package org.crosswalk.deploy.local.region;

/** Whether a college course row belongs to a high school student, with the registrar's code. */
enum HighSchoolCredit {
    NONE('0', false),
    DUAL_CREDIT('1', true),
    COLLEGE_CREDIT_ONLY('2', true),
    DEVELOPMENTAL('3', false);

    final char code;

    /** Counts as dual enrollment. */
    final boolean dual;

    HighSchoolCredit(char code, boolean dual) {
        this.code = code;
        this.dual = dual;
    }
}
