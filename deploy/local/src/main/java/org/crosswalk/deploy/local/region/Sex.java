package org.crosswalk.deploy.local.region;

/** Sex as the sources write it. */
enum Sex {
    FEMALE("female", "Female", "F"),
    MALE("male", "Male", "M"),
    NONBINARY("nonbinary", "Nonbinary", "F");

    /** Value as it is published. */
    final String id;

    /** Text in the student information system. */
    final String sisText;

    /** Code in registrar files, which know only two. */
    final String registrarCode;

    Sex(String id, String sisText, String registrarCode) {
        this.id = id;
        this.sisText = sisText;
        this.registrarCode = registrarCode;
    }
}
