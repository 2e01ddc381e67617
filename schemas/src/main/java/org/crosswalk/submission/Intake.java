package org.crosswalk.submission;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.crosswalk.mapping.Layout;
import org.crosswalk.mapping.RowMapper;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.figures.ColumnNature;
import org.crosswalk.submission.figures.FileFigures;
import org.crosswalk.submission.figures.FileReport;
import org.crosswalk.submission.guard.Decision;
import org.crosswalk.submission.guard.EarlierFiles;
import org.crosswalk.submission.guard.GuardCheck;
import org.crosswalk.submission.guard.GuardSettings;
import org.crosswalk.submission.guard.Guards;
import org.crosswalk.submission.guard.HeldFile;
import org.crosswalk.submission.guard.Suspicion;
import org.crosswalk.submission.ledger.Change;
import org.crosswalk.submission.ledger.Comparison;
import org.crosswalk.submission.ledger.FileChanges;
import org.crosswalk.submission.ledger.Ledger;
import org.crosswalk.submission.ledger.SubmissionRecords;
import org.crosswalk.submission.lines.Recogniser;
import org.crosswalk.submission.lines.RefusedFileException;
import org.crosswalk.submission.lines.ReportLines;

/** Takes the files of one partner, one after the other. Not for several threads. */
public final class Intake {
    private final Sector sector;
    private final String partner;
    private final GuardSettings guards;
    private final Ledger ledger;
    private final EarlierFiles earlier;
    private final SubmissionRecords records;
    private final Recogniser recogniser;

    /**
     * An intake.
     *
     * @param sector sector of the partner
     * @param partner id of the partner
     * @param layouts layouts that its files may have
     * @param guards when a file is held
     * @param ledger what is held of its rows; it changes as the changes of a file are taken
     * @param earlier the files that were taken before; whoever takes a file's changes to the end enters its control record
     */
    public Intake(
            Sector sector,
            String partner,
            List<Layout> layouts,
            GuardSettings guards,
            Ledger ledger,
            EarlierFiles earlier) {
        this.sector = sector;
        this.partner = partner;
        this.guards = guards;
        this.ledger = ledger;
        this.earlier = earlier;
        this.records = new SubmissionRecords(sector, partner);
        this.recogniser = new Recogniser(layouts.stream().map(RowMapper::of).toList());
    }

    /**
     * Reads a file and compares it with what is held. Until the changes of a file that is taken were taken to the end, no
     * other file may be read.
     *
     * @param version ordinal that the file gets if it is taken
     * @throws IOException when the file cannot be read
     */
    public Outcome read(Arrival arrival, long version) throws IOException {
        try {
            Optional<RowMapper> mapper = recogniser.recognise(arrival.file());
            return mapper.isPresent() ? compare(arrival, mapper.get(), version) : new Outcome.Unfinished();
        } catch (RefusedFileException e) {
            return new Outcome.Refused(e.getMessage());
        }
    }

    /**
     * Whether a file's last line says that it is whole. Of another file only time tells whether more of it is to come.
     *
     * @throws IOException when the file cannot be read
     */
    public boolean tellsItsEnd(ReportFile file) throws IOException {
        try {
            return recogniser
                    .recognise(file)
                    .flatMap(mapper -> mapper.layout().trailer())
                    .isPresent();
        } catch (RefusedFileException e) {
            return false;
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

    /**
     * The control record of a file that was held and is refused.
     *
     * @param reason why, and what to do
     * @param version ordinal of the last file that was taken
     */
    public Change refusal(HeldFile held, String reason, long version) {
        return records.refused(held, reason, Optional.empty(), version);
    }

    /**
     * The control record of a file that was held and that a person refused.
     *
     * @param version ordinal of the last file that was taken
     */
    public Change refusal(Decision decision, long version) {
        String reason = decision.who() + " refused it: " + decision.why() + '.';
        return records.refused(decision.held(), reason, Optional.of(decision), version);
    }

    private Outcome compare(Arrival arrival, RowMapper mapper, long version) throws IOException, RefusedFileException {
        Comparison comparison = new Comparison(mapper, ledger);
        boolean taken = false;
        try (ReportLines lines = ReportLines.open(mapper, arrival.file())) {
            while (lines.next()) {
                comparison.begin(lines);
                comparison.look(lines);
            }
            if (!lines.isComplete()) {
                return new Outcome.Unfinished();
            }
            comparison.begin(lines);
            Outcome outcome = decide(arrival, mapper.layout(), comparison, lines, version);
            taken = outcome instanceof Outcome.Taken;
            return outcome;
        } finally {
            if (!taken) {
                comparison.settle();
            }
        }
    }

    private Outcome decide(Arrival arrival, Layout layout, Comparison comparison, ReportLines lines, long version)
            throws IOException {
        FileFigures figures = comparison.figures(arrival.modified(), lines);
        var report = new FileReport(arrival.file().name(), layout, comparison.reported(), figures);
        Guards limits = guards.of(layout.id());
        Optional<Decision> release = arrival.releaseOf(figures.hash());
        if (release.isEmpty()) {
            List<Suspicion> suspicions = GuardCheck.of(limits, figures, earlier);
            if (!suspicions.isEmpty()) {
                return new Outcome.Held(records.held(report, suspicions, version - 1));
            }
        }
        List<ColumnNature> columns =
                figures.tellColumns(limits.leastRows()) ? figures.columns().columns() : List.of();
        return new Outcome.Taken(new FileChanges(
                arrival.file(), report, columns, release, comparison, records, sector, partner, version));
    }
}
