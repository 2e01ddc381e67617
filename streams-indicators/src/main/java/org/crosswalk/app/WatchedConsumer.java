package org.crosswalk.app;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.crosswalk.findings.FindingsTopology;
import org.crosswalk.flow.Pace;
import org.crosswalk.indicators.IndicatorsTopology;

/** A consumer that tells the pace of its application how many records it fetches, and how many are still on the brokers. */
final class WatchedConsumer extends KafkaConsumer<byte[], byte[]> {
    /** How often it looks what remains: looking costs something for each partition, and fetches come often. */
    private static final long BETWEEN_LOOKS_MILLIS = 20;

    private final Pace pace;
    private long remaining;
    private long lookedAt;

    WatchedConsumer(Map<String, Object> configuration, Pace pace) {
        super(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.pace = pace;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
        long now = System.currentTimeMillis();
        int fetched = 0;
        for (TopicPartition partition : records.partitions()) {
            if (counts(partition)) {
                fetched += records.records(partition).size();
            }
        }
        pace.fetched(fetched, now);
        if (now - lookedAt >= BETWEEN_LOOKS_MILLIS) {
            lookedAt = now;
            remains(onBrokers());
        }
        return records;
    }

    @Override
    public void close(CloseOptions options) {
        remains(0);
        super.close(options);
    }

    private long onBrokers() {
        long sum = 0;
        for (TopicPartition partition : assignment()) {
            if (counts(partition)) {
                sum += currentLag(partition).orElse(0);
            }
        }
        return sum;
    }

    private void remains(long now) {
        pace.remains(now - remaining);
        remaining = now;
    }

    /** One evaluation changes many cells: those are a consequence of the load and not the load; so are findings. */
    private static boolean counts(TopicPartition partition) {
        return !partition.topic().contains(IndicatorsTopology.BY_CELL)
                && !partition.topic().contains(FindingsTopology.BY_ROW);
    }
}
