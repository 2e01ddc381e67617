package org.crosswalk.ingest.wbl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The task of {@link PlacementLogSourceConnector}: lines that are new since the offset, as one transaction each time. */
public final class PlacementLogSourceTask extends SourceTask {
    private static final Logger LOG = LoggerFactory.getLogger(PlacementLogSourceTask.class);

    private final BiFunction<PlacementLogConfig, String, OpenRejects> rejects;
    private PlacementLogConfig config;
    private Map<String, String> partition;
    private String log;
    private LogTail tail;
    private LogRecords records;
    private Optional<LogPosition> position;
    private boolean unreadableTold;

    /** A task as the worker makes it. */
    public PlacementLogSourceTask() {
        this(OpenRejects::of);
    }

    /** @param rejects tells the open rejects of a log by its name */
    PlacementLogSourceTask(BiFunction<PlacementLogConfig, String, OpenRejects> rejects) {
        this.rejects = rejects;
    }

    @Override
    public void start(Map<String, String> properties) {
        config = PlacementLogConfig.of(properties);
        // The name without its folder: a log that is moved together with its predecessors is still the same log.
        log = config.log().getFileName().toString();
        // The worker keeps this as text in the order of its keys. A HashMap has the order of the HashMap into which
        // the worker reads the text back, for its REST interface; Map.of has another order in each process.
        partition = new HashMap<>(Map.of("partner", config.partner(), "log", log));
        tail = new LogTail(new DiskLogFolder(config.log()), config.batchLines(), config.longestLine());
        position = Optional.ofNullable(context.offsetStorageReader().offset(partition))
                .map(LogPosition::ofOffset);
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        if (records == null) {
            records = new LogRecords(config.partner(), log, config.layout(), partition, rejects.apply(config, log));
        }
        List<SourceRecord> made = new ArrayList<>();
        read().ifPresent(reading -> {
            reading.gap().ifPresent(gap -> made.addAll(gap(reading, gap)));
            if (!reading.lines().isEmpty()) {
                made.addAll(records.of(reading.lines()));
            }
        });
        if (made.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(config.pollInterval().toMillis());
            return null;
        }
        return made;
    }

    private List<SourceRecord> gap(LogTail.Reading reading, String gap) {
        LOG.error("Partner {}, log {}: {}", config.partner(), config.log(), gap);
        LogPosition start = reading.lines().isEmpty()
                ? reading.position().orElseThrow()
                : LogPosition.startOf(reading.lines().get(0).after());
        return records.gap(log, start, gap);
    }

    private Optional<LogTail.Reading> read() {
        try {
            LogTail.Reading reading = tail.read(position);
            position = reading.position();
            unreadableTold = false;
            return Optional.of(reading);
        } catch (LogMovedException e) {
            return Optional.empty();
        } catch (IOException e) {
            if (!unreadableTold) {
                unreadableTold = true;
                LOG.warn(
                        "The log {} of partner {} cannot be read ({}); it is tried again",
                        config.log(),
                        config.partner(),
                        e.toString());
            }
            return Optional.empty();
        }
    }

    @Override
    public void stop() {
        // Nothing is held between two readings.
    }

    @Override
    public String version() {
        return new PlacementLogSourceConnector().version();
    }
}
