package org.crosswalk.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/**
 * Where the results of identity are published.
 *
 * @param suffix what is added to the names of the contract's topics; empty for those in use
 */
public record Outputs(String suffix) {
    /** The topics of the contract that are published. */
    public static final List<Topic<?>> TOPICS =
            List.of(Topics.PERSON_LINKS, Topics.POSSIBLE_MATCHES, Topics.PERSON_CHANGES);

    void sink(KStream<byte[], byte[]> resolved) {
        sink(resolved, Topics.PERSON_LINKS, IdentityTopology.TO_LINKS);
        sink(resolved, Topics.POSSIBLE_MATCHES, IdentityTopology.TO_REVIEW);
        sink(resolved, Topics.PERSON_CHANGES, IdentityTopology.TO_AUDIT);
    }

    private void sink(KStream<byte[], byte[]> resolved, Topic<?> topic, String name) {
        StreamPartitioner<byte[], byte[]> asOthers = (to, key, value, partitions) ->
                Optional.of(Set.of(topic.partition(new String(key, StandardCharsets.UTF_8), partitions)));
        var bytes = Serdes.ByteArray();
        resolved.to(
                topic.name() + suffix,
                Produced.with(bytes, bytes).withStreamPartitioner(asOthers).withName(name));
    }
}
