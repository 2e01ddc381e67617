package org.crosswalk.identity.resolution;

import java.util.List;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;

/**
 * Which person a record is.
 *
 * @param id the person's id
 * @param probability probability of the record's strongest tie to another record of the person, 0 to 1; 1 for a record alone
 * @param reasons the levels that speak most for that tie, strongest first
 * @param possible number of pairs of the record that wait for a decision
 */
public record Person(String id, double probability, List<String> reasons, int possible) {
    byte[] encode() {
        var out = new PackedWriter()
                .text(id)
                .number(Double.doubleToLongBits(probability))
                .count(possible)
                .count(reasons.size());
        reasons.forEach(out::text);
        return out.bytes();
    }

    static Person decode(byte[] row) {
        var in = new PackedReader(row);
        String id = in.text();
        double probability = Double.longBitsToDouble(in.number());
        int possible = in.count();
        String[] reasons = new String[in.count()];
        for (int i = 0; i < reasons.length; i++) {
            reasons[i] = in.text();
        }
        return new Person(id, probability, List.of(reasons), possible);
    }
}
