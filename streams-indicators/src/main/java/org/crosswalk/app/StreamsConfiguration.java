package org.crosswalk.app;

import static org.apache.kafka.streams.StreamsConfig.consumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The configuration of Kafka Streams, each choice with its reason. */
final class StreamsConfiguration {
    private StreamsConfiguration() {}

    /**
     * The configuration of an application.
     *
     * @param applicationId its id, with the suffix
     * @param settings how it runs
     * @param commit how often it commits while there is a backlog
     * @param memory the bound of its stores
     */
    static Properties of(String applicationId, StreamsSettings settings, Duration commit, RocksMemory memory) {
        Properties properties = topology();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        guarantees(properties, commit);
        stores(properties, memory);
        clients(properties);
        return properties;
    }

    /** What a topology depends on. */
    static Properties topology() {
        Properties properties = new Properties();
        // A store whose name follows from the shape of the topology loses its content when the shape changes.
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    private static void guarantees(Properties properties, Duration commit) {
        // Contributions are sums: a record processed twice would be wrong for ever.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        // The other protocol refuses a changed topology under the same application id.
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        // Only while there is a backlog; when caught up, tasks ask for a commit as soon as there is something.
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commit.toMillis());
        properties.put(producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
        // Longer than a commit interval and a long stall together; a restart on the same state directory aborts
        // what is open at once.
        properties.put(producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), millis(Duration.ofSeconds(60)));
        // Caches and stale copies of a store do not go together under exactly-once.
        properties.put(StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, 0L);
    }

    private static void stores(Properties properties, RocksMemory memory) {
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksTuning.class);
        properties.put(RocksMemory.KEY, memory);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 16L << 20);
    }

    private static void clients(Properties properties) {
        // No result depends on the order between topics, so nothing waits for it; looking for it at every record
        // takes a fifth of the processor in this version of Streams.
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        // How long an idle thread sleeps in a poll, and so how late a beat may be.
        properties.put(StreamsConfig.POLL_MS_CONFIG, 25L);
        properties.put(consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 2_000);
        properties.put(consumerPrefix(ConsumerConfig.FETCH_MAX_BYTES_CONFIG), 8 << 20);
        properties.put(consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), 512 << 10);
        properties.put(consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // A process that is killed is missed after this long.
        properties.put(consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), millis(Duration.ofSeconds(8)));
        properties.put(consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), millis(Duration.ofSeconds(2)));
        // The cheapest on the processor of the usual codecs; changelogs are a third of their size with it.
        properties.put(producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 64 << 10);
        properties.put(producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 50);
        // Thousands of meters of clients and stores that nobody reads are slow to register; ours are Micrometer's.
        properties.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        properties.put(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
