package org.crosswalk.deploy.local.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.crosswalk.deploy.local.output.TextTable;

/** How to try changes in a pipeline that serves: what its own partners have, and no more. */
final class Guide {
    private static final int INDENT = 2;

    private Guide() {}

    static String text(Layout layout, List<ConnectedPartner> partners) {
        String places = TextTable.of(partners.stream()
                        .map(partner -> List.of(partner.id(), partner.place()))
                        .toList())
                .indent(INDENT);
        String trials = partners.stream()
                .map(ConnectedPartner::trial)
                .filter(trial -> !trial.isEmpty())
                .distinct()
                .map(trial -> trial + "\n")
                .collect(Collectors.joining());
        String work = layout.directory().equals(Path.of(".crosswalk").toAbsolutePath())
                ? ""
                : " --work " + layout.directory();
        return """

                The indicators follow within seconds what partners send.

                %1$s%2$s
                In another shell:
                  deploy/crosswalk indicators%3$s
                  deploy/crosswalk verify%3$s

                """
                .formatted(places, trials.isEmpty() ? "" : "\n" + trials, work);
    }
}
