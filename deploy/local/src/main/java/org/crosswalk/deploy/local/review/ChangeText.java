package org.crosswalk.deploy.local.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.crosswalk.app.ReviewReader.Change;
import org.crosswalk.deploy.local.output.TextTable;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.identity.PersonChange;

/** The audit of merges and splits as a table: a line for each, with what caused it. */
public final class ChangeText {
    private static final String NOBODY = "-";

    private ChangeText() {}

    /** The text; every line ends with a line end. */
    public static String of(List<Change> changes) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("time", "source person", "before", "now", "probability", "reasons", "cause"));
        changes.forEach(change -> rows.add(row(change)));
        return TextTable.of(rows);
    }

    private static List<String> row(Change told) {
        PersonChange change = told.change();
        return List.of(
                Instant.ofEpochMilli(told.timestamp())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                FactKey.of(change.getPartner(), change.getStudent()),
                person(change.getBefore()),
                person(change.getNow()),
                change.getNow() == null ? NOBODY : String.format(Locale.ROOT, "%.4f", change.getProbability()),
                change.getReasons().isEmpty() ? NOBODY : String.join(", ", change.getReasons()),
                change.getCause());
    }

    private static String person(String id) {
        return id == null ? NOBODY : id;
    }
}
