package org.crosswalk.deploy.local.config;

import java.util.List;
import java.util.Optional;
import org.crosswalk.identity.model.StatedModel;

/**
 * A region: its partners, and the servers that it uses when they are not those that a run brings along.
 *
 * @param id names the region; lower-case letters, digits and dashes
 * @param bootstrapServers of a Kafka cluster; empty for the embedded broker
 * @param registryUrl of a schema registry's Confluent API; empty for the embedded registry
 * @param connectUrl of a Connect cluster's HTTP interface; empty for the embedded worker
 * @param streamThreads threads of each Streams application in this process, 1 to 64
 * @param linkage the model by which people are recognized; empty for the one for education data
 * @param partners in the order of the file, at least one
 */
public record Region(
        String id,
        Optional<String> bootstrapServers,
        Optional<String> registryUrl,
        Optional<String> connectUrl,
        int streamThreads,
        Optional<StatedModel> linkage,
        List<Partner> partners) {

    /** Threads of each Streams application when the region file names none. */
    public static final int DEFAULT_STREAM_THREADS = 2;

    /** A region with its own copy of the list. */
    public Region {
        partners = List.copyOf(partners);
    }

    /** Whether any partner's database is in the server that the run brings along. */
    public boolean needsEmbeddedDatabase() {
        return partners.stream().anyMatch(partner -> partner.source() instanceof Source.EmbeddedDatabase);
    }
}
