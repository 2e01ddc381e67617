package org.crosswalk.app;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.crosswalk.flow.Pace;
import org.crosswalk.indicators.IndicatorsTopology;

/** Tells the pace of an application how many records a thread gets at once. */
public final class BacklogWatch implements ConsumerInterceptor<byte[], byte[]> {
    /** Key under which it finds the pace in its configuration. */
    static final String PACE = "crosswalk.pace";

    private Pace pace;

    @Override
    public void configure(Map<String, ?> configuration) {
        pace = (Pace) configuration.get(PACE);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        int waiting = 0;
        for (TopicPartition partition : records.partitions()) {
            // One evaluation changes many cells: those are a consequence of the load and not the load.
            if (!partition.topic().contains(IndicatorsTopology.BY_CELL)) {
                waiting += records.records(partition).size();
            }
        }
        pace.fetched(waiting, System.currentTimeMillis());
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void close() {}
}
