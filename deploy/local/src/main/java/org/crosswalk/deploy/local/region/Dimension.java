package org.crosswalk.deploy.local.region;

/** The ways in which every indicator is divided, as they are published. */
enum Dimension {
    ALL("all"),
    SEX("sex"),
    RACE_ETHNICITY("race-ethnicity"),
    ECONOMIC_DISADVANTAGE("economic-disadvantage"),
    ENGLISH_LEARNER("english-learner"),
    DISABILITY("disability"),
    FOSTER_CARE("foster-care"),
    HOMELESSNESS("homelessness");

    final String id;

    Dimension(String id) {
        this.id = id;
    }
}
