package org.crosswalk.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.crosswalk.findings.FindingsTopology;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.flow.FanOut;
import org.crosswalk.flow.Meters;
import org.crosswalk.flow.Pace;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.history.FactsTopology;
import org.crosswalk.identity.cluster.PersonId;
import org.crosswalk.indicators.IndicatorsTopology;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/**
 * Keeps the indicators: reads facts, links and reference facts, writes {@code indicators.cells.v1}, and warnings about rows
 * that do not fit together.
 */
public final class IndicatorsApplication implements AutoCloseable {
    /** Application id, before the suffix. */
    public static final String ID = "crosswalk-indicators";

    /** A backlog is worked off fastest in long transactions; see RATIONALE.md. */
    private static final Duration COMMIT = Duration.ofSeconds(5);

    private static final int STORE_MEBIBYTES = 128;

    private final RunningTopology running;
    private final Meters meters;

    private IndicatorsApplication(RunningTopology running, Meters meters) {
        this.running = running;
        this.meters = meters;
    }

    /** Starts the application, with meters that nobody reads. */
    public static IndicatorsApplication start(StreamsSettings settings) {
        return start(settings, new SimpleMeterRegistry());
    }

    /**
     * Starts the application; it is {@link #running} when its state is restored.
     *
     * @param registry takes what it counts
     * @throws IllegalStateException when a topic is missing or cannot be made
     */
    public static IndicatorsApplication start(StreamsSettings settings, MeterRegistry registry) {
        var meters = new Meters(registry, ID + settings.suffix());
        var surroundings = new Surroundings(
                () -> ContractValues.of(settings.registryUrl()), Topics.PARTITIONS, new Pace(), meters);
        var topology = topology(settings, surroundings);
        OwnTopics.create(settings, List.of(referenceTopic(settings), calendarTopic(settings)), outputs(), topology);
        var memory = new RocksMemory(STORE_MEBIBYTES);
        var configuration = StreamsConfiguration.of(ID + settings.suffix(), settings, COMMIT, memory);
        return new IndicatorsApplication(
                RunningTopology.start(topology, configuration, memory, surroundings.pace()), meters);
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
                        "reference",
                        sharedTopics(),
                        List.of(
                                new FanOut.Target(referenceTopic(settings), FactsTopology::needs),
                                new FanOut.Target(calendarTopic(settings), IndicatorsTopology::needs)))
                .addTo(builder, surroundings);
        var changes = new FactsTopology(referenceTopic(settings)).addTo(builder, surroundings, PersonId::of);
        new IndicatorsTopology(
                        calendarTopic(settings),
                        Topics.CELLS.name() + settings.suffix(),
                        new FindingsTopology(settings.suffix()))
                .addTo(builder, changes, surroundings);
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

    /** What is still to be done in this process: people to evaluate, and emptied tables whose facts are to be removed. */
    public long unfinished() {
        return meters.marked().get() + meters.emptying().get();
    }

    @Override
    public void close() {
        running.close();
    }

    /** What it publishes: cells, and what does not fit together in the rows of a person. */
    static List<Topic<?>> outputs() {
        return Stream.concat(
                        Stream.<Topic<?>>of(Topics.CELLS),
                        Stream.of(Sector.values()).map(Topics::rejects))
                .toList();
    }

    private static List<Topic<?>> sharedTopics() {
        List<Topic<?>> topics = new ArrayList<>(Topics.reference());
        for (Sector sector : Sector.values()) {
            topics.add(Topics.submissions(sector));
        }
        return topics;
    }

    private static String referenceTopic(StreamsSettings settings) {
        return ID + settings.suffix() + "-reference";
    }

    private static String calendarTopic(StreamsSettings settings) {
        return ID + settings.suffix() + "-calendar";
    }
}
