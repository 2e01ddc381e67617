package org.crosswalk.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.crosswalk.schemas.Topics;

/** The internal topics that Streams does not make itself, because one of our steps reads what another has written. */
final class InternalTopics {
    private InternalTopics() {}

    /**
     * Makes the topics that are not there yet.
     *
     * @param names their names
     * @throws IllegalStateException when the broker does not make them
     */
    static void create(StreamsSettings settings, Collection<String> names) {
        List<NewTopic> topics = names.stream()
                .map(name -> new NewTopic(name, Optional.of(Topics.PARTITIONS), Optional.empty())
                        .configs(Map.of("cleanup.policy", "compact")))
                .toList();
        try (Admin admin = admin(settings)) {
            for (var made : admin.createTopics(topics).values().values()) {
                done(made);
            }
        }
    }

    static Admin admin(StreamsSettings settings) {
        Properties properties = new Properties();
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return Admin.create(properties);
    }

    private static void done(org.apache.kafka.common.KafkaFuture<Void> made) {
        try {
            made.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while internal topics were made", e);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "The broker does not make an internal topic: "
                                + e.getCause().getMessage(),
                        e);
            }
        }
    }
}
