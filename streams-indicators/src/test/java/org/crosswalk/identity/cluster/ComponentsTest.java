package org.crosswalk.identity.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    @Test
    void recordsThatMatchesConnect() {
        List<int[]> found = Components.of(5, List.of(new Components.Match(3, 4, 1), new Components.Match(0, 3, 1)));
        assertThat(found).containsExactly(new int[] {0, 3, 4}, new int[] {1}, new int[] {2});
    }

    @Test
    void aLargeComponentIsCutAtItsWeakestMatches() {
        List<Components.Match> matches = new ArrayList<>();
        chain(matches, 0, 60, 5.5);
        chain(matches, 60, 120, 5.5);
        matches.add(new Components.Match(59, 60, 2.5));
        Collections.shuffle(matches, new Random(3));
        assertThat(Components.of(120, matches))
                .extracting(group -> group.length)
                .containsExactly(60, 60);
    }

    @Test
    void aComponentAtTheLimitIsLeftAsItIs() {
        List<Components.Match> matches = new ArrayList<>();
        chain(matches, 0, Components.LARGEST, 0);
        assertThat(Components.of(Components.LARGEST, matches)).hasSize(1);
    }

    @Test
    void whatStaysTogetherHoweverStrongAMatchHasToBeIsLeftTogether() {
        List<Components.Match> matches = new ArrayList<>();
        chain(matches, 0, 150, 1000);
        assertThat(Components.of(150, matches)).hasSize(1);
    }

    private static void chain(List<Components.Match> matches, int from, int to, double weight) {
        for (int i = from; i + 1 < to; i++) {
            matches.add(new Components.Match(i, i + 1, weight));
        }
    }
}
