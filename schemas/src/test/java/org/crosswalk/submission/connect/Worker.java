package org.crosswalk.submission.connect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.source.TransactionContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.control.HeldFileDecision;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.submission.content.ReportFile;

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
    private final List<HeldFileDecision> decisions = new ArrayList<>();
    private Function<DropFolder.Found, ReportFile> contents = DropFolder.Found::content;
    private FileMoves moves = FileMoves.OF_THE_SYSTEM;
    private DropFolderTask task;
    private boolean commitsFail;
    private int commits;

    Worker(Sector sector, DropFolderConfig config, LongSupplier clock) {
        this.sector = sector;
        this.config = config;
        this.clock = clock;
    }

    /** The same worker's topics and offsets, for a task with other settings. */
    Worker with(DropFolderConfig other) {
        Worker changed = new Worker(sector, other, clock);
        changed.topics.putAll(topics);
        changed.offsets.putAll(offsets);
        changed.commits = commits;
        return changed;
    }

    void start() {
        task = new DropFolderTask(sector, config, new Context(), new Topics(), clock);
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

    /** Lets commits fail without the task's knowledge: what it handed over is dropped. */
    void failCommits(boolean fail) {
        commitsFail = fail;
    }

    /** Lets files be moved in another way; for the next start. */
    void moves(FileMoves other) {
        moves = other;
    }

    private void commit() {
        if (commitsFail) {
            open.clear();
            transactions.clear();
            return;
        }
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

    /** Lets files be opened in another way. */
    void open(Function<DropFolder.Found, ReportFile> other) {
        contents = other;
    }

    /** Decides about a file that is held, as a person does. */
    void decide(Struct held, boolean released) {
        decisions.add(HeldFileDecision.newBuilder()
                .setVersion(1)
                .setPartner(held.getString("partner"))
                .setFile(held.getString("source"))
                .setModified(held.getInt64("modified"))
                .setReleased(released)
                .setWho("Dana")
                .setWhy("asked the registrar")
                .build());
    }

    /** What a task reads back: the topics as they were committed. */
    private final class Topics implements DropFolderTask.Sources {
        @Override
        public PartnerState state() {
            var state = new PartnerState(config.partner());
            topic(sector.prefix() + ".ledger.v1").values().forEach(entry -> state.ledger()
                    .enter(
                            entry.getString("layout"),
                            entry.getString("scope"),
                            entry.getString("row"),
                            entry.getInt64("hash"),
                            entry.getArray("facts")));
            state.ledger().settle();
            Schema schema = Submission.getClassSchema();
            topic(sector.prefix() + ".submissions.v1")
                    .forEach((key, control) -> state.enter(key, record(schema, control)));
            return state;
        }

        @Override
        public DropFolderTask.Decisions decisions() {
            return new DropFolderTask.Decisions() {
                private int read;

                @Override
                public List<HeldFileDecision> next() {
                    List<HeldFileDecision> next = List.copyOf(decisions.subList(read, decisions.size()));
                    read = decisions.size();
                    return next;
                }

                @Override
                public void close() {
                    read = 0;
                }
            };
        }

        @Override
        public ReportFile content(DropFolder.Found file) {
            return contents.apply(file);
        }

        @Override
        public FileMoves moves() {
            return moves;
        }
    }

    private static GenericData.Record record(Schema schema, Struct struct) {
        var record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema(), struct.get(field.name()))));
        return record;
    }

    private static Object value(Schema schema, Object value) {
        if (value instanceof Struct struct) {
            return record(schema, struct);
        }
        return value instanceof List<?> list
                ? list.stream()
                        .map(each -> value(schema.getElementType(), each))
                        .toList()
                : value;
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
                    Map<Map<String, T>, Map<String, Object>> found = new HashMap<>();
                    partitions.forEach(partition -> found.put(partition, offset(partition)));
                    return found;
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
