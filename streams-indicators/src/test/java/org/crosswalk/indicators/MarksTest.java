package org.crosswalk.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.crosswalk.history.Observation;
import org.crosswalk.history.Observations;
import org.crosswalk.history.ObservationsCodec;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final Observations DUAL = Observations.of(new Observation.Dual(2021));

    private final Tables tables = new Tables();
    private final AtomicLong total = new AtomicLong();

    @Test
    void changesOfOnePersonAddUpInOneMark() {
        Marks marks = marks();
        marks.add("p", encode(DUAL), 100);
        marks.add("p", encode(DUAL), 200);
        assertThat(total).hasValue(1);
        assertThat(marks.waited(250)).isEqualTo(150);
        assertThat(marks.take("p")).contains(DUAL.plus(DUAL));
        assertThat(marks.take("p")).isEmpty();
        assertThat(total).hasValue(0);
    }

    @Test
    void aChangeAndItsOppositeAreNone() {
        Marks marks = marks();
        marks.add("p", encode(DUAL), 0);
        marks.add("p", encode(Observations.EMPTY.minus(DUAL)), 0);
        assertThat(marks.take("p")).contains(Observations.EMPTY);
        assertThat(marks().first()).isEmpty();
        assertThat(total).hasValue(0);
    }

    @Property
    void howeverManyChangesThereAreTheirSumIsKept(
            @ForAll @Size(max = 70) List<@IntRange(min = 2018, max = 2022) Integer> years, @ForAll int restart) {
        Marks marks = marks();
        Observations sum = Observations.EMPTY;
        for (int i = 0; i < years.size(); i++) {
            var observed = Observations.of(new Observation.Dual(years.get(i)));
            Observations change = i % 3 == 2 ? Observations.EMPTY.minus(observed) : observed;
            marks.add("p", encode(change), i);
            sum = sum.plus(change);
            if (i == Math.floorMod(restart, 70)) {
                marks.close();
                marks = marks();
            }
        }
        assertThat(marks.take("p").orElse(Observations.EMPTY)).isEqualTo(sum);
        assertThat(total).hasValue(0);
    }

    @Test
    void marksSurviveTheirTask() {
        Marks before = marks();
        before.add("p", encode(DUAL), 0);
        before.close();
        assertThat(total).hasValue(0);
        Marks after = marks();
        assertThat(total).hasValue(1);
        assertThat(after.take("p")).contains(DUAL);
    }

    private static byte[] encode(Observations observations) {
        return ObservationsCodec.encode(observations);
    }

    private Marks marks() {
        return new Marks(tables.store("pending"), total);
    }
}
