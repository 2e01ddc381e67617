package org.crosswalk.schemas;

import java.util.Locale;

/** The sectors whose partners send facts. */
public enum Sector {
    /** Elementary and secondary schools and their districts. */
    K12,
    /** Colleges, by their registrars. */
    COLLEGE,
    /** Work-based learning: schools and intermediaries that place students with employers. */
    WBL;

    /** The first part of the sector's topic names, such as {@code k12}. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
