package org.crosswalk.app;

import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** The native memory of all stores of one application, bounded together: stores come and go with tasks, the bound does not. */
final class RocksMemory implements AutoCloseable {
    /** Key under which the stores find it in their configuration. */
    static final String KEY = "crosswalk.rocksdb.memory";

    private static final long MEBIBYTE = 1 << 20;

    static {
        RocksDB.loadLibrary();
    }

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    /**
     * @param mebibytes bound of blocks read and rows not yet written, together; three quarters may be rows, because stores
     *     that are made to write too early stall
     */
    RocksMemory(int mebibytes) {
        cache = new LRUCache(mebibytes * MEBIBYTE);
        writeBuffers = new WriteBufferManager(mebibytes * MEBIBYTE / 4 * 3, cache);
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    @Override
    public void close() {
        writeBuffers.close();
        cache.close();
    }
}
