package org.crosswalk.deploy.local.region;

/** Subjects in which readiness and remediation are counted. */
enum Subject {
    MATHEMATICS,
    ENGLISH,
    OTHER;

    /** The subject of a college course by its prefix. */
    static Subject of(CollegeCourse course) {
        return switch (course.prefix) {
            case "MATH", "NCBM" -> MATHEMATICS;
            case "ENGL", "READ", "INRW", "WRIT", "NCBI", "NCBR" -> ENGLISH;
            default -> OTHER;
        };
    }
}
