package org.crosswalk.identity.blocking;

import java.util.Arrays;
import java.util.List;
import org.crosswalk.identity.record.PersonRecord;

/**
 * The blocking rules of a model. Two records are candidates when they share a key whose block, the records with that key, is
 * no larger than the limit: a key that half a state shares, such as a placeholder birth date, says nothing. Finer rules take
 * over where coarse ones give up.
 */
public final class Blocking {
    private static final long[] NONE = {};

    private final List<BlockingRule> rules;
    private final int limit;
    private final KeyPart[] parts;
    private final int[][] partsOfRules;

    /**
     * Blocking by rules.
     *
     * @param rules the rules, of which each makes keys of its own
     * @param limit records in a block beyond which its pairs are not compared
     */
    public Blocking(List<BlockingRule> rules, int limit) {
        this.rules = List.copyOf(rules);
        this.limit = limit;
        List<KeyPart> distinct =
                rules.stream().flatMap(rule -> rule.parts().stream()).distinct().toList();
        this.parts = distinct.toArray(KeyPart[]::new);
        this.partsOfRules = rules.stream()
                .map(rule -> rule.parts().stream().mapToInt(distinct::indexOf).toArray())
                .toArray(int[][]::new);
    }

    /** The rules. */
    public List<BlockingRule> rules() {
        return rules;
    }

    /** Records in a block beyond which its pairs are not compared. */
    public int limit() {
        return limit;
    }

    /** The keys of a record over all rules, ascending, each once; the rule is part of its keys. */
    public long[] keys(PersonRecord record) {
        String[][] said = new String[parts.length][];
        long[][] ofRules = new long[partsOfRules.length][];
        int count = 0;
        for (int rule = 0; rule < ofRules.length; rule++) {
            ofRules[rule] = keys(rule, record, said);
            count += ofRules[rule].length;
        }
        long[] all = new long[count];
        int at = 0;
        for (long[] keys : ofRules) {
            System.arraycopy(keys, 0, all, at, keys.length);
            at += keys.length;
        }
        return distinct(all);
    }

    /** The keys of a record under one rule, ascending, each once. */
    public long[] keys(int rule, PersonRecord record) {
        return distinct(keys(rule, record, new String[parts.length][]));
    }

    /** @param said what the record says in the parts that were looked at already; rules share parts */
    private long[] keys(int rule, PersonRecord record, String[][] said) {
        long[] keys = {KeyHash.ofRule(rule)};
        for (int part : partsOfRules[rule]) {
            if (said[part] == null) {
                said[part] = parts[part].values(record).toArray(String[]::new);
            }
            String[] values = said[part];
            if (values.length == 0) {
                return NONE;
            }
            long[] longer = new long[keys.length * values.length];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = KeyHash.with(keys[i / values.length], values[i % values.length]);
            }
            keys = longer;
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] = KeyHash.mixed(keys[i]);
        }
        return keys;
    }

    private static long[] distinct(long[] keys) {
        Arrays.sort(keys);
        int kept = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[kept++] = keys[i];
            }
        }
        return kept == keys.length ? keys : Arrays.copyOf(keys, kept);
    }
}
