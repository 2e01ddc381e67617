package org.crosswalk.deploy.local.region;

/** Combined race and ethnicity as the sources write it. */
enum RaceEthnicity {
    AMERICAN_INDIAN("american-indian", "American Indian or Alaska Native", "2", "   5   "),
    ASIAN("asian", "Asian", "2", "  4    "),
    BLACK("black", "Black or African American", "2", " 2     "),
    HISPANIC("hispanic", "Hispanic or Latino", "1", "1      "),
    PACIFIC_ISLANDER("pacific-islander", "Native Hawaiian or Other Pacific Islander", "2", "      8"),
    TWO_OR_MORE("two-or-more", "Two or More Races", "2", "12     "),
    WHITE("white", "White, Non-Hispanic", "2", "1      ");

    private static final String ORIGIN_NOT_ANSWERED = "3";
    private static final String RACE_NOT_REPORTED = "     7 ";

    /** Value as it is published. */
    final String id;

    /** Text in the student information system. */
    final String sisText;

    private final String ethnicOrigin;
    private final String raceFlags;

    RaceEthnicity(String id, String sisText, String ethnicOrigin, String raceFlags) {
        this.id = id;
        this.sisText = sisText;
        this.ethnicOrigin = ethnicOrigin;
        this.raceFlags = raceFlags;
    }

    /** Ethnic origin and the seven race flags of a registrar file, 8 characters; null is a person who did not answer. */
    static String registrarCodes(RaceEthnicity race) {
        return race == null ? ORIGIN_NOT_ANSWERED + RACE_NOT_REPORTED : race.ethnicOrigin + race.raceFlags;
    }
}
