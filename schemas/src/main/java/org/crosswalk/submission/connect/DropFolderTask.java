package org.crosswalk.submission.connect;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.Change;
import org.crosswalk.submission.FileChangedException;
import org.crosswalk.submission.Intake;
import org.crosswalk.submission.Ledger;
import org.crosswalk.submission.Outcome;
import org.crosswalk.submission.ReportFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the files of a partner's drop folder: the work of a source task, for connectors to wrap. Each file becomes one
 * transaction, which ends with the file's control record. The records before it carry the file's former offset, so that a
 * transaction that is broken off leaves the file to be taken.
 */
public final class DropFolderTask {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolderTask.class);

    private final Sector sector;
    private final DropFolderConfig config;
    private final DropFolder folder;
    private final TakenFiles taken;
    private final FileRecords records;
    private final LedgerSource ledgers;
    private final LongSupplier clock;
    private final Map<String, DropFolder.Found> leftForLater = new HashMap<>();
    private boolean folderTold;
    private Ledger ledger;
    private Intake intake;
    private long ordinal;
    private FileTransaction taking;

    /** Where what is held comes from. */
    interface LedgerSource {
        LedgerTopic.Held read();
    }

    /**
     * A task.
     *
     * @param sector sector of the partner
     * @throws ConnectException when the worker does not let the connector say where transactions end
     */
    public DropFolderTask(Sector sector, DropFolderConfig config, SourceTaskContext context) {
        this(sector, config, context, new LedgerTopic(sector, config)::read, System::currentTimeMillis);
    }

    DropFolderTask(
            Sector sector,
            DropFolderConfig config,
            SourceTaskContext context,
            LedgerSource ledgers,
            LongSupplier clock) {
        this.sector = sector;
        this.config = config;
        if (context.transactionContext() == null) {
            throw new ConnectException(
                    "One file must be one transaction: set transaction.boundary=connector, and run it in"
                            + " a distributed worker with exactly.once.source.support=enabled");
        }
        this.folder = new DropFolder(config.folder());
        this.taken = new TakenFiles(config.partner(), context.offsetStorageReader());
        this.records = new FileRecords(taken, context.transactionContext());
        this.ledgers = ledgers;
        this.clock = clock;
    }

    /** Some records of the file that is being taken; null when there is nothing to take for now. */
    public List<SourceRecord> poll() throws InterruptedException {
        if (ledger == null) {
            restore();
        }
        if (taking != null) {
            return handOver();
        }
        List<SourceRecord> next = takeNext();
        if (next == null) {
            TimeUnit.MILLISECONDS.sleep(config.pollInterval().toMillis());
        }
        return next;
    }

    /** Gives back what the task holds; only when {@link #poll} is called no more. */
    public void close() {
        breakOff();
        if (ledger != null) {
            ledger.close();
            ledger = null;
        }
    }

    private void restore() {
        LedgerTopic.Held held = ledgers.read();
        ledger = held.ledger();
        ordinal = held.ordinal();
        intake = new Intake(sector, config.partner(), config.layouts(), ledger);
        LOG.info("Partner {}: {} files taken so far, {} rows held", config.partner(), ordinal, ledger.size());
    }

    private List<SourceRecord> takeNext() {
        for (DropFolder.Found file : files()) {
            if (!taken.isDone(file)) {
                Optional<List<SourceRecord>> first = take(file);
                if (first.isPresent()) {
                    return first.get();
                }
            }
        }
        return null;
    }

    private List<DropFolder.Found> files() {
        try {
            List<DropFolder.Found> files = folder.look();
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

    /** The first records of a file; nothing when it is left for later. */
    private Optional<List<SourceRecord>> take(DropFolder.Found file) {
        boolean waiting =
                clock.getAsLong() - file.modified() < config.unfinishedAfter().toMillis();
        if (waiting && file.equals(leftForLater.get(file.name()))) {
            return Optional.empty();
        }
        Outcome outcome;
        try {
            outcome = intake.read(ReportFile.of(file.path()), ordinal + 1);
        } catch (IOException e) {
            return unreadable(file, e);
        }
        if (outcome instanceof Outcome.Taken accepted) {
            leftForLater.remove(file.name());
            taking = new FileTransaction(file, accepted.changes(), ordinal + 1, records);
            return Optional.of(handOver());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return Optional.of(refuse(file, refused.reason(), taken.done(file, "", ordinal)));
        }
        if (waiting) {
            leftForLater.put(file.name(), file);
            return Optional.empty();
        }
        return Optional.of(refuse(
                file,
                "The file has no trailer, so it is not whole; write it again and send it whole",
                taken.done(file, "", ordinal)));
    }

    /** A file that cannot be read is refused once and tried again at every look: its rights may be mended. */
    private Optional<List<SourceRecord>> unreadable(DropFolder.Found file, IOException e) {
        if (file.equals(leftForLater.put(file.name(), file))) {
            return Optional.empty();
        }
        String reason = "The file cannot be read (" + e + "); give the worker the right to read it";
        return Optional.of(refuse(file, reason, taken.offset(file.name())));
    }

    private List<SourceRecord> refuse(DropFolder.Found file, String reason, Map<String, Object> offset) {
        LOG.warn("Partner {}: {} is refused. {}", config.partner(), file.name(), reason);
        Change refusal = intake.refusal(file.name(), file.modified(), reason, ordinal);
        return List.of(records.last(refusal, file, offset));
    }

    private List<SourceRecord> handOver() {
        try {
            List<SourceRecord> next = taking.next(config.batchRecords());
            taking.controlRecord().ifPresent(control -> {
                ordinal = taking.version();
                LOG.info("Partner {}: {} is taken: {}", config.partner(), taking.file(), control);
                taking = null;
            });
            return next;
        } catch (FileChangedException e) {
            LOG.warn("Partner {}: {}", config.partner(), e.getMessage());
            return startOver();
        }
    }

    /** Drops what was handed over of a file, and what is held in memory of it. */
    private List<SourceRecord> startOver() {
        records.abort();
        close();
        return List.of();
    }

    private void breakOff() {
        if (taking != null) {
            FileTransaction broken = taking;
            taking = null;
            broken.close();
        }
    }
}
