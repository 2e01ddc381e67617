package org.crosswalk.deploy.local.region;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of random choices. Every family and every person outside the districts has a stream of its own, so that a
 * change of one life does not shift all that come after it.
 */
final class Draw {

    private final SplittableRandom random;

    Draw(long seed, long stream) {
        this.random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ (stream * 0x9E3779B97F4A7C15L));
    }

    /** True with the given probability. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A number from {@code first} to {@code last}, both possible. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** One of the choices, each as likely as the others. */
    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The index of one of the weights, in proportion to them. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        throw new AssertionError("weights do not sum up to " + sum);
    }
}
