package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.crosswalk.history.Observation;
import org.crosswalk.history.Observations;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final Observations DUAL = Observations.of(new Observation.Dual(2021));

    private final Tables tables = new Tables();
    private final AtomicLong total = new AtomicLong();

    @Test
    void changesOfOnePersonAddUpInOneMark() {
        Marks marks = marks();
        marks.add("p", DUAL, 100);
        marks.add("p", DUAL, 200);
        assertThat(total).hasValue(1);
        assertThat(marks.waited(250)).isEqualTo(150);
        assertThat(marks.take("p")).contains(DUAL.plus(DUAL));
        assertThat(marks.take("p")).isEmpty();
        assertThat(total).hasValue(0);
    }

    @Test
    void aChangeAndItsOppositeLeaveNoMark() {
        Marks marks = marks();
        marks.add("p", DUAL, 0);
        marks.add("p", Observations.EMPTY.minus(DUAL), 0);
        assertThat(marks.first()).isEmpty();
        assertThat(marks().first()).isEmpty();
        assertThat(total).hasValue(0);
    }

    @Test
    void marksSurviveTheirTask() {
        Marks before = marks();
        before.add("p", DUAL, 0);
        before.close();
        assertThat(total).hasValue(0);
        Marks after = marks();
        assertThat(total).hasValue(1);
        assertThat(after.take("p")).contains(DUAL);
    }

    private Marks marks() {
        return new Marks(tables.store("pending"), total);
    }
}
