package org.crosswalk.findings;

import org.crosswalk.history.Observation.SourceRow;
import org.crosswalk.schemas.control.Reject;

/** Findings as their partner reads them: rejects with the severity of a warning, as the rows are taken and count. */
public final class FindingRejects {
    /** A finding has one state; it comes and goes as a whole. */
    private static final long VERSION = 0;

    private FindingRejects() {}

    /** The reject of an open finding. */
    public static Reject open(Finding finding) {
        SourceRow rows = finding.rows();
        return Reject.newBuilder()
                .setVersion(VERSION)
                .setPartner(rows.partner())
                .setSource(rows.kind().topic().name())
                .setField("student")
                .setRule(finding.rule().id())
                .setSeverity("WARNING")
                .setHint("student: " + finding.rule().hint(rows) + " (found '" + rows.student() + "')")
                .build();
    }

    /** The record that says that a finding is no more; a null value follows it. */
    public static Reject closed(String partner) {
        return Reject.newBuilder()
                .setVersion(VERSION)
                .setPartner(partner)
                .setDeleted(true)
                .build();
    }
}
