package org.crosswalk.identity.resolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.crosswalk.identity.blocking.Blocking;
import org.crosswalk.identity.model.Judge;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.Verdict;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.record.ReadyRecord;

/**
 * Keeps people right while records come, change and go. It remembers the pairs that are matches or may be, so that a change
 * compares the changed record with its blocks only and makes anew only the people that it touches. What it comes to depends
 * on the records and assertions that hold, never on the way there: it is what a batch over them finds.
 */
public final class Resolver {
    private final Blocking blocking;
    private final Judge judge;
    private final KnownRecords records;
    private final Blocks blocks;
    private final Pairs pairs;
    private final Assertions assertions;
    private final Regrouping regrouping;

    /**
     * A resolver that goes on where its tables are.
     *
     * @param parameters the same ones with which the tables were filled
     */
    public Resolver(Parameters parameters, Tables tables) {
        this.blocking = parameters.model().blocking();
        this.judge = new Judge(parameters);
        this.records = new KnownRecords(tables.records(), parameters.model());
        this.blocks = new Blocks(tables.blocks(), blocking.limit());
        this.pairs = new Pairs(tables.pairs());
        this.assertions = new Assertions(tables.assertions());
        this.regrouping = new Regrouping(judge, records, new People(tables.people(), parameters, judge));
    }

    /**
     * A record says something new.
     *
     * @param now what it says; null when it does not hold any more
     * @return what follows, in the order of the records' ids
     */
    public List<Effect> describe(String id, PersonRecord now) {
        Optional<KnownRecords.Change> change = records.put(id, now);
        if (change.isEmpty()) {
            return List.of();
        }
        var around = new Neighbourhood(records, pairs, assertions);
        SortedSet<String> touched = new TreeSet<>(around.asserted(id).keySet());
        touched.add(id);
        List<Effect> effects = new ArrayList<>();
        if (change.get().before() == null) {
            around.isNew(id);
        }
        new TreeMap<>(around.pairs(id)).forEach((other, pair) -> {
            touched.add(other);
            forget(id, other, pair, around, effects);
        });
        ReadyRecord self = records.get(id);
        for (String other : move(id, change.get(), around, touched, effects)) {
            compare(self, other, around, touched);
        }
        regrouping.regroup(touched, around, effects);
        return effects;
    }

    /**
     * Somebody asserts something about a pair.
     *
     * @param key what tells the assertion from others
     * @param now null when it is withdrawn
     */
    public List<Effect> assertSame(String key, Assertion now) {
        Assertion before = assertions.put(key, now);
        if (now == null ? before == null : now.equals(before)) {
            return List.of();
        }
        SortedSet<String> touched = new TreeSet<>();
        for (Assertion each : new Assertion[] {before, now}) {
            if (each != null) {
                touched.add(each.a());
                touched.add(each.b());
            }
        }
        List<Effect> effects = new ArrayList<>();
        regrouping.regroup(touched, new Neighbourhood(records, pairs, assertions), effects);
        return effects;
    }

    /** Number of blocks that were met since the start and are too large to be compared. */
    public int largeBlocks() {
        return blocks.large();
    }

    /** What a record says; null when there is none. */
    public PersonRecord said(String id) {
        return records.said(id);
    }

    /** Moves a record between blocks; gives the records that it has to be compared with. */
    private Set<String> move(
            String id,
            KnownRecords.Change change,
            Neighbourhood around,
            SortedSet<String> touched,
            List<Effect> effects) {
        long[] before = keys(change.before());
        long[] now = keys(change.now());
        for (long key : before) {
            if (!has(now, key)) {
                revive(blocks.remove(key, id), around, touched);
            }
        }
        Set<String> candidates = new LinkedHashSet<>();
        for (long key : now) {
            if (has(before, key)) {
                candidates.addAll(blocks.members(key));
            } else {
                Blocks.Entered entered = blocks.add(key, id);
                candidates.addAll(entered.compared());
                retire(entered.retired(), around, touched, effects);
            }
        }
        candidates.remove(id);
        return candidates;
    }

    /** A block that was too large is small enough again. */
    private void revive(List<String> members, Neighbourhood around, SortedSet<String> touched) {
        for (int i = 0; i < members.size(); i++) {
            ReadyRecord member = records.get(members.get(i));
            for (int j = i + 1; j < members.size(); j++) {
                if (!around.pairs(members.get(i)).containsKey(members.get(j))) {
                    compare(member, members.get(j), around, touched);
                }
            }
        }
    }

    /** A block has become too large: its pairs are kept where another block makes them candidates. */
    private void retire(List<String> members, Neighbourhood around, SortedSet<String> touched, List<Effect> effects) {
        Set<String> in = Set.copyOf(members);
        for (String member : members) {
            new TreeMap<>(around.pairs(member)).forEach((other, pair) -> {
                if (member.compareTo(other) < 0 && in.contains(other) && !candidates(member, other)) {
                    touched.add(member);
                    touched.add(other);
                    forget(member, other, pair, around, effects);
                }
            });
        }
    }

    private boolean candidates(String a, String b) {
        long[] other = keys(records.said(b));
        return LongStream.of(keys(records.said(a)))
                .anyMatch(key -> has(other, key) && !blocks.members(key).isEmpty());
    }

    private void compare(ReadyRecord record, String other, Neighbourhood around, SortedSet<String> touched) {
        judge.kept(record, records.get(other)).ifPresent(judged -> {
            around.put(record.id(), other, new Pair(judged.weight(), judged.verdict() == Verdict.MATCH, false));
            touched.add(record.id());
            touched.add(other);
        });
    }

    private static void forget(String a, String b, Pair pair, Neighbourhood around, List<Effect> effects) {
        around.remove(a, b);
        if (pair.open()) {
            boolean inOrder = a.compareTo(b) < 0;
            effects.add(new Effect.Review(inOrder ? a : b, inOrder ? b : a, pair.weight(), false));
        }
    }

    private long[] keys(PersonRecord said) {
        return said == null ? new long[0] : blocking.keys(said);
    }

    private static boolean has(long[] keys, long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }
}
