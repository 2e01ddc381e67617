package org.crosswalk.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.flow.FanOut;
import org.crosswalk.flow.Meters;
import org.crosswalk.flow.Pace;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.identity.IdentityTopology;
import org.crosswalk.identity.Outputs;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;

/**
 * Links source persons to persons: reads the rows that say who somebody is, writes {@code identity.person-links.v1}, {@code
 * identity.review.v1} and {@code identity.audit.v1}.
 */
public final class IdentityApplication implements AutoCloseable {
    /** Application id, before the suffix. */
    public static final String ID = "crosswalk-identity";

    /** Facts of people without a link have to move when it comes, so links should not be late. */
    private static final Duration COMMIT = Duration.ofSeconds(1);

    private static final int STORE_MEBIBYTES = 96;

    private final RunningTopology running;

    private IdentityApplication(RunningTopology running) {
        this.running = running;
    }

    /** Starts the application, with meters that nobody reads. */
    public static IdentityApplication start(StreamsSettings settings) {
        return start(settings, new SimpleMeterRegistry());
    }

    /**
     * Starts the application; it is {@link #running} when its state is restored.
     *
     * @param meters takes what it counts
     * @throws IllegalStateException when a topic is missing or cannot be made
     * @throws OtherModel when the application's state was made with another linkage model
     */
    public static IdentityApplication start(StreamsSettings settings, MeterRegistry meters) {
        var surroundings = new Surroundings(
                () -> ContractValues.of(settings.registryUrl()),
                Topics.PARTITIONS,
                new Pace(),
                new Meters(meters, ID + settings.suffix()));
        var topology = topology(settings, surroundings);
        OwnTopics.create(
                settings,
                List.of(emptiedTopic(settings), ModelInUse.topic(settings.suffix())),
                Outputs.TOPICS,
                topology);
        ModelInUse.claim(settings);
        var memory = new RocksMemory(STORE_MEBIBYTES);
        var configuration = StreamsConfiguration.of(ID + settings.suffix(), settings, COMMIT, memory);
        return new IdentityApplication(RunningTopology.start(topology, configuration, memory, surroundings.pace()));
    }

    /** The topology; no broker and no registry is needed to look at it. */
    public static Topology topology(StreamsSettings settings) {
        return topology(
                settings,
                new Surroundings(
                        () -> ContractValues.of(settings.registryUrl()),
                        Topics.PARTITIONS,
                        new Pace(),
                        new Meters(new SimpleMeterRegistry(), ID)));
    }

    static Topology topology(StreamsSettings settings, Surroundings surroundings) {
        var builder = new StreamsBuilder();
        new FanOut(
                        "emptied",
                        List.of(Topics.submissions(Sector.K12)),
                        List.of(new FanOut.Target(emptiedTopic(settings), IdentityTopology::needs)))
                .addTo(builder, surroundings);
        new IdentityTopology(
                        emptiedTopic(settings),
                        new Outputs(settings.suffix()),
                        settings.linkage().parameters())
                .addTo(builder, surroundings);
        return builder.build(StreamsConfiguration.topology());
    }

    /** Whether the state is restored and records are processed. */
    public boolean running() {
        return running.running();
    }

    /** Why the application stopped by itself, if it did. */
    public Optional<Throwable> failure() {
        return running.failure();
    }

    @Override
    public void close() {
        running.close();
    }

    private static String emptiedTopic(StreamsSettings settings) {
        return ID + settings.suffix() + "-emptied";
    }
}
