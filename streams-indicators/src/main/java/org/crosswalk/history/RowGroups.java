package org.crosswalk.history;

import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Rows of the store of facts a group at a time: those of the facts that hold, by key, as they are stored. */
final class RowGroups implements Iterator<SortedMap<String, byte[]>>, AutoCloseable {
    private final KeyValueIterator<String, byte[]> rows;

    /**
     * @param rows rows in the order of their keys, beginning with a group's first; closed with this
     */
    RowGroups(KeyValueIterator<String, byte[]> rows) {
        this.rows = rows;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    /** The next group; without rows when none of its facts hold. */
    @Override
    public SortedMap<String, byte[]> next() {
        SortedMap<String, byte[]> live = new TreeMap<>();
        String scan = FactRow.scan(FactRow.group(rows.peekNextKey()));
        while (rows.hasNext() && rows.peekNextKey().startsWith(scan)) {
            var row = rows.next();
            if (FactRow.live(row.value)) {
                live.put(row.key, row.value);
            }
        }
        return live;
    }

    /** Where the next group begins, if there is one. */
    Optional<String> place() {
        return rows.hasNext() ? Optional.of(rows.peekNextKey()) : Optional.empty();
    }

    @Override
    public void close() {
        rows.close();
    }
}
