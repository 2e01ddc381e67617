package org.crosswalk.ingest.wbl;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** What a Connect worker keeps of a task: the offset of the last record of every batch that was committed. */
final class KeptOffsets implements SourceTaskContext, OffsetStorageReader {
    private final Map<Map<String, ?>, Map<String, Object>> kept = new HashMap<>();

    void commit(List<SourceRecord> batch) {
        for (SourceRecord record : batch) {
            kept.put(record.sourcePartition(), new HashMap<>(record.sourceOffset()));
        }
    }

    @Override
    public Map<String, String> configs() {
        return Map.of();
    }

    @Override
    public OffsetStorageReader offsetStorageReader() {
        return this;
    }

    @Override
    public PluginMetrics pluginMetrics() {
        throw new UnsupportedOperationException("The task measures nothing of its own");
    }

    @Override
    public <T> Map<String, Object> offset(Map<String, T> partition) {
        return kept.get(partition);
    }

    @Override
    public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
        Map<Map<String, T>, Map<String, Object>> offsets = new HashMap<>();
        partitions.forEach(partition -> offsets.put(partition, kept.get(partition)));
        return offsets;
    }
}
