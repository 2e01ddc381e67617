package org.crosswalk.deploy.local.run;

import java.nio.file.Path;

/** How to try changes in a demonstration that serves. */
final class Guide {

    private Guide() {}

    static String text(Layout layout, RegionRun run) {
        StringBuilder text =
                new StringBuilder("\nThe region is yours to change; the indicators follow within seconds.\n\n");
        for (ConnectedPartner partner : run.connected()) {
            text.append("  %-20s %s%n".formatted(partner.id(), partner.place()));
        }
        String work = layout.directory().equals(Path.of(".crosswalk").toAbsolutePath())
                ? ""
                : " --work " + layout.directory();
        text.append(
                """

                Databases: user postgres, no password; for example
                  UPDATE student_report_card_grades SET grade_letter = 'W' WHERE id = (SELECT min(id) FROM student_report_card_grades);
                Folders: copy a file to a name that begins with a dot, change it, and rename it to its name without the dot.
                Log: append lines.

                In another shell:
                  deploy/crosswalk indicators%1$s
                  deploy/crosswalk verify%1$s

                """
                        .formatted(work));
        return text.toString();
    }
}
