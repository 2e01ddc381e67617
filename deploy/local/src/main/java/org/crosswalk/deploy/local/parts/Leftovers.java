package org.crosswalk.deploy.local.parts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AbortTransactionSpec;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;

/**
 * What a killed run has left in its broker, and would otherwise have to time out: transactions that are open, before which every
 * reader of committed records stops (a Connect worker already at its start), and group members that are no more.
 */
final class Leftovers {

    private final Admin admin;

    private Leftovers(Admin admin) {
        this.admin = admin;
    }

    /** Ends them; to be called while no client of the broker lives. */
    static void end(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Leftovers leftovers = new Leftovers(admin);
            leftovers.fenceProducers();
            leftovers.abortWhatHangs();
            leftovers.removeMembers();
        }
    }

    private void fenceProducers() throws ExecutionException, InterruptedException {
        ListTransactionsOptions open = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
        List<String> left = admin.listTransactions(open).all().get().stream()
                .map(TransactionListing::transactionalId)
                .toList();
        admin.fenceProducers(left).all().get();
    }

    /** A partition may hold the beginning of a transaction that its coordinator knows nothing of, and which never times out. */
    private void abortWhatHangs() throws ExecutionException, InterruptedException {
        Set<String> topics = admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
        List<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(Leftovers::partitions)
                .toList();
        Map<TopicPartition, PartitionProducerState> producers =
                admin.describeProducers(partitions).all().get();
        for (Map.Entry<TopicPartition, PartitionProducerState> entry : producers.entrySet()) {
            for (ProducerState producer : entry.getValue().activeProducers()) {
                if (producer.currentTransactionStartOffset().isPresent()) {
                    admin.abortTransaction(hanging(entry.getKey(), producer))
                            .all()
                            .get();
                }
            }
        }
    }

    private void removeMembers() throws ExecutionException, InterruptedException {
        for (GroupListing group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            admin.removeMembersFromConsumerGroup(group.groupId(), new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        }
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    private static AbortTransactionSpec hanging(TopicPartition partition, ProducerState producer) {
        return new AbortTransactionSpec(
                partition,
                producer.producerId(),
                (short) producer.producerEpoch(),
                producer.coordinatorEpoch().orElse(0));
    }
}
