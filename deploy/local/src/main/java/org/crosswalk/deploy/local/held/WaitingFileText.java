package org.crosswalk.deploy.local.held;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.crosswalk.deploy.local.output.CsvTable;
import org.crosswalk.deploy.local.output.TextTable;
import org.crosswalk.schemas.control.HeldFileDecision;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.submission.guard.Guard;

/** Files that are held, as text. */
public final class WaitingFileText {
    /** How files that are held are written. */
    public enum Format {
        /** A line and its reasons each, lined up for the eye. */
        TABLE,
        /** Comma-separated values with a header. */
        CSV
    }

    private static final List<String> HEADER =
            List.of("id", "partner", "file", "rows", "term", "guards", "settings", "reason", "decision");
    private static final int SHORT = 7;

    private WaitingFileText() {}

    /** The text; every line ends with a line end. Of no files the table is empty. */
    public static String of(List<WaitingFile> files, Format format) {
        return switch (format) {
            case TABLE -> table(files);
            case CSV -> csv(files);
        };
    }

    private static String table(List<WaitingFile> files) {
        if (files.isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER.subList(0, SHORT));
        files.forEach(file -> rows.add(cells(file).subList(0, SHORT)));
        List<String> lines = TextTable.of(rows).lines().toList();
        var text = new StringBuilder(lines.get(0)).append('\n');
        for (int i = 0; i < files.size(); i++) {
            text.append(lines.get(i + 1)).append('\n');
            cells(files.get(i)).subList(SHORT, HEADER.size()).stream()
                    .filter(cell -> !cell.isEmpty())
                    .forEach(cell -> text.append("          ").append(cell).append('\n'));
        }
        return text.toString();
    }

    private static String csv(List<WaitingFile> files) {
        return CsvTable.of(HEADER, files.stream().map(WaitingFileText::cells).toList());
    }

    private static List<String> cells(WaitingFile file) {
        Submission control = file.control();
        return List.of(
                file.held().id(),
                control.getPartner(),
                control.getSource(),
                Long.toString(control.getRows()),
                ReportedTerm.of(control),
                String.join(" ", control.getGuards()),
                settings(control),
                control.getReason(),
                file.decision().map(WaitingFileText::decided).orElse(""));
    }

    /** The settings of the region file that govern the guards. */
    private static String settings(Submission control) {
        return control.getGuards().stream()
                .map(guard -> Guard.of(guard).map(Guard::setting).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    private static String decided(HeldFileDecision decision) {
        return (decision.getReleased() ? "Released by " : "Refused by ") + decision.getWho() + ": " + decision.getWhy()
                + ". It is carried out when the file lies in the folder and its connector runs.";
    }
}
