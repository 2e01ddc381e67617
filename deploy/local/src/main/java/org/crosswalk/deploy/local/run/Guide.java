package org.crosswalk.deploy.local.run;

import java.nio.file.Path;
import java.util.List;
import org.crosswalk.deploy.local.output.TextTable;

/** How to try changes in a demonstration that serves. */
final class Guide {
    private static final int INDENT = 2;

    private Guide() {}

    static String text(Layout layout, RegionRun run) {
        StringBuilder text =
                new StringBuilder("\nThe region is yours to change; the indicators follow within seconds.\n\n");
        List<List<String>> places = run.connected().stream()
                .map(partner -> List.of(partner.id(), partner.place()))
                .toList();
        text.append(TextTable.of(places).indent(INDENT));
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
