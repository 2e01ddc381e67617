package org.crosswalk.deploy.local.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.crosswalk.deploy.local.parts.Unavailable;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/** Makes the contract topics as their descriptors say. */
final class ContractTopics {

    private ContractTopics() {}

    /**
     * Creates those that are missing.
     *
     * @param replicated whether the cluster itself decides how many copies it keeps; otherwise one
     * @throws Unavailable when the cluster cannot be reached or a topic that is there has another number of partitions
     */
    static void create(Admin admin, boolean replicated) {
        try {
            Set<String> held = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            List<String> present = new ArrayList<>();
            for (Topic<?> topic : Topics.all()) {
                if (held.contains(topic.name())) {
                    present.add(topic.name());
                } else {
                    missing.add(new NewTopic(
                                    topic.name(),
                                    Optional.of(topic.partitions()),
                                    replicated ? Optional.empty() : Optional.of((short) 1))
                            .configs(topic.settings()));
                }
            }
            admin.createTopics(missing).all().get();
            check(admin.describeTopics(present).allTopicNames().get());
        } catch (ExecutionException e) {
            throw new Unavailable(
                    "The contract topics cannot be made: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making topics", e);
        }
    }

    private static void check(Map<String, TopicDescription> described) {
        described.forEach((name, topic) -> {
            int expected = Topics.named(name).orElseThrow().partitions();
            int found = topic.partitions().size();
            if (found != expected) {
                throw new Unavailable(
                        "Topic %s has %d partitions and must have %d, or facts of one student would not meet; "
                                        .formatted(name, found, expected)
                                + "move its records to a topic with that number.");
            }
        });
    }
}
