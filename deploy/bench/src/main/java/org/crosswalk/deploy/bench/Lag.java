package org.crosswalk.deploy.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far consumer groups are behind the topics that they read. */
final class Lag implements AutoCloseable {

    private final Admin admin;
    private final List<String> groups;

    Lag(Bed bed, List<String> groups) {
        this.admin = bed.admin();
        this.groups = List.copyOf(groups);
    }

    /**
     * What was found at one moment.
     *
     * @param remaining committed records that no group has worked off; more than 0 while a group has not taken up its work
     * @param ends sum of the end offsets, which stands still when nothing is written any more
     */
    record Reading(long remaining, long ends) {}

    /** Looks once. */
    Reading read() throws ExecutionException, InterruptedException {
        long remaining = 0;
        long sum = 0;
        for (String group : groups) {
            Set<TopicPartition> inputs = inputs(group);
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(
                            inputs.stream().collect(Collectors.toMap(input -> input, input -> OffsetSpec.latest())),
                            new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get();
            for (Map.Entry<TopicPartition, ?> input : ends.entrySet()) {
                long end = ends.get(input.getKey()).offset();
                var done = committed.get(input.getKey());
                remaining += end - (done == null ? 0 : done.offset());
                sum += end;
            }
            remaining += inputs.isEmpty() ? 1 : 0;
        }
        return new Reading(remaining, sum);
    }

    private Set<TopicPartition> inputs(String group) throws ExecutionException, InterruptedException {
        Set<TopicPartition> inputs = new HashSet<>();
        admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get()
                .members()
                .forEach(member -> inputs.addAll(member.assignment().topicPartitions()));
        return inputs;
    }

    @Override
    public void close() {
        admin.close();
    }
}
