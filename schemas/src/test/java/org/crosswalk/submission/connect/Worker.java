package org.crosswalk.submission.connect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.source.TransactionContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.submission.Ledger;

/**
 * What a worker does with a task's records, without a broker: they are seen by nobody until the transaction is committed, and
 * dropped when it is aborted or the task is killed. Source offsets go with them.
 */
final class Worker {
    private final Sector sector;
    private final DropFolderConfig config;
    private final LongSupplier clock;
    private final Map<String, Map<String, Struct>> topics = new TreeMap<>();
    private final Map<Map<String, ?>, Map<String, ?>> offsets = new HashMap<>();
    private final List<SourceRecord> open = new ArrayList<>();
    private final Transactions transactions = new Transactions();
    private DropFolderTask task;
    private int commits;

    Worker(Sector sector, DropFolderConfig config, LongSupplier clock) {
        this.sector = sector;
        this.config = config;
        this.clock = clock;
    }

    void start() {
        task = new DropFolderTask(sector, config, new Context(), this::held, clock);
    }

    /** Ends the task without its knowledge; what it did not commit is gone. */
    void kill() {
        open.clear();
        transactions.clear();
        task.close();
        task = null;
    }

    /** Polls once, and commits or aborts as the task asked for. */
    int poll() throws InterruptedException {
        List<SourceRecord> records = task.poll();
        if (records == null) {
            return 0;
        }
        for (SourceRecord record : records) {
            open.add(record);
            if (record == transactions.commitAfter) {
                commit();
            }
        }
        if (transactions.abort) {
            open.clear();
            transactions.clear();
        }
        return records.size();
    }

    /** Polls until some polls in a row gave nothing. */
    void settle() throws InterruptedException {
        int idle = 0;
        while (idle < 3) {
            idle = poll() == 0 ? idle + 1 : 0;
        }
    }

    Map<String, Struct> topic(String name) {
        return topics.getOrDefault(name, Map.of());
    }

    int commits() {
        return commits;
    }

    List<SourceRecord> open() {
        return open;
    }

    private void commit() {
        commits++;
        for (SourceRecord record : open) {
            Map<String, Struct> topic = topics.computeIfAbsent(record.topic(), name -> new LinkedHashMap<>());
            if (record.value() == null) {
                topic.remove((String) record.key());
            } else {
                topic.put((String) record.key(), (Struct) record.value());
            }
            offsets.put(record.sourcePartition(), record.sourceOffset());
        }
        open.clear();
        transactions.clear();
    }

    private LedgerTopic.Held held() {
        Ledger ledger = new Ledger();
        topic(sector.prefix() + ".ledger.v1")
                .values()
                .forEach(entry -> ledger.enter(
                        entry.getString("layout"),
                        entry.getString("scope"),
                        entry.getString("row"),
                        entry.getInt64("hash"),
                        entry.getArray("facts")));
        ledger.settle();
        long ordinal = topic(sector.prefix() + ".submissions.v1").keySet().stream()
                .map(FactKey::parts)
                .filter(parts -> parts.size() == 2)
                .mapToLong(parts -> Long.parseLong(parts.get(1)))
                .max()
                .orElse(0);
        return new LedgerTopic.Held(ledger, ordinal);
    }

    private static final class Transactions implements TransactionContext {
        private SourceRecord commitAfter;
        private boolean abort;

        void clear() {
            commitAfter = null;
            abort = false;
        }

        @Override
        public void commitTransaction() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void commitTransaction(SourceRecord record) {
            commitAfter = record;
        }

        @Override
        public void abortTransaction() {
            abort = true;
        }

        @Override
        public void abortTransaction(SourceRecord record) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Context implements SourceTaskContext {
        @Override
        public Map<String, String> configs() {
            return Map.of();
        }

        @Override
        public OffsetStorageReader offsetStorageReader() {
            return new OffsetStorageReader() {
                @Override
                @SuppressWarnings("unchecked")
                public <T> Map<String, Object> offset(Map<String, T> partition) {
                    return (Map<String, Object>) offsets.get(partition);
                }

                @Override
                public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public PluginMetrics pluginMetrics() {
            return null;
        }

        @Override
        public TransactionContext transactionContext() {
            return transactions;
        }
    }
}
