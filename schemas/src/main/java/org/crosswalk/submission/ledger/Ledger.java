package org.crosswalk.submission.ledger;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crosswalk.submission.lines.KeyBuffer;

/**
 * What is held of a partner's rows: their hashes in memory, the rest in a temporary file. It is filled from the ledger topic
 * and changes with every file that is taken. Not for several threads.
 */
public final class Ledger implements Closeable {
    private final Map<String, Map<String, ScopeRows>> scopes = new HashMap<>();
    private final HeldRows held = HeldRows.open();

    /**
     * Takes an entry of the ledger topic.
     *
     * @param layout id of the layout
     * @param scope what the row's file restates
     * @param row key of the row within the scope
     * @param hash hash of the row's content
     * @param facts facts that the row became, each as topic, a blank and the fact's key
     */
    public void enter(String layout, String scope, String row, long hash, List<String> facts) {
        RowTable table = table(layout, scope, row);
        long key = keyHash(row);
        long position = held.add(new HeldRow(row, List.copyOf(facts)));
        int slot = table.find(key);
        if (slot < 0) {
            table.add(key, hash, position, 0);
        } else {
            table.hold(slot, hash, position);
        }
    }

    /** Takes the end of an entry of the ledger topic. */
    public void remove(String layout, String scope, String row) {
        RowTable table = table(layout, scope, row);
        int slot = table.find(keyHash(row));
        if (slot >= 0) {
            table.hold(slot, 0, RowTable.NOWHERE);
        }
    }

    /** Whether an entry of the ledger is that of a reject, by its row. */
    public static boolean isReject(String row) {
        return RejectKey.isReject(row);
    }

    /** Ends the filling. */
    public void settle() {
        scopes.values().forEach(ofLayout -> ofLayout.values().forEach(ScopeRows::settle));
    }

    /** Number of rows held, of all layouts and scopes. */
    public long size() {
        return scopes.values().stream()
                .flatMap(ofLayout -> ofLayout.values().stream())
                .mapToLong(scope -> scope.rows().size())
                .sum();
    }

    @Override
    public void close() {
        held.close();
    }

    ScopeRows scope(String layout, String scope) {
        return scopes.computeIfAbsent(layout, name -> new HashMap<>()).computeIfAbsent(scope, ScopeRows::new);
    }

    Collection<ScopeRows> scopes(String layout) {
        return new ArrayList<>(scopes.getOrDefault(layout, Map.of()).values());
    }

    HeldRows held() {
        return held;
    }

    private RowTable table(String layout, String scope, String row) {
        ScopeRows rows = scope(layout, scope);
        return RejectKey.isReject(row) ? rows.rejects() : rows.rows();
    }

    private static long keyHash(String row) {
        return RejectKey.isReject(row) ? RejectKey.hash(row) : KeyBuffer.hashOf(row);
    }
}
