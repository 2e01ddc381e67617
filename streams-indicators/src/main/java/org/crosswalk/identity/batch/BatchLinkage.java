package org.crosswalk.identity.batch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosswalk.identity.blocking.CandidatePairs;
import org.crosswalk.identity.cluster.Components;
import org.crosswalk.identity.cluster.Grouping;
import org.crosswalk.identity.model.Judge;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.model.Verdict;
import org.crosswalk.identity.record.ReadyRecord;

/** Links a whole set of records. */
public final class BatchLinkage {
    private static final int SLICE = 4096;

    private final Judge judge;
    private final Progress progress;

    /** A linkage by these parameters. */
    public BatchLinkage(Parameters parameters, Progress progress) {
        this.judge = new Judge(parameters);
        this.progress = progress;
    }

    /**
     * A pair that is a match or a possible one.
     *
     * @param a one record
     * @param b the other
     * @param weight logarithm of the odds, base 2, that it is one person
     * @param match whether it is a match
     */
    public record Pair(ReadyRecord a, ReadyRecord b, double weight, boolean match) {}

    /**
     * What was found.
     *
     * @param people the records of each person, in the order of their ids
     * @param pairs matches and possible matches; each is looked at as it is read
     * @param compared number of pairs that were compared
     * @param oversize blocks that were too large to be compared
     */
    public record Linked(
            List<List<ReadyRecord>> people, Iterable<Pair> pairs, long compared, CandidatePairs.Oversize oversize) {}

    /** Links records. */
    public Linked link(RecordSet set) {
        return link(set, Asserted.NOTHING);
    }

    /** Links records of which something is asserted. */
    public Linked link(RecordSet set, Asserted asserted) {
        List<ReadyRecord> records = set.records();
        CandidatePairs candidates = set.candidates();
        int slices = (candidates.blocks() + SLICE - 1) / SLICE;
        var done = new AtomicInteger();
        long[] compared = new long[slices];
        ScoredPairs[] found = IntStream.range(0, slices)
                .parallel()
                .mapToObj(slice -> {
                    var pairs = new ScoredPairs();
                    int to = Math.min(candidates.blocks(), (slice + 1) * SLICE);
                    candidates.each(slice * SLICE, to, (a, b) -> {
                        compared[slice]++;
                        compare(records, a, b, pairs);
                    });
                    progress.at("comparing", done.incrementAndGet(), slices);
                    return pairs;
                })
                .toArray(ScoredPairs[]::new);
        progress.at("grouping", 0, 0);
        List<Components.Match> said = said(records, asserted);
        var components =
                Components.of(records.size(), () -> Stream.concat(matches(records, asserted, found), said.stream())
                        .iterator());
        var grouping = new Grouping(judge);
        List<List<ReadyRecord>> people = components.parallelStream()
                .map(members -> IntStream.of(members).mapToObj(records::get).toList())
                .flatMap(members ->
                        grouping
                                .groups(
                                        members,
                                        (a, b) -> asserted.of(
                                                members.get(a).id(),
                                                members.get(b).id()))
                                .stream())
                .toList();
        long total = 0;
        for (long each : compared) {
            total += each;
        }
        return new Linked(people, () -> pairs(records, found), total, candidates.oversize());
    }

    private void compare(List<ReadyRecord> records, int a, int b, ScoredPairs pairs) {
        judge.kept(records.get(a), records.get(b))
                .ifPresent(judged -> pairs.add(a, b, judged.weight(), judged.verdict() == Verdict.MATCH));
    }

    private Stream<Components.Match> matches(List<ReadyRecord> records, Asserted asserted, ScoredPairs[] found) {
        return each(found)
                .filter(at -> at.pairs().match(at.pair()))
                .filter(at -> asserted.of(
                                records.get(at.pairs().left(at.pair())).id(),
                                records.get(at.pairs().right(at.pair())).id())
                        == null)
                .map(at -> new Components.Match(
                        at.pairs().left(at.pair()),
                        at.pairs().right(at.pair()),
                        at.pairs().weight(at.pair()) - judge.accept()));
    }

    private List<Components.Match> said(List<ReadyRecord> records, Asserted asserted) {
        Map<String, Integer> places = new HashMap<>();
        if (!asserted.same().isEmpty()) {
            for (int i = 0; i < records.size(); i++) {
                places.put(records.get(i).id(), i);
            }
        }
        return asserted.same().stream()
                .filter(pair -> places.containsKey(pair.a()) && places.containsKey(pair.b()))
                .map(pair -> new Components.Match(places.get(pair.a()), places.get(pair.b()), Components.ASSERTED))
                .toList();
    }

    private static Iterator<Pair> pairs(List<ReadyRecord> records, ScoredPairs[] found) {
        return each(found)
                .map(at -> new Pair(
                        records.get(at.pairs().left(at.pair())),
                        records.get(at.pairs().right(at.pair())),
                        at.pairs().weight(at.pair()),
                        at.pairs().match(at.pair())))
                .iterator();
    }

    private record At(ScoredPairs pairs, int pair) {}

    private static Stream<At> each(ScoredPairs[] found) {
        return Arrays.stream(found)
                .flatMap(pairs -> IntStream.range(0, pairs.size()).mapToObj(pair -> new At(pairs, pair)));
    }
}
