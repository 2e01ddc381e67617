package org.crosswalk.identity.resolution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.crosswalk.identity.model.Judge;
import org.crosswalk.identity.model.Model;
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
    private final Model model;
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
        this.model = parameters.model();
        this.judge = new Judge(parameters);
        this.records = new KnownRecords(tables.records(), model);
        this.blocks = new Blocks(tables.blocks(), model.blocking().limit());
        this.pairs = new Pairs(tables.pairs());
        this.assertions = new Assertions(tables.assertions());
        var people = new People(tables.people(), parameters, judge);
        this.regrouping = new Regrouping(judge, records, pairs, assertions, people);
    }

    /**
     * A record says something new.
     *
     * @param now what it says; null when it does not hold any more
     * @return what follows, in the order of the records' ids
     */
    public List<Effect> describe(String id, PersonRecord now) {
        ReadyRecord before = records.get(id);
        if (!records.put(id, now)) {
            return List.of();
        }
        SortedSet<String> touched = new TreeSet<>(Set.of(id));
        touched.addAll(assertions.of(id).keySet());
        List<Effect> effects = new ArrayList<>();
        pairs.of(id).forEach((other, pair) -> {
            touched.add(other);
            forget(id, other, pair, effects);
        });
        Set<String> candidates = move(id, before, records.get(id), touched, effects);
        for (String other : candidates) {
            compare(id, other, touched);
        }
        regrouping.regroup(touched, effects);
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
        regrouping.regroup(touched, effects);
        return effects;
    }

    /** What a record says; null when there is none. */
    public PersonRecord said(String id) {
        return records.said(id);
    }

    /** Moves a record between blocks; gives the records that it has to be compared with. */
    private Set<String> move(
            String id, ReadyRecord before, ReadyRecord now, Set<String> touched, List<Effect> effects) {
        Set<Long> left = keys(before);
        Set<Long> entered = keys(now);
        for (long key : left) {
            if (!entered.contains(key)) {
                blocks.remove(key, id);
                List<String> members = blocks.members(key);
                if (blocks.full(members.size())) {
                    revive(members, touched);
                }
            }
        }
        entered.stream().filter(key -> !left.contains(key)).forEach(key -> blocks.add(key, id));
        Set<String> candidates = new TreeSet<>();
        for (long key : entered) {
            List<String> members = blocks.members(key);
            if (blocks.live(members.size())) {
                candidates.addAll(members);
            } else if (blocks.oneOver(members.size()) && !left.contains(key)) {
                retire(members, touched, effects);
            }
        }
        candidates.remove(id);
        return candidates;
    }

    /** A block that was too large is small enough again. */
    private void revive(List<String> members, Set<String> touched) {
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (!pairs.known(members.get(i), members.get(j))) {
                    compare(members.get(i), members.get(j), touched);
                }
            }
        }
    }

    /** A block has become too large: its pairs are kept where another block makes them candidates. */
    private void retire(List<String> members, Set<String> touched, List<Effect> effects) {
        Set<String> in = Set.copyOf(members);
        for (String member : members) {
            pairs.of(member).forEach((other, pair) -> {
                if (member.compareTo(other) < 0 && in.contains(other) && !candidates(member, other)) {
                    touched.add(member);
                    touched.add(other);
                    forget(member, other, pair, effects);
                }
            });
        }
    }

    private boolean candidates(String a, String b) {
        Set<Long> shared = keys(records.get(a));
        shared.retainAll(keys(records.get(b)));
        return shared.stream().anyMatch(key -> blocks.live(blocks.members(key).size()));
    }

    private void compare(String a, String b, Collection<String> touched) {
        var judged = judge.judge(records.get(a), records.get(b));
        if (judged.verdict() == Verdict.MATCH || judged.verdict() == Verdict.POSSIBLE) {
            pairs.put(a, b, new Pair(judged.weight(), judged.verdict() == Verdict.MATCH, false));
            touched.add(a);
            touched.add(b);
        }
    }

    private void forget(String a, String b, Pair pair, List<Effect> effects) {
        pairs.remove(a, b);
        if (pair.open()) {
            boolean inOrder = a.compareTo(b) < 0;
            effects.add(new Effect.Review(inOrder ? a : b, inOrder ? b : a, pair.weight(), false));
        }
    }

    private static Set<Long> keys(ReadyRecord record) {
        Set<Long> keys = new TreeSet<>();
        if (record != null) {
            for (long key : record.keys()) {
                keys.add(key);
            }
        }
        return keys;
    }
}
