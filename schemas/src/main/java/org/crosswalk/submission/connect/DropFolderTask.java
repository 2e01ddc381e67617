package org.crosswalk.submission.connect;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.control.HeldFileDecision;
import org.crosswalk.submission.Intake;
import org.crosswalk.submission.content.FileChangedException;
import org.crosswalk.submission.content.ReportFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files of a partner's drop folder: the work of a source task, for connectors to wrap. Each file becomes one
 * transaction, which ends with the file's control record. The records before it carry the file's former offset, so that a
 * transaction that is broken off leaves the file to be taken.
 */
final class DropFolderTask {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolderTask.class);

    private final Sector sector;
    private final DropFolderConfig config;
    private final DropFolder folder;
    private final FolderClaim claim;
    private final TakenFiles taken;
    private final FileRecords records;
    private final Archiving archiving;
    private final Sources sources;
    private final LongSupplier clock;
    private boolean folderTold;
    private boolean claimTold;
    private Decisions decisions;
    private PartnerState state;
    private Reception reception;
    private FileTransaction taking;

    /** What a task reads beside the folder's names. */
    interface Sources {
        /** What the partner's topics hold. */
        PartnerState state();

        /** What people decide, from the first decision on. */
        Decisions decisions();

        /** The content of a file. */
        default ReportFile content(DropFolder.Found file) {
            return file.content();
        }

        /** How files are moved into the archive. */
        default FileMoves moves() {
            return FileMoves.OF_THE_SYSTEM;
        }
    }

    /** What people decide about files that are held. */
    interface Decisions extends AutoCloseable {
        /** The decisions that have come since the last call. */
        List<HeldFileDecision> next();

        @Override
        void close();
    }

    /**
     * A task.
     *
     * @param sector sector of the partner
     * @throws ConnectException when the worker does not let the connector say where transactions end
     */
    DropFolderTask(Sector sector, DropFolderConfig config, SourceTaskContext context) {
        this(sector, config, context, new KafkaSources(sector, config), System::currentTimeMillis);
    }

    DropFolderTask(
            Sector sector, DropFolderConfig config, SourceTaskContext context, Sources sources, LongSupplier clock) {
        this.sector = sector;
        this.config = config;
        if (context.transactionContext() == null) {
            throw new ConnectException(
                    "One file must be one transaction: set transaction.boundary=connector, and run it in"
                            + " a distributed worker with exactly.once.source.support=enabled");
        }
        this.folder = new DropFolder(config.folder());
        this.claim = new FolderClaim(config.folder());
        this.taken = new TakenFiles(config.partner(), context.offsetStorageReader());
        this.records = new FileRecords(taken, context.transactionContext());
        this.sources = sources;
        this.clock = clock;
        this.archiving = new Archiving(config, taken, sources.moves(), clock);
    }

    /** Some records of the file that is being taken; null when there is nothing to take for now. */
    List<SourceRecord> poll() throws InterruptedException {
        if (taking == null && claimed()) {
            if (state == null) {
                restore();
            }
            decisions.next().forEach(state.held()::decide);
            taking = nextFile();
        }
        if (taking != null) {
            return handOver();
        }
        TimeUnit.MILLISECONDS.sleep(config.pollInterval().toMillis());
        return null;
    }

    /** Gives back what the task holds; only when {@link #poll} is called no more. */
    void close() {
        forget();
        archiving.close();
        claim.close();
    }

    /** Whether the folder is this task's alone. What is known from before another task may have had it is forgotten. */
    private boolean claimed() {
        FolderClaim.Answer answer;
        try {
            answer = claim.claim();
        } catch (NoSuchFileException e) {
            // The look into the folder tells that it is gone.
            return true;
        }
        switch (answer) {
            case NEW, TAKEN -> forget();
            case KEPT, IMPOSSIBLE -> {}
        }
        boolean told = claimTold;
        claimTold = answer == FolderClaim.Answer.TAKEN || answer == FolderClaim.Answer.IMPOSSIBLE;
        if (claimTold && !told) {
            LOG.warn(
                    answer == FolderClaim.Answer.TAKEN
                            ? "The drop folder {} of partner {} is read by another task; this one waits until that ends"
                            : "The drop folder {} of partner {} cannot be claimed, because no file in it can be locked;"
                                    + " see to it that no other connector reads it",
                    config.folder(),
                    config.partner());
        }
        return answer != FolderClaim.Answer.TAKEN;
    }

    private void restore() {
        state = sources.state();
        decisions = sources.decisions();
        var intake = new Intake(
                sector, config.partner(), config.layouts(), config.guards(), state.ledger(), state.earlier());
        reception = new Reception(config, state, intake, taken, records, sources::content, clock);
        archiving.begin();
        LOG.info(
                "Partner {}: {} files taken so far, {} rows held",
                config.partner(),
                state.ordinal(),
                state.ledger().size());
    }

    private FileTransaction nextFile() {
        List<DropFolder.Found> files = files();
        for (DropFolder.Found file : files) {
            Optional<FileTransaction> next = reception.offer(file, folder.restingSince(file));
            if (next.isPresent()) {
                return next.get();
            }
        }
        archiving.run(files, reception);
        return null;
    }

    private List<DropFolder.Found> files() {
        try {
            List<DropFolder.Found> files = folder.look(clock.getAsLong());
            folderTold = false;
            return files;
        } catch (IOException e) {
            if (!folderTold) {
                folderTold = true;
                LOG.warn(
                        "The drop folder {} of partner {} cannot be read ({}); it is tried again",
                        config.folder(),
                        config.partner(),
                        e.toString());
            }
            return List.of();
        }
    }

    private List<SourceRecord> handOver() {
        try {
            List<SourceRecord> next = taking.next(config.batchRecords());
            if (taking.isEnded()) {
                taking.controls().forEach(control -> state.enter(control.key(), control.value()));
                tell(taking);
                taking = null;
            }
            return next;
        } catch (FileChangedException e) {
            LOG.warn("Partner {}: {}", config.partner(), e.getMessage());
            records.abort();
            forget();
            return List.of();
        }
    }

    private void tell(FileTransaction ended) {
        var control = ended.controls().get(ended.controls().size() - 1).value();
        LOG.info(
                "Partner {}: {} is {}: {} rows, {} accepted, {} unchanged, {} rejected, {} superseded, {} held; {} deleted. {}",
                config.partner(),
                control.get("source"),
                control.get("status"),
                control.get("rows"),
                control.get("accepted"),
                control.get("unchanged"),
                control.get("rejected"),
                control.get("superseded"),
                control.get("held"),
                control.get("deleted"),
                control.get("reason") == null ? "" : control.get("reason"));
    }

    /** Drops what is in memory; what was handed over of a file without its end is dropped by the worker. */
    private void forget() {
        if (taking != null) {
            FileTransaction broken = taking;
            taking = null;
            broken.close();
        }
        if (state != null) {
            state.close();
            state = null;
        }
        if (decisions != null) {
            decisions.close();
            decisions = null;
        }
    }
}
