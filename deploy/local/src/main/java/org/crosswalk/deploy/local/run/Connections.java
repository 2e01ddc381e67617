package org.crosswalk.deploy.local.run;

import java.util.function.Supplier;
import org.crosswalk.deploy.local.config.Partner;
import org.crosswalk.deploy.local.config.Source;
import org.crosswalk.deploy.local.parts.Connectors;
import org.crosswalk.deploy.local.parts.EmbeddedDatabase;

/**
 * From what a region file says of a partner to a connector that can be submitted.
 *
 * @param addresses of broker and registry
 * @param server the embedded database server, asked for only when a partner's database is in it
 * @param submissions reads what became of dropped files
 * @param connectors of the Connect worker
 */
record Connections(
        Addresses addresses,
        Supplier<EmbeddedDatabase> server,
        Supplier<SubmissionReader> submissions,
        Connectors connectors) {

    private static final String TRIAL_OF_EMBEDDED = "Databases: user postgres, no password; for example\n"
            + "  UPDATE student_report_card_grades SET grade_letter = 'W'"
            + " WHERE id = (SELECT min(id) FROM student_report_card_grades);";

    ConnectedPartner of(Partner partner) {
        if (partner.source() instanceof Source.DropFolder source) {
            return FolderConnection.of(partner, source, addresses, submissions.get());
        }
        if (partner.source() instanceof Source.AppendedLog source) {
            return LogConnection.of(partner, source.log(), addresses, connectors);
        }
        return DistrictConnection.of(partner, name -> server.get().jdbcUrl(name), addresses)
                .orElseThrow(() -> new IllegalStateException("No connector reads " + partner.source()))
                .connected(connectors, partner.source() instanceof Source.EmbeddedDatabase ? TRIAL_OF_EMBEDDED : "");
    }
}
