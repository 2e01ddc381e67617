package org.crosswalk.deploy.local.parts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;

/**
 * What a killed run has left in its broker, and would otherwise have to time out: transactions that are open, before which every
 * reader of committed records stops (a Connect worker already at its start), and group members that are no more.
 */
final class Leftovers {

    private Leftovers() {}

    /** Ends them; to be called while no client of the broker lives. */
    static void end(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            ListTransactionsOptions open = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
            List<String> left = admin.listTransactions(open).all().get().stream()
                    .map(TransactionListing::transactionalId)
                    .toList();
            admin.fenceProducers(left).all().get();
            for (GroupListing group : admin.listGroups(ListGroupsOptions.forConsumerGroups())
                    .all()
                    .get()) {
                admin.removeMembersFromConsumerGroup(group.groupId(), new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
        }
    }
}
