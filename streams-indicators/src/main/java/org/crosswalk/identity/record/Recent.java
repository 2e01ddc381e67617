package org.crosswalk.identity.record;

import java.util.function.Function;

/**
 * Remembers what was made of keys that came lately: a table of fixed size in which a key displaces the one before it, so that
 * what is frequent is nearly always found and what is rare takes no memory. Safe for use by several threads as long as keys and
 * values are immutable: the worst that a race does is to make a value twice.
 *
 * @param <K> keys, with equality
 * @param <V> values
 */
public final class Recent<K, V> {
    private record Entry<K, V>(K key, V value) {}

    private final Entry<K, V>[] entries;
    private final Function<K, V> made;

    /**
     * A table that is empty.
     *
     * @param bits keys that it can remember, as a power of two
     * @param made makes the value of a key
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public Recent(int bits, Function<K, V> made) {
        this.entries = new Entry[1 << bits];
        this.made = made;
    }

    /** The value of a key. */
    public V of(K key) {
        int hash = key.hashCode() * 0x9e3779b9;
        int place = (hash ^ hash >>> 16) & entries.length - 1;
        Entry<K, V> entry = entries[place];
        if (entry == null || !entry.key().equals(key)) {
            entry = new Entry<>(key, made.apply(key));
            entries[place] = entry;
        }
        return entry.value();
    }
}
