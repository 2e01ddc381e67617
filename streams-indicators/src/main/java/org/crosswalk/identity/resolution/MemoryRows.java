package org.crosswalk.identity.resolution;

import java.util.Map;
import java.util.TreeMap;

/** Rows in memory, for linkages that need not outlive their process. */
public final class MemoryRows implements Rows {
    private final TreeMap<String, byte[]> rows = new TreeMap<>();

    /** Tables in memory. */
    public static Tables tables() {
        return new Tables(new MemoryRows(), new MemoryRows(), new MemoryRows(), new MemoryRows(), new MemoryRows());
    }

    @Override
    public byte[] get(String key) {
        return rows.get(key);
    }

    @Override
    public void put(String key, byte[] value) {
        rows.put(key, value);
    }

    @Override
    public void remove(String key) {
        rows.remove(key);
    }

    @Override
    public void scan(String prefix, Taker taker) {
        for (Map.Entry<String, byte[]> row : rows.tailMap(prefix).entrySet()) {
            if (!row.getKey().startsWith(prefix) || !taker.take(row.getKey(), row.getValue())) {
                return;
            }
        }
    }
}
