package org.crosswalk.submission.connect;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.crosswalk.submission.Arrival;
import org.crosswalk.submission.Intake;
import org.crosswalk.submission.Outcome;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.guard.Decision;
import org.crosswalk.submission.guard.HeldFile;
import org.crosswalk.submission.ledger.Change;
import org.crosswalk.submission.lines.ReportLines;

/** Says what to do with a file that was found: take it, hold it, refuse it, or leave it for later. */
final class Reception {
    private final DropFolderConfig config;
    private final PartnerState state;
    private final Intake intake;
    private final TakenFiles taken;
    private final FileRecords records;
    private final Function<DropFolder.Found, ReportFile> contents;
    private final LongSupplier clock;
    private final Map<String, DropFolder.Found> leftForLater = new HashMap<>();

    /** What became of a file. */
    enum Fate {
        /** Its rows are accounted for. */
        TAKEN,
        /** It changed nothing. */
        REFUSED
    }

    /**
     * @param state what the topics hold; it changes as transactions end
     * @param contents opens a file
     * @param clock milliseconds since 1970
     */
    Reception(
            DropFolderConfig config,
            PartnerState state,
            Intake intake,
            TakenFiles taken,
            FileRecords records,
            Function<DropFolder.Found, ReportFile> contents,
            LongSupplier clock) {
        this.config = config;
        this.state = state;
        this.intake = intake;
        this.taken = taken;
        this.records = records;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * What a file makes; nothing when there is nothing to do with it for now.
     *
     * @param restingSince when it was first seen as it is
     */
    Optional<FileTransaction> offer(DropFolder.Found file, long restingSince) {
        Optional<HeldFile> replaced = state.held().replacedBy(file);
        if (replaced.isPresent()) {
            String reason = "Another file of this name came before anybody had decided about this one.";
            return unsettled(file, intake.refusal(replaced.get(), reason, state.ordinal()));
        }
        Optional<HeldFile> hold = state.held().holdOf(file);
        if (hold.isPresent()) {
            return state.held().verdictOn(hold.get()).flatMap(verdict -> decided(file, verdict));
        }
        if (taken.isDone(file)) {
            return Optional.empty();
        }
        if (file.refusal().isPresent()) {
            return refused(file, file.refusal().get());
        }
        return isWhole(file, restingSince) ? read(file, Optional.empty()) : Optional.empty();
    }

    /** What became of a file that was dealt with as it was found; empty while there is still something to do with it. */
    Optional<Fate> fateOf(DropFolder.Found file) {
        if (!taken.isDone(file) || state.held().holdOf(file).isPresent()) {
            return Optional.empty();
        }
        if (state.earlier().knows(file.name(), file.modified(), taken.hash(file))) {
            return Optional.of(Fate.TAKEN);
        }
        return state.hasRefused(file) ? Optional.of(Fate.REFUSED) : Optional.empty();
    }

    /** Whether a file can be taken as it is: it tells its end, or has rested for long. */
    private boolean isWhole(DropFolder.Found file, long restingSince) {
        try {
            return clock.getAsLong() - restingSince >= config.restingFor().toMillis()
                    || intake.tellsItsEnd(contents.apply(file));
        } catch (IOException e) {
            // The reading itself says what is wrong with it.
            return true;
        }
    }

    private Optional<FileTransaction> decided(DropFolder.Found file, HeldFiles.Verdict verdict) {
        Decision decision = verdict.decision();
        if (!verdict.released()) {
            return settled(
                    file,
                    intake.refusal(decision, state.ordinal()),
                    decision.held().hash());
        }
        // Where source offsets were lost, what was released and taken long ago is held anew: that decision is used up.
        return state.earlier().knows(decision.held()) ? Optional.empty() : read(file, Optional.of(decision));
    }

    private Optional<FileTransaction> read(DropFolder.Found file, Optional<Decision> release) {
        boolean waiting =
                clock.getAsLong() - file.modified() < config.unfinishedAfter().toMillis();
        if (waiting && file.equals(leftForLater.get(file.name()))) {
            return Optional.empty();
        }
        Outcome outcome;
        try {
            outcome = intake.read(new Arrival(contents.apply(file), file.modified(), release), state.ordinal() + 1);
        } catch (NoSuchFileException e) {
            // Whoever takes a file away again does not offer it.
            return Optional.empty();
        } catch (IOException e) {
            return unreadable(file, e);
        }
        return became(file, outcome, waiting);
    }

    private Optional<FileTransaction> became(DropFolder.Found file, Outcome outcome, boolean waiting) {
        if (outcome instanceof Outcome.Taken accepted) {
            leftForLater.remove(file.name());
            long ordinal = state.ordinal() + 1;
            return Optional.of(new FileTransaction(
                    file,
                    accepted.changes(),
                    control -> taken.done(file, control.get("hash").toString(), ordinal),
                    records));
        }
        if (outcome instanceof Outcome.Held guarded) {
            return settled(
                    file,
                    guarded.control(),
                    guarded.control().value().get("hash").toString());
        }
        if (outcome instanceof Outcome.Refused refusal) {
            return refused(file, refusal.reason());
        }
        if (waiting) {
            leftForLater.put(file.name(), file);
            return Optional.empty();
        }
        return refused(file, ReportLines.INCOMPLETE);
    }

    /** A file that cannot be read is refused once and tried again at every look: its rights may be mended. */
    private Optional<FileTransaction> unreadable(DropFolder.Found file, IOException e) {
        if (file.equals(leftForLater.put(file.name(), file))) {
            return Optional.empty();
        }
        String reason = "The file cannot be read (" + e + "); give the worker the right to read it";
        return unsettled(file, intake.refusal(file.name(), file.modified(), reason, state.ordinal()));
    }

    private Optional<FileTransaction> refused(DropFolder.Found file, String reason) {
        return settled(file, intake.refusal(file.name(), file.modified(), reason, state.ordinal()), "");
    }

    /** A control record after which the file is done with as it is. */
    private Optional<FileTransaction> settled(DropFolder.Found file, Change control, String hash) {
        return Optional.of(
                FileTransaction.of(file, control, record -> taken.done(file, hash, state.ordinal()), records));
    }

    /** A control record after which the file is still to be dealt with. */
    private Optional<FileTransaction> unsettled(DropFolder.Found file, Change control) {
        return Optional.of(FileTransaction.of(file, control, record -> taken.offset(file.name()), records));
    }
}
