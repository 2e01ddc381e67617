package org.crosswalk.deploy.bench.linkage.peer;

import java.util.List;
import org.crosswalk.deploy.bench.linkage.LabelledSet;

/** Another way to link records. People are what its pairs from a threshold on connect. */
public interface Peer {
    /** What it is called in print. */
    String name();

    /** The threshold, the same for every set. */
    double threshold();

    /** The pairs that it looks at, each once, with their scores, higher for likelier ones. */
    Scored score(LabelledSet set) throws Exception;

    /**
     * Scored pairs.
     *
     * @param pairs by their places
     * @param candidates whether these are all pairs that it has compared, so that they tell its blocking recall
     */
    record Scored(List<Pair> pairs, boolean candidates) {}

    /**
     * A pair.
     *
     * @param a place of one record
     * @param b place of the other
     * @param score higher for likelier pairs
     */
    record Pair(int a, int b, double score) {}
}
