package org.crosswalk.identity.description;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;
import org.crosswalk.identity.resolution.Assertion;

/**
 * A row of a source as it is remembered. A deleted one stays as its version, so that an older state that comes late is still
 * known to be old.
 *
 * @param version its version
 * @param said what it says of a source person, if it holds and says anything
 * @param asserted what it asserts about two, likewise
 */
record Stated(long version, Optional<Said> said, Optional<Assertion> asserted) {
    private static final int NOTHING = 0;
    private static final int SAID = 1;
    private static final int ASSERTED = 2;

    byte[] encode() {
        var out = new PackedWriter().number(version);
        if (said.isPresent()) {
            out.count(SAID)
                    .number(said.get().recency())
                    .count(said.get().values().size());
            said.get().values().forEach((column, value) -> out.text(column).text(value));
        } else if (asserted.isPresent()) {
            asserted.get().write(out.count(ASSERTED));
        } else {
            out.count(NOTHING);
        }
        return out.bytes();
    }

    static Stated decode(byte[] row) {
        var in = new PackedReader(row);
        long version = in.number();
        switch (in.count()) {
            case SAID -> {
                int recency = (int) in.number();
                Map<String, String> values = new TreeMap<>();
                for (int left = in.count(); left > 0; left--) {
                    values.put(in.text(), in.text());
                }
                return new Stated(version, Optional.of(new Said(recency, values)), Optional.empty());
            }
            case ASSERTED -> {
                return new Stated(version, Optional.empty(), Optional.of(Assertion.read(in)));
            }
            default -> {
                return new Stated(version, Optional.empty(), Optional.empty());
            }
        }
    }
}
