package org.crosswalk.deploy.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.crosswalk.deploy.local.parts.EmbeddedBroker;
import org.crosswalk.deploy.local.parts.Pause;
import org.crosswalk.deploy.local.parts.Ports;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/** A broker of its own with the contract's topics, empty: what one measurement writes is not read by the next. */
final class Bed implements AutoCloseable {

    private static final List<String> INPUTS = Stream.of(
                    Topics.personFacts().stream(),
                    Topics.reference().stream(),
                    Stream.of(Sector.values()).map(Topics::submissions))
            .flatMap(topics -> topics)
            .map(Topic::name)
            .toList();

    private final Path directory;
    private final EmbeddedBroker broker;

    private Bed(Path directory) {
        this.directory = directory;
        this.broker = new EmbeddedBroker(directory.resolve("broker"), Ports.keptIn(directory.resolve("ports")));
    }

    /** Starts one in a directory that holds nothing yet. */
    static Bed start(Path directory) throws ExecutionException, InterruptedException {
        Bed bed = new Bed(directory);
        bed.broker.start();
        try (Admin admin = bed.admin()) {
            create(admin, Topics.all());
        }
        return bed;
    }

    /** The topics that the applications read and do not write. */
    static List<String> inputs() {
        return INPUTS;
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** A place for what else a measurement keeps on disk. */
    Path directory(String name) {
        return directory.resolve(name);
    }

    Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    /** Forgets all but the inputs: what the applications wrote, and how far they had read. They must be closed. */
    void forgetOutputs() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            List<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            admin.deleteConsumerGroups(groups).all().get();
            List<String> outputs = new ArrayList<>(admin.listTopics().names().get());
            outputs.removeAll(INPUTS);
            admin.deleteTopics(outputs).all().get();
            create(
                    admin,
                    Topics.all().stream()
                            .filter(topic -> outputs.contains(topic.name()))
                            .toList());
        }
    }

    private static void create(Admin admin, Collection<? extends Topic<?>> topics)
            throws ExecutionException, InterruptedException {
        List<NewTopic> wanted = new ArrayList<>();
        for (Topic<?> topic : topics) {
            wanted.add(new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                    .configs(topic.settings()));
        }
        while (!wanted.isEmpty()) {
            var created = admin.createTopics(wanted).values();
            Set<String> lingering = new HashSet<>();
            for (var topic : created.entrySet()) {
                try {
                    topic.getValue().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                    // The broker answers a deletion before it has forgotten the topic.
                    lingering.add(topic.getKey());
                }
            }
            wanted.removeIf(topic -> !lingering.contains(topic.name()));
            Pause.millis(wanted.isEmpty() ? 0 : 50);
        }
    }

    @Override
    public void close() {
        broker.close();
    }
}
