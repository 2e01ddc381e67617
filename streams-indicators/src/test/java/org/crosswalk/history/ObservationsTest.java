package org.crosswalk.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.crosswalk.history.Observation.Dual;
import org.crosswalk.history.Observation.Placement;
import org.junit.jupiter.api.Test;

class ObservationsTest {
    private static final int TRIES = 300;

    @Provide
    Arbitrary<Observations> observations() {
        return AnyObservations.weighted(-3, 100_000);
    }

    @Property(tries = TRIES)
    void sumsDoNotDependOnOrder(
            @ForAll("observations") Observations a,
            @ForAll("observations") Observations b,
            @ForAll("observations") Observations c) {
        assertThat(a.plus(b).plus(c))
                .isEqualTo(c.plus(a.plus(b)))
                .isEqualTo(a.plus(c).plus(b));
    }

    @Property(tries = TRIES)
    void whatIsAddedCanBeTakenBack(@ForAll("observations") Observations a, @ForAll("observations") Observations b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(a).isEmpty()).isTrue();
        assertThat(a.minus(b)).isEqualTo(Observations.EMPTY.minus(b).plus(a));
    }

    @Property(tries = TRIES)
    void bytesAreTheSameForEqualObservations(@ForAll("observations") Observations a) {
        byte[] bytes = ObservationsCodec.encode(a);
        assertThat(ObservationsCodec.decode(bytes)).isEqualTo(a).hasSameHashCodeAs(a);
        Map<Observation, Long> again = new TreeMap<>(Comparator.<Observation>reverseOrder());
        a.forEach(again::put);
        assertThat(ObservationsCodec.encode(Observations.of(again))).isEqualTo(bytes);
    }

    @Property(tries = TRIES)
    void weightsAreThoseOfTheSum(@ForAll("observations") Observations a, @ForAll("observations") Observations b) {
        var sum = a.plus(b);
        a.forEach(
                (observation, weight) -> assertThat(sum.weight(observation)).isEqualTo(weight + b.weight(observation)));
    }

    @Test
    void nobodyHasSaidAnythingOfAnAbsentPerson() {
        assertThat(ObservationsCodec.decode(null)).isSameAs(Observations.EMPTY);
        assertThat(Observations.of().isEmpty()).isTrue();
    }

    @Test
    void theSameObservationTwiceWeighsTwo() {
        var twice = Observations.of(new Dual(2021), new Dual(2021), new Placement(2021));
        assertThat(twice.weight(new Dual(2021))).isEqualTo(2);
        assertThat(twice.weight(new Dual(2022))).isZero();
        assertThat(twice.size()).isEqualTo(2);
        assertThat(twice).hasToString("Observations{2 x Dual[schoolYear=2021]; 1 x Placement[schoolYear=2021]; }");
    }

    @Property(tries = TRIES)
    void packedNumbersAndTextsComeBack(
            @ForAll long any, @ForAll("counts") int count, @ForAll String one, @ForAll String other) {
        byte[] bytes = new PackedWriter()
                .number(any)
                .text(one)
                .count(count)
                .text(other)
                .text(one)
                .bytes();
        var in = new PackedReader(bytes);
        assertThat(in.number()).isEqualTo(any);
        assertThat(in.text()).isEqualTo(one);
        assertThat(in.count()).isEqualTo(count);
        assertThat(in.text()).isEqualTo(other);
        assertThat(in.text()).isEqualTo(one);
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers().between(0, 300))
                .as((large, small) -> large % 2 == 0 ? large : small);
    }
}
