package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SweepTest {
    private final Tables tables = new Tables();

    @BeforeEach
    void people() {
        for (char person = 'a'; person <= 'g'; person++) {
            tables.store("people").put(String.valueOf(person), new byte[0]);
        }
    }

    @Test
    void aRoundVisitsEveryoneOnce() {
        Sweep sweep = sweep();
        sweep.restart();
        assertThat(rest(sweep)).containsExactly("a", "b", "c", "d", "e", "f", "g");
        assertThat(sweep.active()).isFalse();
    }

    @Test
    void aChangeInTheMiddleVisitsTheRestAndThenThoseBefore() {
        Sweep sweep = sweep();
        sweep.restart();
        sweep.next(3);
        sweep.restart();
        assertThat(rest(sweep)).containsExactly("d", "e", "f", "g", "a", "b", "c");
    }

    @Test
    void aChangeAfterTheTurnVisitsEveryoneAgain() {
        Sweep sweep = sweep();
        sweep.restart();
        sweep.next(5);
        sweep.restart();
        sweep.next(2);
        sweep.next(2);
        sweep.restart();
        assertThat(new TreeSet<>(rest(sweep))).containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void aRestartGoesOnWhereTheRoundStood() {
        Sweep sweep = sweep();
        sweep.restart();
        sweep.next(3);
        sweep.restart();
        sweep.next(2);
        assertThat(rest(sweep())).containsExactly("f", "g", "a", "b", "c");
        assertThat(sweep().active()).isFalse();
    }

    @Test
    void whoIsEvaluatedMeanwhileIsLeftOut() {
        Sweep sweep = sweep();
        sweep.evaluated("a");
        sweep.restart();
        sweep.evaluated("b");
        sweep.evaluated("g");
        assertThat(sweep.next(2)).containsExactly("a", "c");
        sweep.evaluated("d");
        assertThat(rest(sweep)).containsExactly("e", "f");
    }

    @Test
    void anotherChangeAsksForThemAgain() {
        Sweep sweep = sweep();
        sweep.restart();
        sweep.evaluated("b");
        sweep.restart();
        assertThat(rest(sweep)).containsExactly("a", "b", "c", "d", "e", "f", "g");
        sweep.evaluated("b");
        sweep.restart();
        assertThat(rest(sweep)).contains("b");
    }

    private Sweep sweep() {
        return new Sweep(tables.store("sweep"), tables.store("people"));
    }

    private static List<String> rest(Sweep sweep) {
        List<String> visited = new ArrayList<>();
        while (sweep.active()) {
            visited.addAll(sweep.next(2));
        }
        return visited;
    }
}
