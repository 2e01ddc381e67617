package org.crosswalk.deploy.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crosswalk.deploy.bench.workload.Fact;
import org.crosswalk.schemas.serde.ContractSerde;

/** Writes facts as a connector would: partitioned by source person, each a millisecond after the one before it. */
final class Prefill implements AutoCloseable {

    /** Begin of the record time; the facts decide nothing by it, but a topology reads its inputs in this order. */
    private static final long FIRST_MILLIS = 1_767_225_600_000L;

    private final KafkaProducer<String, SpecificRecord> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private long millis = FIRST_MILLIS;

    Prefill(String bootstrapServers, String registryUrl) {
        producer = new KafkaProducer<>(
                // One request at a time: on a topic made a moment ago the second of two may be taken while the
                // first is still refused, and then the first never fits in again.
                Map.of(
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1,
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        1 << 17,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new StringSerializer(),
                ContractSerde.serializer(registryUrl));
    }

    /** Writes them and returns how many they were, when the broker has them all. */
    long write(Stream<Fact> facts) throws Exception {
        long before = millis;
        facts.forEachOrdered(fact -> producer.send(
                new ProducerRecord<>(
                        fact.topic().name(),
                        fact.topic().partition(fact.key(), fact.topic().partitions()),
                        millis++,
                        fact.key(),
                        fact.value()),
                (metadata, exception) -> {
                    if (exception != null) {
                        failure.compareAndSet(null, exception);
                    }
                }));
        producer.flush();
        if (failure.get() != null) {
            throw failure.get();
        }
        return millis - before;
    }

    @Override
    public void close() {
        producer.close();
    }
}
