package org.crosswalk.deploy.bench.linkage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crosswalk.identity.resolution.Rows;
import org.crosswalk.identity.resolution.Tables;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/** Rows in a RocksDB with the sizes and filters that Kafka Streams gives its stores, and like them without a log of its own. */
final class RocksRows implements Rows, AutoCloseable {
    private static final long CACHE = 50L << 20;
    private static final long WRITE_BUFFER = 16L << 20;
    private static final int WRITE_BUFFERS = 3;

    static {
        RocksDB.loadLibrary();
    }

    private final Options options;
    private final WriteOptions writing = new WriteOptions().setDisableWAL(true);
    private final RocksDB rows;

    /** @param directory of its own, which need not exist */
    RocksRows(Path directory) throws RocksDBException {
        var table = new BlockBasedTableConfig();
        table.setBlockCache(new LRUCache(CACHE));
        table.setFilterPolicy(new BloomFilter());
        options = new Options()
                .setCreateIfMissing(true)
                .setTableFormatConfig(table)
                .setWriteBufferSize(WRITE_BUFFER)
                .setMaxWriteBufferNumber(WRITE_BUFFERS);
        rows = RocksDB.open(options, directory.toString());
    }

    /** The tables of a linkage, each with rows of its own. */
    static final class All implements AutoCloseable {
        private final List<RocksRows> all = new ArrayList<>();

        /** Opens them in a directory that exists. */
        Tables in(Path directory) throws RocksDBException {
            for (String name : List.of("records", "blocks", "pairs", "people", "assertions")) {
                all.add(new RocksRows(directory.resolve(name)));
            }
            return new Tables(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4));
        }

        @Override
        public void close() {
            all.forEach(RocksRows::close);
        }
    }

    @Override
    public byte[] get(String key) {
        try {
            return rows.get(bytes(key));
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void put(String key, byte[] value) {
        try {
            rows.put(writing, bytes(key), value);
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void remove(String key) {
        try {
            rows.delete(writing, bytes(key));
        } catch (RocksDBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void scan(String prefix, Taker taker) {
        try (RocksIterator each = rows.newIterator()) {
            for (each.seek(bytes(prefix)); each.isValid(); each.next()) {
                String key = new String(each.key(), StandardCharsets.UTF_8);
                if (!key.startsWith(prefix) || !taker.take(key, each.value())) {
                    return;
                }
            }
        }
    }

    @Override
    public void close() {
        rows.close();
        writing.close();
        options.close();
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
