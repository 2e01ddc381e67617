package org.crosswalk.deploy.local.region;

/** Programmes and circumstances that both sectors flag, in the order of the columns that hold them in the SIS. */
enum ProgramFlag {
    ECONOMIC_DISADVANTAGE,
    ENGLISH_LEARNER,
    DISABILITY,
    FOSTER_CARE,
    HOMELESSNESS
}
