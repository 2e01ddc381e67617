package org.crosswalk.app;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/**
 * The topics that an application makes itself: internal ones that Streams does not make, because one of our steps reads what
 * another has written, and the output of a recomputation that runs beside what is in use.
 */
final class OwnTopics {
    private static final String MADE_BY_STREAMS = "-repartition";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private OwnTopics() {}

    /**
     * Makes the topics that are not there yet, and waits until the brokers know every topic that a topology reads: they may
     * have been made a moment ago, and Streams stops for good when one is missing.
     *
     * @param internal names of internal topics
     * @param outputs what the application publishes
     * @throws IllegalStateException when a topic is missing or cannot be made
     */
    static void create(
            StreamsSettings settings, Collection<String> internal, Collection<Topic<?>> outputs, Topology topology) {
        List<NewTopic> topics = new ArrayList<>();
        internal.forEach(name -> topics.add(topic(name, Map.of("cleanup.policy", "compact"))));
        if (!settings.suffix().isEmpty()) {
            outputs.forEach(output -> topics.add(topic(output.name() + settings.suffix(), output.settings())));
        }
        try (Admin admin = admin(settings)) {
            admin.createTopics(topics).values().values().forEach(OwnTopics::made);
            await(admin, sources(topology));
        }
    }

    static Admin admin(StreamsSettings settings) {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return Admin.create(properties);
    }

    /**
     * The value of a future.
     *
     * @throws ExecutionException with what the broker said
     */
    static <T> T get(KafkaFuture<T> future) throws ExecutionException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the broker was asked", e);
        }
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty()).configs(settings);
    }

    private static void made(KafkaFuture<Void> made) {
        try {
            get(made);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "The broker does not make a topic of ours: "
                                + e.getCause().getMessage(),
                        e);
            }
        }
    }

    private static Set<String> sources(Topology topology) {
        return topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(Source.class::isInstance)
                .flatMap(source -> ((Source) source).topicSet().stream())
                .filter(name -> !name.endsWith(MADE_BY_STREAMS))
                .collect(toCollection(TreeSet::new));
    }

    private static void await(Admin admin, Set<String> names) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (Set<String> missing = missing(admin, names); !missing.isEmpty(); missing = missing(admin, missing)) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException(
                        "Topics are missing on the broker: " + missing + ". Create the contract topics first.");
            }
            pause();
        }
    }

    private static Set<String> missing(Admin admin, Set<String> names) {
        Set<String> missing = new TreeSet<>();
        admin.describeTopics(names).topicNameValues().forEach((name, described) -> {
            try {
                get(described);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new IllegalStateException(
                            "The broker does not describe " + name + ": "
                                    + e.getCause().getMessage(),
                            e);
                }
                missing.add(name);
            }
        });
        return missing;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for topics", e);
        }
    }
}
