package org.crosswalk.findings;

import java.util.SortedSet;
import java.util.TreeSet;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;

/**
 * The keys of a person's findings as bytes for a state store: equal findings are equal bytes. Keys and not findings are kept,
 * so that one of a rule that is no more can still be taken back.
 */
final class FindingsCodec {
    private FindingsCodec() {}

    /** The bytes of keys; null when there is none. */
    static byte[] encode(SortedSet<String> keys) {
        if (keys.isEmpty()) {
            return null;
        }
        var out = new PackedWriter().count(keys.size());
        keys.forEach(out::text);
        return out.bytes();
    }

    /** The keys of {@link #encode}. */
    static SortedSet<String> decode(byte[] bytes) {
        SortedSet<String> keys = new TreeSet<>();
        if (bytes != null) {
            var in = new PackedReader(bytes);
            for (int left = in.count(); left > 0; left--) {
                keys.add(in.text());
            }
        }
        return keys;
    }
}
