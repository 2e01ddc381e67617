package org.crosswalk.deploy.local.region;

import java.util.List;

/** The ways in which every indicator is divided, and their values as they are published. */
enum Dimension {
    ALL("all", List.of("all")),
    SEX("sex", List.of("female", "male", "nonbinary", "unknown")),
    RACE_ETHNICITY(
            "race-ethnicity",
            List.of(
                    "american-indian",
                    "asian",
                    "black",
                    "hispanic",
                    "pacific-islander",
                    "two-or-more",
                    "white",
                    "unknown")),
    ECONOMIC_DISADVANTAGE("economic-disadvantage", Flag.VALUES),
    ENGLISH_LEARNER("english-learner", Flag.VALUES),
    DISABILITY("disability", Flag.VALUES),
    FOSTER_CARE("foster-care", Flag.VALUES),
    HOMELESSNESS("homelessness", Flag.VALUES);

    private interface Flag {
        List<String> VALUES = List.of("yes", "no", "unknown");
    }

    final String id;
    final List<String> values;

    Dimension(String id, List<String> values) {
        this.id = id;
        this.values = values;
    }
}
