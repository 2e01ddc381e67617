package org.crosswalk.deploy.local.region;

/** Sex as the sources write it. */
enum Sex {
    FEMALE("Female", "F"),
    MALE("Male", "M"),
    NONBINARY("Nonbinary", "F");

    /** Text in the student information system. */
    final String sisText;

    /** Code in registrar files, which know only two. */
    final String registrarCode;

    Sex(String sisText, String registrarCode) {
        this.sisText = sisText;
        this.registrarCode = registrarCode;
    }
}
