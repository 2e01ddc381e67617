package org.crosswalk.submission;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.schemas.Sector;

/** Takes the files of one partner, one after the other. Not for several threads. */
public final class Intake {
    private final String partner;
    private final Ledger ledger;
    private final ControlRecords records;
    private final Recogniser recogniser;

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
        this.recogniser = new Recogniser(layouts.stream().map(RowMapper::of).toList());
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
            Optional<RowMapper> mapper = recogniser.recognise(file);
            return mapper.isPresent() ? compare(file, mapper.get(), version) : new Outcome.Unfinished();
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

    private Outcome compare(ReportFile file, RowMapper mapper, long version) throws IOException, RefusedFileException {
        Comparison comparison = new Comparison(mapper, ledger);
        boolean taken = false;
        try (ReportLines lines = ReportLines.open(mapper, file)) {
            while (lines.next()) {
                comparison.begin(lines);
                comparison.look(lines);
            }
            if (!lines.isComplete()) {
                return new Outcome.Unfinished();
            }
            comparison.begin(lines);
            taken = true;
            return new Outcome.Taken(changes(file, mapper, comparison, lines, version));
        } finally {
            if (!taken) {
                comparison.settle();
            }
        }
    }

    private FileChanges changes(
            ReportFile file, RowMapper mapper, Comparison comparison, ReportLines lines, long version)
            throws IOException {
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
                file, mapper, ledger, comparison, counts, hasRowsToRead, lines.hash(), records, partner, version);
    }
}
