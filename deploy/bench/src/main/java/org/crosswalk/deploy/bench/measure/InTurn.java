package org.crosswalk.deploy.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Two pieces of work done in turn, so that a slow minute of the machine meets both. Only the ratios within a pair count.
 *
 * @param ours what is judged, one per pair
 * @param beside what it is held against, one per pair
 */
public record InTurn(List<Span> ours, List<Span> beside) {

    /** Work that tells how long it took. */
    public interface Work {
        /** Does it once. */
        Span once(int pair) throws Exception;
    }

    /** With its own copies of the lists. */
    public InTurn {
        ours = List.copyOf(ours);
        beside = List.copyOf(beside);
        if (ours.isEmpty() || ours.size() != beside.size()) {
            throw new IllegalArgumentException("each of ours needs one beside it");
        }
    }

    /** Does both as often as wanted: beside, ours, beside, ours. */
    public static InTurn of(int pairs, Work ours, Work beside) throws Exception {
        return of(pairs, ours, List.of(beside)).get(0);
    }

    /**
     * Does ours and several others as often as wanted, each of the others in its order and then ours.
     *
     * @return ours beside each of the others, in their order
     */
    public static List<InTurn> of(int pairs, Work ours, List<Work> beside) throws Exception {
        List<Span> mine = new ArrayList<>();
        List<List<Span>> others = new ArrayList<>();
        beside.forEach(work -> others.add(new ArrayList<>()));
        for (int pair = 1; pair <= pairs; pair++) {
            for (int other = 0; other < beside.size(); other++) {
                others.get(other).add(beside.get(other).once(pair));
            }
            mine.add(ours.once(pair));
        }
        return others.stream().map(spans -> new InTurn(mine, spans)).toList();
    }

    /** Our rate divided by the other, pair by pair. */
    public Spread rateRatio() {
        return ratio(Span::rate);
    }

    /** Our CPU time an item divided by the other, pair by pair. */
    public Spread cpuRatio() {
        return ratio(Span::cpuPerItem);
    }

    private Spread ratio(ToDoubleFunction<Span> figure) {
        return Spread.of(IntStream.range(0, ours.size())
                .mapToDouble(pair -> figure.applyAsDouble(ours.get(pair)) / figure.applyAsDouble(beside.get(pair))));
    }

    /** The median of a figure over some spans. */
    public static double median(List<Span> spans, ToDoubleFunction<Span> figure) {
        return Spread.of(spans.stream().mapToDouble(figure)).median();
    }
}
