package org.crosswalk.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.LayoutFormat;
import org.crosswalk.mapping.Problem;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.schemas.Sector;

/** Takes the files of one partner, one after the other. Not for several threads. */
public final class Intake {
    private final String partner;
    private final Ledger ledger;
    private final ControlRecords records;
    private final Map<Layout, RowMapper> mappers = new LinkedHashMap<>();

    /**
     * An intake.
     *
     * @param sector sector of the partner
     * @param partner id of the partner
     * @param layouts layouts that its files may have
     * @param ledger what is held of its rows; it changes as the changes of a file are taken
     */
    public Intake(Sector sector, String partner, List<Layout> layouts, Ledger ledger) {
        this.partner = partner;
        this.ledger = ledger;
        this.records = new ControlRecords(sector, partner);
        layouts.forEach(layout -> mappers.put(layout, RowMapper.of(layout)));
    }

    /**
     * Reads a file and compares it with what is held. Until the changes of a file that is taken were taken to the end, no
     * other file may be read.
     *
     * @param version ordinal that the file gets if it is taken
     * @throws IOException when the file cannot be read
     */
    public Outcome read(ReportFile file, long version) throws IOException {
        try {
            Optional<Layout> layout = recognise(file);
            return layout.isPresent() ? compare(file, layout.get(), version) : new Outcome.Unfinished();
        } catch (RefusedFileException e) {
            return new Outcome.Refused(e.getMessage());
        }
    }

    /**
     * The control record of a file that was refused.
     *
     * @param modified when the file was written, which tells its states apart
     * @param version ordinal of the last file that was taken
     */
    public Change refusal(String file, long modified, String reason, long version) {
        return records.refused(file, modified, reason, version);
    }

    private Outcome compare(ReportFile file, Layout layout, long version) throws IOException, RefusedFileException {
        RowMapper mapper = mappers.get(layout);
        Comparison comparison = new Comparison(layout, mapper, ledger);
        boolean taken = false;
        try (ReportLines lines = new ReportLines(layout, mapper, file.open())) {
            while (lines.next()) {
                comparison.begin(lines);
                comparison.look(lines);
            }
            if (!lines.isComplete()) {
                return new Outcome.Unfinished();
            }
            comparison.begin(lines);
            taken = true;
            return new Outcome.Taken(changes(file, layout, mapper, comparison, lines, version));
        } finally {
            if (!taken) {
                comparison.settle();
            }
        }
    }

    private FileChanges changes(
            ReportFile file, Layout layout, RowMapper mapper, Comparison comparison, ReportLines lines, long version) {
        Counts counts = new Counts();
        counts.rows = lines.rows();
        long[] marked = new long[2];
        for (ScopeRows scope : comparison.touched()) {
            RowTable rows = scope.rows();
            rows.forEach(slot -> {
                if (rows.mark(slot) != 0) {
                    marked[rows.mark(slot) > 0 ? 0 : 1]++;
                }
            });
        }
        counts.unchanged = marked[0];
        counts.superseded = lines.rows() - comparison.unkeyed() - marked[0] - marked[1];
        boolean hasRowsToRead = marked[1] + comparison.unkeyed() > 0;
        return new FileChanges(
                file,
                layout,
                mapper,
                ledger,
                comparison,
                counts,
                hasRowsToRead,
                lines.hash(),
                records,
                partner,
                version);
    }

    /** The layout of a file; nothing when it is empty. */
    private Optional<Layout> recognise(ReportFile file) throws IOException, RefusedFileException {
        try (LineReader lines = new LineReader(file.open())) {
            if (!lines.next()) {
                return Optional.empty();
            }
            List<String> expected = new ArrayList<>();
            for (Map.Entry<Layout, RowMapper> each : mappers.entrySet()) {
                Layout layout = each.getKey();
                boolean named = layout.recognition()
                        .fileName()
                        .map(pattern -> pattern.matcher(file.name()).matches())
                        .orElse(true);
                if (named && (layout.header().isEmpty() || hasHeader(layout, each.getValue(), lines))) {
                    return Optional.of(layout);
                }
                expected.add(layout.id());
            }
            throw new RefusedFileException("Neither its name nor its first line is that of a layout of this partner ("
                    + String.join(", ", expected) + "); check the header, or add the file's layout to the partner");
        }
    }

    private static boolean hasHeader(Layout layout, RowMapper mapper, LineReader lines) {
        String line = new String(lines.bytes(), lines.from(), lines.to() - lines.from(), StandardCharsets.ISO_8859_1);
        if (layout.format() != LayoutFormat.FIXED_WIDTH
                || !line.startsWith(layout.header().orElseThrow().startsWith())) {
            return false;
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> values = mapper.header(
                new FixedWidthShape(layout.encoding()).row(lines.bytes(), lines.from(), lines.to()), problems);
        for (Map.Entry<String, Set<String>> wanted :
                layout.recognition().header().entrySet()) {
            Optional<String> found =
                    Optional.ofNullable(values.get(wanted.getKey())).map(Objects::toString);
            if (!found.map(wanted.getValue()::contains).orElse(false)) {
                return false;
            }
        }
        return true;
    }
}
