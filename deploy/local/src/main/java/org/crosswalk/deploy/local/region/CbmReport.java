package org.crosswalk.deploy.local.region;

/** The registrar reports of the Texas Higher Education Coordinating Board that the colleges hand in. */
enum CbmReport {
    CBM0C1,
    CBM0E1,
    CBM00S,
    CBM002,
    CBM009,
    CBM00N;

    private static final int LONGER_FROM = 2023;

    /** Length of a record; schedule records grew in the fall of {@value #LONGER_FROM}. */
    int length(Term term) {
        return switch (this) {
            case CBM0C1, CBM0E1 -> 193;
            case CBM00S -> term.compareTo(Term.fall(LONGER_FROM)) < 0 ? 128 : 135;
            case CBM002 -> 108;
            case CBM009 -> 94;
            case CBM00N -> 74;
        };
    }
}
