package org.crosswalk.deploy.local.parts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;

/**
 * What a killed run has left in its broker, and would otherwise have to time out: transactions that are open, before which every
 * reader of committed records stops (a Connect worker already at its start), and group members that are no more.
 */
final class Leftovers {
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Admin admin;

    private Leftovers(Admin admin) {
        this.admin = admin;
    }

    /** Ends them; to be called while no client of the broker lives. */
    static void end(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Leftovers leftovers = new Leftovers(admin);
            leftovers.awaitCoordinators();
            leftovers.fenceProducers(id -> true);
            leftovers.awaitDecided();
            leftovers.abortWhatHangs();
            leftovers.removeMembers();
        }
    }

    /**
     * Ends the transactions of a group of Connect workers; to be called while no worker of it lives. A worker reads the offsets
     * to their uncommitted end before it starts the tasks which would end them: it would wait until they time out, which for
     * those of large files is a quarter of an hour.
     *
     * @param group id of the group, with which the transactional ids of its tasks begin
     */
    static void endTransactions(String bootstrapServers, String group) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            new Leftovers(admin).fenceProducers(id -> id.startsWith(group + "-"));
        }
    }

    /** A broker that has just started knows of no transaction and of no group until it has read them. */
    private void awaitCoordinators() throws ExecutionException, InterruptedException {
        awaitCoordinators("__transaction_state", nobody -> admin.describeTransactions(List.of(nobody))
                .description(nobody));
        awaitCoordinators("__consumer_offsets", nobody -> admin.describeConsumerGroups(List.of(nobody))
                .describedGroups()
                .get(nobody));
    }

    /** Asks for somebody who is not there; a partition that has not been read has no answer yet. */
    private void awaitCoordinators(String topic, Function<String, KafkaFuture<?>> ask)
            throws ExecutionException, InterruptedException {
        if (!topics().contains(topic)) {
            return;
        }
        int partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .get(topic)
                .partitions()
                .size();
        for (int number = 0; number < partitions; number++) {
            try {
                // Names of one character, whose hashes follow each other: one for each partition.
                ask.apply(Character.toString('a' + number)).get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TransactionalIdNotFoundException)
                        && !(e.getCause() instanceof GroupIdNotFoundException)) {
                    throw e;
                }
            }
        }
    }

    private Set<String> topics() throws ExecutionException, InterruptedException {
        return admin.listTopics(new ListTopicsOptions().listInternal(true))
                .names()
                .get();
    }

    private void fenceProducers(Predicate<String> concerned) throws ExecutionException, InterruptedException {
        ListTransactionsOptions open = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
        List<String> left = admin.listTransactions(open).all().get().stream()
                .map(TransactionListing::transactionalId)
                .filter(concerned)
                .toList();
        admin.fenceProducers(left).all().get();
    }

    /**
     * What was decided when the run was killed, the broker itself carries out, partition by partition. One that it has not come to
     * yet looks as if its transaction hung, and to abort it there would lose what was committed.
     */
    private void awaitDecided() throws ExecutionException, InterruptedException {
        ListTransactionsOptions decided = new ListTransactionsOptions()
                .filterStates(Set.of(TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT));
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!admin.listTransactions(decided).all().get().isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new Unavailable("it does not carry out transactions that were decided before its last end");
            }
            Pause.millis(20);
        }
    }

    /** A partition may hold the beginning of a transaction that its coordinator knows nothing of, and which never times out. */
    private void abortWhatHangs() throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = admin.describeTopics(topics()).allTopicNames().get().values().stream()
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
            if (hasMembers(group.groupId())) {
                removeMembers(group.groupId());
            }
        }
    }

    private void removeMembers(String group) throws ExecutionException, InterruptedException {
        try {
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            // None may be removed from a group that has none, and the broker itself may just have missed the last one.
            if (hasMembers(group)) {
                throw e;
            }
        }
    }

    private boolean hasMembers(String group) throws ExecutionException, InterruptedException {
        return !admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get()
                .members()
                .isEmpty();
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
