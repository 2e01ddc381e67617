package org.crosswalk.deploy.local.region;

/** Why an enrollment ended, as the districts code it. */
enum ExitReason {
    GRADUATED("GRAD", "Graduated"),
    TRANSFERRED("TRAN", "Transferred"),
    DROPPED_OUT("DROP", "Dropped out"),
    DIED("DIED", "Died"),
    NO_SHOW("NOSH", "No show");

    final String shortName;
    final String title;

    ExitReason(String shortName, String title) {
        this.shortName = shortName;
        this.title = title;
    }
}
