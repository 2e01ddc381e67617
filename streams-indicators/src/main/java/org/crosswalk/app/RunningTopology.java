package org.crosswalk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.crosswalk.flow.Pace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topology on its way: started, watched and stopped. */
final class RunningTopology implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningTopology.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final KafkaStreams streams;
    private final RocksMemory memory;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private RunningTopology(KafkaStreams streams, RocksMemory memory) {
        this.streams = streams;
        this.memory = memory;
    }

    static RunningTopology start(Topology topology, Properties configuration, RocksMemory memory, Pace pace) {
        makeStateDirectory(Path.of(configuration.getProperty(StreamsConfig.STATE_DIR_CONFIG)));
        var running = new RunningTopology(new KafkaStreams(topology, configuration, new WatchedClients(pace)), memory);
        running.streams.setUncaughtExceptionHandler(running::failed);
        running.streams.start();
        return running;
    }

    /** Streams fails when another application makes the directory between its look and its own attempt. */
    private static void makeStateDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The state directory " + directory + " cannot be made", e);
        }
    }

    boolean running() {
        return streams.state() == KafkaStreams.State.RUNNING;
    }

    Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Leaves the group, so that a successor need not wait until this member is missed. */
    @Override
    public void close() {
        streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(STOP_WITHIN));
        memory.close();
    }

    /** State may be half written: going on would publish wrong numbers, stopping loses nothing. */
    private StreamThreadExceptionResponse failed(Throwable cause) {
        failure.compareAndSet(null, cause);
        LOG.error(
                "The application stops, because a record could not be processed; nothing of it was committed.", cause);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
