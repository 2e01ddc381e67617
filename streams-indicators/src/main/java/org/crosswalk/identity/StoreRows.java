package org.crosswalk.identity;

import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.identity.resolution.Rows;

/** Rows in a state store. */
final class StoreRows implements Rows {
    private final StringSerializer text = new StringSerializer();
    private final KeyValueStore<String, byte[]> store;

    StoreRows(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    @Override
    public byte[] get(String key) {
        return store.get(key);
    }

    @Override
    public void put(String key, byte[] value) {
        store.put(key, value);
    }

    @Override
    public void remove(String key) {
        store.delete(key);
    }

    @Override
    public void scan(String prefix, Taker taker) {
        try (KeyValueIterator<String, byte[]> rows = store.prefixScan(prefix, text)) {
            while (rows.hasNext()) {
                KeyValue<String, byte[]> row = rows.next();
                if (!taker.take(row.key, row.value)) {
                    return;
                }
            }
        }
    }
}
