package org.crosswalk.indicators;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/** Stores by name, which outlive who works with them. */
public final class Tables {
    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private final Map<String, KeyValueStore<String, byte[]>> stores = new HashMap<>();

    public KeyValueStore<String, byte[]> store(String name) {
        return stores.computeIfAbsent(name, this::open);
    }

    private KeyValueStore<String, byte[]> open(String name) {
        var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
