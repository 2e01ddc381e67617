package org.crosswalk.deploy.local.region;

/** Seasons of a college year, with the semester code of registrar files and the suffix of their names. */
enum Season {
    SPRING(2, "SP"),
    SUMMER_1(3, "S1"),
    FALL(1, "FA");

    final int semesterCode;
    final String suffix;

    Season(int semesterCode, String suffix) {
        this.semesterCode = semesterCode;
        this.suffix = suffix;
    }
}
