package org.crosswalk.submission.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crosswalk.mapping.Layouts;
import org.crosswalk.mapping.Place;
import org.crosswalk.mapping.Row;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.submission.content.BadContentException;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.lines.RefusedFileException;
import org.crosswalk.submission.lines.ReportLines;

/**
 * A layout file for a file of unknown layout, as a start: how its rows stand, what its columns are called and of which type
 * they seem to be, judged by its first rows. No value of a person gets into it. What the rows mean is for people to add.
 */
public final class LayoutDraft {
    private static final int MOST_ROWS = 2_000;

    /** Line ends, and what YAML has in no text. */
    private static final String NOT_IN_YAML =
            "[\\p{Cntrl}\\x80-\\x9F\\u2028\\u2029\\uD800-\\uDFFF\\uFEFF\\uFFFE\\uFFFF]+";

    private final ReportFile file;
    private final DraftSample sample;
    private final StringBuilder head = new StringBuilder();
    private final StringBuilder fields = new StringBuilder();
    private final Set<String> names = new HashSet<>();
    private boolean firstDamaged;

    private LayoutDraft(ReportFile file, DraftSample sample) {
        this.file = file;
        this.sample = sample;
    }

    /**
     * The YAML of a layout.
     *
     * @throws BadContentException when the file is none of lines with fields
     * @throws IOException when it cannot be read
     */
    public static String of(ReportFile file) throws IOException {
        LayoutDraft draft = new LayoutDraft(file, DraftSample.of(file));
        Optional<Character> delimiter = draft.sample.delimiter();
        if (delimiter.isPresent()) {
            draft.delimited(delimiter.get());
        } else {
            draft.fixedWidth();
        }
        return draft.text();
    }

    private String text() {
        return """
                # A start, judged by the first rows of a file; `crosswalk check FILE --layout THIS.yaml` runs with it.
                # Next: give it a name, mend names and types of fields, mark those that every row must have (required: true), and say
                # with row-key, scope and emit which facts a row becomes. schemas/LAYOUTS.md has all keys and an example.
                id: my-layout
                title: %s
                source: ''
                sector: college
                %sfields:
                %semit: []
                """
                .formatted(quoted("Rows as in " + file.name()), head, fields);
    }

    private void delimited(char delimiter) throws IOException {
        head.append("format: delimited\n");
        head.append("delimiter: ")
                .append(delimiter == '\t' ? "tab" : quoted(Character.toString(delimiter)))
                .append('\n');
        if (sample.isQuoted()) {
            head.append("quote: '\"'\n");
        }
        List<List<String>> rows = rows(delimiter);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean named = !firstDamaged && DraftColumn.areNames(rows);
        head.append(named ? "column-names: true\n" : "");
        encoding();
        for (int i = 0; i < columns; i++) {
            List<String> values = new ArrayList<>();
            for (List<String> row : rows.subList(named ? 1 : 0, rows.size())) {
                values.add(i < row.size() ? row.get(i) : "");
            }
            String column = named && i < rows.get(0).size() ? rows.get(0).get(i) : "";
            if (!named || !column.isEmpty()) {
                field(
                        column.isEmpty() ? "column" + (i + 1) : column,
                        named ? "column: " + quoted(column) : "column: " + (i + 1),
                        values);
            }
        }
    }

    /** The rows as a connector would read them. */
    private List<List<String>> rows(char delimiter) throws IOException {
        String yaml =
                "id: draft\ntitle: draft\nsector: college\nformat: delimited\nfields: {first: {column: 1}}\nemit: []\n"
                        + "encoding: [utf-8, windows-1252]\n"
                        + "delimiter: " + (delimiter == '\t' ? "tab" : quoted(Character.toString(delimiter))) + "\n"
                        + (sample.isQuoted() ? "quote: '\"'\n" : "");
        List<List<String>> rows = new ArrayList<>();
        RowMapper mapper = RowMapper.of(Layouts.parse("draft", yaml).get(0));
        try (ReportLines lines = ReportLines.open(mapper, file)) {
            while (rows.size() < MOST_ROWS && lines.next()) {
                List<String> cells = cells(lines.row());
                if (!cells.isEmpty()) {
                    rows.add(cells);
                } else if (rows.isEmpty()) {
                    firstDamaged = true;
                }
            }
        } catch (RefusedFileException e) {
            throw new BadContentException(e.getMessage());
        }
        if (rows.isEmpty()) {
            throw new BadContentException(
                    "No line of the file can be split into values; write a layout by hand (schemas/LAYOUTS.md)");
        }
        return rows;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Object cell = row.at(new Place.Column(1));
                cell != null;
                cell = row.at(new Place.Column(cells.size() + 1))) {
            cells.add(cell.toString());
        }
        return cells;
    }

    private void fixedWidth() throws BadContentException {
        List<String> lines = sample.recordLines();
        int length = lines.stream().mapToInt(String::length).max().orElse(0);
        head.append("format: fixed-width\n");
        head.append("record-lengths: [").append(length).append("]\n");
        encoding();
        head.append(
                "# Fields without blanks between them stand here as one; a first or last line of another kind is a header or trailer.\n");
        for (int[] position : DraftSample.positions(lines, length)) {
            List<String> values = lines.stream()
                    .map(line -> line.substring(
                                    Math.min(line.length(), position[0] - 1), Math.min(line.length(), position[1]))
                            .strip())
                    .toList();
            field("at" + position[0], "at: " + position[0] + "-" + position[1], values);
        }
    }

    private void encoding() {
        head.append("encoding: ").append(sample.encoding()).append('\n');
    }

    private void field(String title, String place, List<String> values) {
        fields.append("  ").append(name(title)).append(": {").append(place);
        String type = DraftColumn.type(values);
        fields.append(type.isEmpty() ? "" : ", " + type).append("}\n");
    }

    /** A name in letters and digits that no other field has. */
    private String name(String title) {
        StringBuilder name = new StringBuilder();
        for (String word : title.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                String lower = word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
                name.append(
                                name.isEmpty()
                                        ? lower.substring(0, 1).toLowerCase(Locale.ROOT)
                                        : lower.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(lower.substring(1));
            }
        }
        String plain = name.isEmpty() || Character.isDigit(name.charAt(0)) ? "f" + name : name.toString();
        String unique = plain;
        for (int i = 2; !names.add(unique) || unique.equals("partner"); i++) {
            unique = plain + i;
        }
        return unique;
    }

    /** A text as YAML has it between single quotation marks. */
    static String quoted(String text) {
        return "'" + text.replaceAll(NOT_IN_YAML, " ").replace("'", "''") + "'";
    }
}
