package org.crosswalk.deploy.local.held;

import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.Season;

/** The term or school year that a file reports, as text. */
public final class ReportedTerm {
    private ReportedTerm() {}

    /** Such as {@code 2022-FALL} or {@code 2021-2022}; a dash when the file reports none. */
    public static String of(Submission control) {
        if (control.getTermYear() != null) {
            return control.getTermYear() + (control.getSeason() == Season.UNKNOWN ? "" : "-" + control.getSeason());
        }
        return control.getSchoolYear() == null ? "-" : control.getSchoolYear() + "-" + (control.getSchoolYear() + 1);
    }
}
