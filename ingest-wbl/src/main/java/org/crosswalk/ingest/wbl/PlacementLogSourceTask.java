package org.crosswalk.ingest.wbl;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The task of {@link PlacementLogSourceConnector}: lines that are new since the offset, as one transaction each time. */
public final class PlacementLogSourceTask extends SourceTask {
    private static final Logger LOG = LoggerFactory.getLogger(PlacementLogSourceTask.class);

    private PlacementLogConfig config;
    private Map<String, String> partition;
    private LogTail tail;
    private LogRecords records;
    private Optional<LogPosition> position;
    private boolean unreadableTold;

    @Override
    public void start(Map<String, String> properties) {
        config = PlacementLogConfig.of(properties);
        partition = Map.of("partner", config.partner(), "log", config.log().toString());
        tail = new LogTail(new DiskLogFolder(config.log()), config.batchLines(), config.longestLine());
        records = new LogRecords(config.partner(), config.layout(), partition);
        position = Optional.ofNullable(context.offsetStorageReader().offset(partition))
                .map(LogPosition::ofOffset);
    }

    @Override
    public List<SourceRecord> poll() throws InterruptedException {
        Optional<LogTail.Reading> reading = read();
        if (reading.isEmpty() || reading.get().lines().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(config.pollInterval().toMillis());
            return null;
        }
        return records.of(reading.get().lines());
    }

    private Optional<LogTail.Reading> read() {
        try {
            LogTail.Reading reading = tail.read(position);
            position = reading.position();
            reading.gap().ifPresent(gap -> LOG.error("Partner {}: {}", config.partner(), gap));
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
