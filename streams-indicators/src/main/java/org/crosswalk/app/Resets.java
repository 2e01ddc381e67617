package org.crosswalk.app;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.crosswalk.identity.Outputs;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/**
 * The end of a computation: forgets all that the applications have computed. What partners have sent stays. Both
 * applications have to be stopped.
 */
public final class Resets {
    private Resets() {}

    /**
     * Forgets links, possible matches, cells, findings and everything between, and the linkage model; the next start computes
     * them anew.
     * The audit stays: it tells what was published when, and nothing is computed from it.
     *
     * @throws IllegalStateException when an application still runs, or the broker refuses
     */
    public static void reset(StreamsSettings settings) {
        try (Admin admin = OwnTopics.admin(settings)) {
            List<Topic<?>> links = List.of(Topics.PERSON_LINKS, Topics.POSSIBLE_MATCHES);
            clean(admin, settings, links);
            for (Topic<?> output :
                    Stream.concat(links.stream(), own(settings).stream()).toList()) {
                remake(admin, output, output.name() + settings.suffix());
            }
        }
    }

    /**
     * Forgets links, possible matches, cells, findings and everything between, and removes the topics that the applications have published.
     *
     * @throws IllegalStateException when an application still runs, or the broker refuses
     */
    public static void clean(StreamsSettings settings) {
        try (Admin admin = OwnTopics.admin(settings)) {
            clean(admin, settings, Outputs.TOPICS);
        }
    }

    private static void clean(Admin admin, StreamsSettings settings, List<Topic<?>> ofIdentity) {
        Set<String> identity = names(settings, ofIdentity);
        identity.add(ModelInUse.topic(settings.suffix()));
        clean(admin, settings, IdentityApplication.ID, IdentityApplication.topology(settings), identity);
        clean(
                admin,
                settings,
                IndicatorsApplication.ID,
                IndicatorsApplication.topology(settings),
                names(settings, own(settings)));
        if (settings.suffix().isEmpty()) {
            PublishedFindings.end(settings);
        }
    }

    /** What the indicators application publishes on topics of its own; those of rejects are the connectors' too. */
    private static List<Topic<?>> own(StreamsSettings settings) {
        return settings.suffix().isEmpty() ? List.of(Topics.CELLS) : IndicatorsApplication.outputs();
    }

    private static Set<String> names(StreamsSettings settings, List<Topic<?>> outputs) {
        return outputs.stream().map(output -> output.name() + settings.suffix()).collect(toCollection(TreeSet::new));
    }

    private static void clean(Admin admin, StreamsSettings settings, String id, Topology topology, Set<String> others) {
        String application = id + settings.suffix();
        stopped(admin, application);
        done(admin.deleteConsumerGroups(List.of(application)).all(), GroupIdNotFoundException.class);
        Set<String> topics = internalTopics(application, topology);
        topics.addAll(others);
        admin.deleteTopics(topics)
                .topicNameValues()
                .values()
                .forEach(deleted -> done(deleted, UnknownTopicOrPartitionException.class));
        delete(settings.stateDirectory().resolve(application));
    }

    private static void stopped(Admin admin, String application) {
        var members = admin.describeConsumerGroups(List.of(application))
                .all()
                .thenApply(groups -> groups.get(application).members().size());
        done(
                members.thenApply(count -> {
                    if (count > 0) {
                        throw new IllegalStateException(application + " still runs with " + count
                                + " threads: stop it first, or wait until the broker misses it.");
                    }
                    return null;
                }),
                GroupIdNotFoundException.class);
    }

    /** The topics that Streams and {@link OwnTopics} make for an application. */
    private static Set<String> internalTopics(String application, Topology topology) {
        return topology.describe().subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .flatMap(node -> names(node, application))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> names(TopologyDescription.Node node, String application) {
        if (node instanceof TopologyDescription.Processor processor) {
            return processor.stores().stream().map(store -> application + "-" + store + "-changelog");
        }
        if (node instanceof TopologyDescription.Source source) {
            return source.topicSet().stream()
                    .filter(topic -> Topics.named(topic).isEmpty())
                    .map(topic -> topic.startsWith(application) ? topic : application + "-" + topic);
        }
        return Stream.empty();
    }

    private static void remake(Admin admin, Topic<?> topic, String name) {
        var made = new NewTopic(name, Optional.of(topic.partitions()), Optional.empty()).configs(topic.settings());
        done(admin.createTopics(List.of(made)).all(), TopicExistsException.class);
    }

    private static void done(KafkaFuture<?> future, Class<? extends Exception> fine) {
        try {
            OwnTopics.get(future);
        } catch (ExecutionException e) {
            if (!fine.isInstance(e.getCause())) {
                throw new IllegalStateException(e.getCause().getMessage(), e);
            }
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> below = Files.walk(directory)) {
            for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the state in " + directory, e);
        }
    }
}
