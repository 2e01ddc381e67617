package org.crosswalk.flow;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * A processor and its stores. Everything is bytes on the way between processors and in the stores: each processor knows
 * best how to read its own.
 *
 * @param processor makes the processor of a task
 * @param stores the stores that it uses, and nobody else
 */
public record Step(Supplier<Processor<byte[], byte[], byte[], byte[]>> processor, Set<StoreBuilder<?>> stores)
        implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {

    /** A crash replays a store's whole changelog: small segments let the broker compact it before it has grown long. */
    private static final Map<String, String> CHANGELOG =
            Map.of("segment.bytes", Integer.toString(16 << 20), "min.cleanable.dirty.ratio", "0.3");

    @Override
    public Processor<byte[], byte[], byte[], byte[]> get() {
        return processor.get();
    }

    /** A store on disk, for state that grows with the number of students. */
    public static StoreBuilder<KeyValueStore<String, byte[]>> onDisk(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(CHANGELOG);
    }

    /** A store on disk whose rows are written again and again: only the last state before a commit leaves memory. */
    public static StoreBuilder<KeyValueStore<String, byte[]>> onDiskAndCached(String name) {
        return onDisk(name).withCachingEnabled();
    }

    /** A store in memory, for state that does not grow with the number of students. */
    public static StoreBuilder<KeyValueStore<String, byte[]>> inMemory(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingEnabled(CHANGELOG);
    }
}
