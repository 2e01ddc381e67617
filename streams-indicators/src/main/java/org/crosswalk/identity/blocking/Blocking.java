package org.crosswalk.identity.blocking;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.crosswalk.identity.record.PersonRecord;

/**
 * The blocking rules of a model. Two records are candidates when they share a key whose block, the records with that key, is
 * no larger than the limit: a key that half a state shares, such as a placeholder birth date, says nothing. Finer rules take
 * over where coarse ones give up.
 *
 * @param rules the rules, of which each makes keys of its own
 * @param limit records in a block beyond which its pairs are not compared
 */
public record Blocking(List<BlockingRule> rules, int limit) {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** The keys of a record over all rules, ascending, each once; the rule is part of its keys. */
    public long[] keys(PersonRecord record) {
        return IntStream.range(0, rules.size())
                .mapToObj(rule -> rules.get(rule).keys(record).stream().mapToLong(key -> hash(rule, key)))
                .flatMapToLong(keys -> keys)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The keys of a record under one rule. */
    public LongStream keys(int rule, PersonRecord record) {
        return rules.get(rule).keys(record).stream()
                .mapToLong(key -> hash(rule, key))
                .distinct();
    }

    /** Two texts that meet in 64 bits only make two more records candidates, which a comparison then tells apart. */
    private static long hash(int rule, String key) {
        long hash = (OFFSET ^ rule) * PRIME;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
