package org.crosswalk.deploy.local.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.crosswalk.deploy.local.held.ReportedTerm;
import org.crosswalk.deploy.local.output.TextTable;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.control.Submission;

/** Sums per file, per partner and term, and per partner, as tables. */
final class SumTables {
    private static final List<String> FILE_HEADS =
            List.of("partner", "no.", "term", "file or log", "status", "replaced by");
    private static final List<String> HEADS =
            List.of("rows", "accepted", "unchanged", "rejected", "superseded", "held", "sum");

    private SumTables() {}

    /** The three tables, one below the other. */
    static String of(List<Submission> controls) {
        List<List<String>> files = new ArrayList<>();
        files.add(row(FILE_HEADS, HEADS));
        var replacements = new Replacements(controls);
        controls.stream()
                .filter(control -> !Controls.isBatch(control))
                .forEach(control -> files.add(row(
                        List.of(
                                control.getPartner(),
                                Controls.isTaken(control) ? Long.toString(control.getVersion()) : "",
                                ReportedTerm.of(control),
                                Controls.name(control),
                                control.getStatus().toString().toLowerCase(Locale.ROOT),
                                replacements.of(control)),
                        numbers(Sums.of(control)))));
        files.addAll(logs(controls));
        return TextTable.of(files, FILE_HEADS.size())
                + "\n"
                + grouped(
                        controls,
                        List.of("partner", "term"),
                        control -> List.of(control.getPartner(), ReportedTerm.of(control)))
                + "\n"
                + grouped(controls, List.of("partner"), control -> List.of(control.getPartner()));
    }

    /** One line a log: that it was read in many batches is nothing to reconcile. */
    private static List<List<String>> logs(List<Submission> controls) {
        Map<String, Sums> sums = new TreeMap<>();
        controls.stream()
                .filter(Controls::isBatch)
                .forEach(control -> sums.merge(
                        FactKey.of(control.getPartner(), Controls.name(control)), Sums.of(control), Sums::plus));
        return sums.entrySet().stream()
                .map(log -> row(
                        List.of(
                                FactKey.parts(log.getKey()).get(0),
                                "",
                                "-",
                                FactKey.parts(log.getKey()).get(1),
                                "read",
                                ""),
                        numbers(log.getValue())))
                .toList();
    }

    private static String grouped(
            List<Submission> controls, List<String> heads, Function<Submission, List<String>> group) {
        Map<String, Sums> sums = new TreeMap<>();
        controls.forEach(
                control -> sums.merge(FactKey.of(group.apply(control).toArray()), Sums.of(control), Sums::plus));
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(heads, HEADS));
        sums.forEach((name, sum) -> rows.add(row(FactKey.parts(name), numbers(sum))));
        return TextTable.of(rows, heads.size());
    }

    private static List<String> numbers(Sums sums) {
        List<String> numbers = new ArrayList<>(Stream.of(
                        sums.rows(), sums.accepted(), sums.unchanged(), sums.rejected(), sums.superseded(), sums.held())
                .map(Object::toString)
                .toList());
        numbers.add(sums.close() ? "closes" : "OPEN");
        return numbers;
    }

    private static List<String> row(List<String> names, List<String> numbers) {
        return Stream.concat(names.stream(), numbers.stream()).toList();
    }
}
