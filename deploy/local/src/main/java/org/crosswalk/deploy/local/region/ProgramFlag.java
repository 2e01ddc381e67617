package org.crosswalk.deploy.local.region;

/** Programmes and circumstances that both sectors flag, in the order of the columns that hold them in the SIS. */
enum ProgramFlag {
    ECONOMIC_DISADVANTAGE(Dimension.ECONOMIC_DISADVANTAGE),
    ENGLISH_LEARNER(Dimension.ENGLISH_LEARNER),
    DISABILITY(Dimension.DISABILITY),
    FOSTER_CARE(Dimension.FOSTER_CARE),
    HOMELESSNESS(Dimension.HOMELESSNESS);

    final Dimension dimension;

    ProgramFlag(Dimension dimension) {
        this.dimension = dimension;
    }
}
