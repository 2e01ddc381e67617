package org.crosswalk.deploy.bench;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.deploy.local.parts.Pause;

/** The committed lines of a topic with one partition. */
final class CopiedLines implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MILLIS = 10;

    /** The last line and the markers that may follow it. */
    private static final int TAIL = 8;

    private final TopicPartition partition;
    private final KafkaConsumer<String, String> consumer;
    private long end;

    CopiedLines(String bootstrapServers, String topic) {
        partition = new TopicPartition(topic, 0);
        consumer = CommittedRecords.consumer(bootstrapServers, new StringDeserializer());
        consumer.assign(List.of(partition));
    }

    /**
     * Returns when the last line can be read; reads hardly anything before, so as not to take part in what is measured.
     *
     * @param lines how many there are
     * @param last the last of them
     */
    void awaitLast(long lines, String last) {
        do {
            Pause.millis(BETWEEN_LOOKS_MILLIS);
            end = consumer.endOffsets(List.of(partition)).get(partition);
        } while (end < lines || !endsWith(last));
    }

    /** The checksum of all lines. */
    long checksum() {
        consumer.seek(partition, 0);
        LineSum sum = new LineSum();
        CommittedRecords.toTheirEnds(consumer, record -> sum.add(record.value()));
        return sum.value();
    }

    private boolean endsWith(String last) {
        consumer.seek(partition, Math.max(0, end - TAIL));
        boolean found = false;
        while (consumer.position(partition) < end) {
            for (var record : consumer.poll(Duration.ofMillis(20))) {
                found |= record.value().equals(last);
            }
        }
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
