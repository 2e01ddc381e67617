package org.crosswalk.app;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.Options;

/**
 * RocksDB for many small stores on a small machine. Streams gives every store 50 MiB of cache and three write buffers of 16
 * MiB, which would be gigabytes here; these stores share one bound.
 */
public final class RocksTuning implements RocksDBConfigSetter {
    private static final long WRITE_BUFFER = 8 << 20;
    private static final int WRITE_BUFFERS = 3;

    /** A store takes memory in steps of this size; the default of a megabyte would use up the bound with empty stores. */
    private static final long ARENA_BLOCK = 128 << 10;

    private static final int BLOCK = 8 << 10;
    private static final int OPEN_FILES = 64;
    private static final int BACKGROUND_JOBS = 2;
    private static final double BITS_PER_KEY = 10;

    /** Part of a write buffer that a filter of its keys may take. */
    private static final double FILTER_OF_BUFFER = 0.01;

    private BloomFilter bloom;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configuration) {
        var memory = (RocksMemory) configuration.get(RocksMemory.KEY);
        bloom = new BloomFilter(BITS_PER_KEY);
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setBlockSize(BLOCK);
        // Without this, indexes and filters lie outside of the bound and grow with the state.
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        table.setFilterPolicy(bloom);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.writeBuffers());
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
        options.setArenaBlockSize(ARENA_BLOCK);
        // Most reads are of keys that are not there yet, which is what a filter on the last level saves.
        options.setOptimizeFiltersForHits(false);
        options.setMemtableWholeKeyFiltering(true);
        options.setMemtablePrefixBloomSizeRatio(FILTER_OF_BUFFER);
        // One thread writes a store: locking for more costs every put.
        options.setAllowConcurrentMemtableWrite(false);
        options.setEnableWriteThreadAdaptiveYield(false);
        options.setMaxBackgroundJobs(BACKGROUND_JOBS);
        // Opening many stores quickly: no statistics of every file, no file opened before it is read, no own log.
        options.setSkipStatsUpdateOnDbOpen(true);
        options.setMaxOpenFiles(OPEN_FILES);
        options.setInfoLogLevel(InfoLogLevel.FATAL_LEVEL);
        options.setStatsDumpPeriodSec(0);
        options.setStatsPersistPeriodSec(0);
    }

    @Override
    public void close(String store, Options options) {
        bloom.close();
    }
}
