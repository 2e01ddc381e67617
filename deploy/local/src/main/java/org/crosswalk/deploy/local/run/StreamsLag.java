package org.crosswalk.deploy.local.run;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.crosswalk.deploy.local.parts.Unavailable;

/** How far the Streams applications are behind the topics that they read, their own repartition topics among them. */
final class StreamsLag implements AutoCloseable {

    private static final Reading UNDER_WAY = new Reading(-1, 0);

    private final List<String> groups;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> probe;

    /**
     * What was found at one moment.
     *
     * @param remaining records not yet worked off; -1 while an application has not taken up all its work
     * @param ends sum of the end offsets, which stands still when nothing moves any more
     */
    record Reading(long remaining, long ends) {}

    StreamsLag(String bootstrapServers, List<String> groups) {
        this.groups = List.copyOf(groups);
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.probe = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        "false",
                        "max.poll.records",
                        "1"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** The lag of all groups together. */
    Reading read() {
        try {
            long remaining = 0;
            long ends = 0;
            for (String group : groups) {
                Reading reading = read(group);
                if (reading.remaining() < 0) {
                    return reading;
                }
                remaining += reading.remaining();
                ends += reading.ends();
            }
            return new Reading(remaining, ends);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                // A topic that an application has just made for itself, and that the broker is still opening.
                return UNDER_WAY;
            }
            throw new Unavailable(
                    "The broker does not tell offsets: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading offsets", e);
        }
    }

    @Override
    public void close() {
        probe.close();
        admin.close();
    }

    private Reading read(String group) throws ExecutionException, InterruptedException {
        Set<TopicPartition> inputs = inputs(group);
        if (inputs.isEmpty() || inputs.size() < partitionsOf(inputs)) {
            return UNDER_WAY;
        }
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, Long> ends = ends(inputs);
        long behind = 0;
        boolean records = false;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            OffsetAndMetadata done = committed.get(end.getKey());
            long from = done == null ? 0 : done.offset();
            if (from < end.getValue()) {
                behind += end.getValue() - from;
                // The last offsets may hold no record that a reader sees: markers that end transactions, and what a
                // killed run had not committed. Only a look tells; one partition that holds a record is enough.
                records = records || holdsRecord(end.getKey(), from, end.getValue());
            }
        }
        long sum = ends.values().stream().mapToLong(Long::longValue).sum();
        return new Reading(records ? behind : 0, sum);
    }

    private Set<TopicPartition> inputs(String group) throws ExecutionException, InterruptedException {
        ConsumerGroupDescription description = admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get();
        return description.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    /** A partition that goes from one thread to another belongs to neither for a moment. */
    private int partitionsOf(Set<TopicPartition> inputs) throws ExecutionException, InterruptedException {
        Set<String> topics = inputs.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        return admin.describeTopics(topics).allTopicNames().get().values().stream()
                .mapToInt(topic -> topic.partitions().size())
                .sum();
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(
                        latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get();
        Map<TopicPartition, Long> ends = new HashMap<>();
        found.forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    private boolean holdsRecord(TopicPartition partition, long from, long end) {
        probe.assign(List.of(partition));
        probe.seek(partition, from);
        while (probe.position(partition) < end) {
            if (!probe.poll(Duration.ofMillis(50)).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
