package org.crosswalk.deploy.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static Span span(long items, long wallMillis, long cpuMillis) {
        return new Span(items, Duration.ofMillis(wallMillis), Duration.ofMillis(cpuMillis));
    }

    @Test
    void a_span_has_a_rate_and_a_cost() {
        assertThat(span(1_000, 500, 250).rate()).isCloseTo(2_000, within(1e-9));
        assertThat(span(1_000, 500, 250).cpuPerItem()).isCloseTo(250, within(1e-9));
    }

    @Test
    void what_idle_processes_compute_is_no_cost_of_the_items() {
        assertThat(span(1_000, 1_000, 600).above(0.1).cpu()).isEqualTo(Duration.ofMillis(500));
        assertThat(span(1_000, 1_000, 60).above(0.1).cpu()).isZero();
    }

    @Test
    void only_ratios_within_a_pair_count() {
        InTurn runs = new InTurn(
                List.of(span(10, 100, 10), span(10, 400, 10), span(10, 200, 10)),
                List.of(span(10, 50, 10), span(10, 100, 10), span(10, 100, 10)));
        Spread ratio = runs.rateRatio();
        assertThat(ratio.lowest()).isCloseTo(0.25, within(1e-9));
        assertThat(ratio.median()).isCloseTo(0.5, within(1e-9));
        assertThat(ratio.highest()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void peers_and_ours_take_turns() throws Exception {
        List<String> order = new ArrayList<>();
        List<InTurn> runs =
                InTurn.of(2, noted(order, "ours", 1), List.of(noted(order, "one", 2), noted(order, "other", 4)));
        assertThat(order).containsExactly("one 1", "other 1", "ours 1", "one 2", "other 2", "ours 2");
        assertThat(runs).extracting(run -> run.rateRatio().median()).containsExactly(2.0, 4.0);
    }

    private static InTurn.Work noted(List<String> order, String name, long millis) {
        return pair -> {
            order.add(name + " " + pair);
            return span(1, millis, 1);
        };
    }

    @Test
    void percentiles_are_figures_that_were_measured() {
        double[] figures = IntStream.rangeClosed(1, 200).mapToDouble(i -> i).toArray();
        assertThat(Spread.percentile(figures, 0.5)).isEqualTo(100);
        assertThat(Spread.percentile(figures, 0.99)).isEqualTo(198);
        assertThat(Spread.percentile(figures, 1)).isEqualTo(200);
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(DoubleStream.empty()));
    }

    @Test
    void a_table_has_a_line_per_figure() {
        Table table = new Table();
        table.rates("x", "rows/s", new InTurn(List.of(span(10, 10, 1)), List.of(span(10, 5, 1))), "peer", ">= 1");
        table.single("y", "p99 ms", "12.0", "< 1000", "3.0");
        assertThat(table.toString().lines())
                .hasSize(3)
                .anySatisfy(line ->
                        assertThat(line).contains("1,000").contains("2,000").contains("0.500"))
                .allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
    }
}
