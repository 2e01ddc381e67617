package org.crosswalk.ingest.sis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.crosswalk.schemas.FactKey;

/** Keys of a partner's rejects that are open, so that a later change of their rows can end them. Not for several threads. */
final class OpenRejects {
    private final Map<String, TreeMap<String, Long>> byTable = new HashMap<>();

    /**
     * A reject is open now.
     *
     * @param key key on the topic of rejects
     * @param version place of what was rejected in the order of all changes
     */
    void open(String key, long version) {
        byTable.computeIfAbsent(tableOf(key), table -> new TreeMap<>()).put(key, version);
    }

    /** Ends a reject; false when it is not open. */
    boolean end(String key) {
        TreeMap<String, Long> open = byTable.get(tableOf(key));
        return open != null && open.remove(key) != null;
    }

    /** Ends the rejects of a table that were told before a position; their keys, sorted. */
    List<String> endBefore(String table, long position) {
        List<String> ended = new ArrayList<>();
        byTable.getOrDefault(table, new TreeMap<>())
                .entrySet()
                .removeIf(reject -> reject.getValue() < position && ended.add(reject.getKey()));
        return ended;
    }

    /** Ends all rejects of a table; their keys, sorted. */
    List<String> endAll(String table) {
        TreeMap<String, Long> open = byTable.remove(table);
        return open == null ? List.of() : List.copyOf(open.keySet());
    }

    private static String tableOf(String key) {
        return FactKey.parts(key).get(1);
    }
}
