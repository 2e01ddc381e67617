package org.crosswalk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.crosswalk.schemas.Topics;

/** The end of what the applications computed. What partners sent is never touched. */
public final class Resets {
    private Resets() {}

    /**
     * Removes the applications' groups, internal topics, output topics and local state, so that they compute anew at the
     * next start. They must not be running.
     *
     * @throws IllegalStateException when a group or topic cannot be removed, because an application is running
     */
    public static void clean(StreamsSettings settings) {
        List<String> applications =
                List.of(IdentityApplication.ID + settings.suffix(), IndicatorsApplication.ID + settings.suffix());
        try (Admin admin = OwnTopics.admin(settings)) {
            removed(admin.deleteConsumerGroups(applications).deletedGroups().values());
            removed(admin.deleteTopics(topics(admin, applications, settings))
                    .topicNameValues()
                    .values());
        }
        applications.forEach(application -> remove(settings.stateDirectory().resolve(application)));
    }

    private static Set<String> topics(Admin admin, List<String> applications, StreamsSettings settings) {
        Set<String> topics = new TreeSet<>();
        try {
            for (String name : OwnTopics.get(admin.listTopics().names())) {
                if (applications.stream().anyMatch(application -> name.startsWith(application + "-"))) {
                    topics.add(name);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The broker does not list its topics: " + e.getCause().getMessage(), e);
        }
        topics.add(Topics.PERSON_LINKS.name() + settings.suffix());
        topics.add(Topics.CELLS.name() + settings.suffix());
        return topics;
    }

    private static void removed(Iterable<KafkaFuture<Void>> removals) {
        for (KafkaFuture<Void> removal : removals) {
            try {
                OwnTopics.get(removal);
            } catch (ExecutionException e) {
                boolean wasNotThere = e.getCause() instanceof UnknownTopicOrPartitionException
                        || e.getCause() instanceof GroupIdNotFoundException;
                if (!wasNotThere) {
                    throw new IllegalStateException(
                            "What was computed cannot be removed: "
                                    + e.getCause().getMessage()
                                    + " End the applications first.",
                            e);
                }
            }
        }
    }

    private static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> contents = Files.walk(directory)) {
            for (Path path : contents.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The state in " + directory + " cannot be removed; remove it by hand", e);
        }
    }
}
