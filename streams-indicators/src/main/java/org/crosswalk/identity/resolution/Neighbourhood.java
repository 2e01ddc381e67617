package org.crosswalk.identity.resolution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.crosswalk.identity.cluster.Components;
import org.crosswalk.identity.cluster.Grouping;
import org.crosswalk.identity.model.Verdict;

/** The pairs and assertions around some records, each read once; what is changed here is changed where it is kept. */
final class Neighbourhood {
    private final KnownRecords records;
    private final Pairs pairs;
    private final Assertions assertions;
    private final Map<String, SortedMap<String, Pair>> pairsOf = new HashMap<>();
    private final Map<String, SortedMap<String, Boolean>> assertedOf = new HashMap<>();

    Neighbourhood(KnownRecords records, Pairs pairs, Assertions assertions) {
        this.records = records;
        this.pairs = pairs;
        this.assertions = assertions;
    }

    /** The pairs of a record, by the id of the other. */
    SortedMap<String, Pair> pairs(String id) {
        return pairsOf.computeIfAbsent(id, pairs::of);
    }

    /** What is asserted of a record and others, by the id of the other. */
    SortedMap<String, Boolean> asserted(String id) {
        return assertedOf.computeIfAbsent(id, assertions::of);
    }

    /** A record is new: it has no pairs, and need not be asked for any. */
    void isNew(String id) {
        pairsOf.put(id, new TreeMap<>());
    }

    void put(String a, String b, Pair pair) {
        pairs.put(a, b, pair);
        readOf(a).ifPresent(read -> read.put(b, pair));
        readOf(b).ifPresent(read -> read.put(a, pair));
    }

    void remove(String a, String b) {
        pairs.remove(a, b);
        readOf(a).ifPresent(read -> read.remove(b));
        readOf(b).ifPresent(read -> read.remove(a));
    }

    private Optional<SortedMap<String, Pair>> readOf(String id) {
        return Optional.ofNullable(pairsOf.get(id));
    }

    /** The records that matches and assertions connect with a record, itself included. */
    SortedSet<String> component(String id) {
        SortedSet<String> found = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>();
        found.add(id);
        next.add(id);
        while (!next.isEmpty()) {
            for (String other : ties(next.remove()).keySet()) {
                if (found.add(other)) {
                    next.add(other);
                }
            }
        }
        return found;
    }

    /** The matches among some records, by their places. */
    List<Components.Match> matches(List<String> ids, double accept) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            places.put(ids.get(i), i);
        }
        List<Components.Match> matches = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            int a = i;
            ties(ids.get(i)).forEach((other, weight) -> {
                int b = places.get(other);
                if (a < b) {
                    matches.add(new Components.Match(a, b, weight - accept));
                }
            });
        }
        return matches;
    }

    /** What is asserted about pairs of some records, by their places. */
    Grouping.Decisions decisions(List<String> ids) {
        return (a, b) -> {
            Boolean same = asserted(ids.get(a)).get(ids.get(b));
            return same == null ? null : same ? Verdict.MATCH : Verdict.APART;
        };
    }

    private Map<String, Double> ties(String id) {
        Map<String, Double> ties = new HashMap<>();
        pairs(id).forEach((other, pair) -> {
            if (pair.match()) {
                ties.put(other, pair.weight());
            }
        });
        asserted(id).forEach((other, same) -> {
            if (same && records.get(other) != null && records.get(id) != null) {
                ties.put(other, Components.ASSERTED);
            } else {
                ties.remove(other);
            }
        });
        return ties;
    }
}
