package org.crosswalk.deploy.local.kills;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The events of each key in their order, as short texts: what was sent, or what topics hold. Not for several threads. */
public final class Events {
    private static final String DELETED = "deleted";
    private static final String GONE = "gone";

    private final Map<String, List<String>> byKey = new TreeMap<>();

    /** Adds an event of a key. */
    void add(String topic, String key, Object... says) {
        List<String> words = new ArrayList<>();
        for (Object word : says) {
            words.add(String.valueOf(word));
        }
        byKey.computeIfAbsent(topic + ' ' + key, each -> new ArrayList<>()).add(String.join(" ", words));
    }

    /** A deletion as the contract has it: the fact that no longer holds, then nothing. */
    void end(String topic, String key, Object... position) {
        deletion(topic, key, position);
        gone(topic, key);
    }

    void deletion(String topic, String key, Object... position) {
        Object[] says = new Object[position.length + 1];
        System.arraycopy(position, 0, says, 0, position.length);
        says[position.length] = DELETED;
        add(topic, key, says);
    }

    void gone(String topic, String key) {
        add(topic, key, GONE);
    }

    /** Takes the events of other keys. */
    public void addAll(Events others) {
        byKey.putAll(others.byKey);
    }

    /** How many there are. */
    public long size() {
        return byKey.values().stream().mapToLong(List::size).sum();
    }

    /** The events by topic and key, joined by a blank. */
    public Map<String, List<String>> byKey() {
        return byKey;
    }
}
