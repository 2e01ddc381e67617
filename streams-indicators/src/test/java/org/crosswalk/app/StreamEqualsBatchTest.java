package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.crosswalk.app.AnyEvents.Event;

/** The topologies, whatever they are sent and however links and people are late, end where the batch ends. */
class StreamEqualsBatchTest {
    @Provide
    Arbitrary<List<Event>> events() {
        return AnyEvents.statesAndForgotten();
    }

    @Property(tries = 15, shrinking = ShrinkingMode.BOUNDED)
    void atRestThePublishedCellsAndFindingsAreThoseOfTheBatch(
            @ForAll("events") List<Event> events,
            @ForAll @IntRange(min = 1, max = 40) int linksAreLate,
            @ForAll @IntRange(min = 10, max = 80) int peopleAreLate) {
        try (var pipeline = new Pipeline()) {
            for (int i = 0; i < events.size(); i++) {
                var event = events.get(i);
                pipeline.send(event.topic(), event.key(), event.value());
                if (i % linksAreLate == 0) {
                    pipeline.carryLinks(1);
                }
                if (i % peopleAreLate == 0) {
                    pipeline.beat();
                }
            }
            var batch = IncrementalEqualsBatchTest.batch(events);
            var cells = batch.cells();
            assertThat(pipeline.settle()).isEqualTo(cells);
            assertThat(pipeline.findings().keySet()).isEqualTo(batch.findings());
            Statistics.label("findings").collect(!pipeline.findings().isEmpty());
            Statistics.label("in doubt")
                    .collect(cells.values().stream().anyMatch(counts -> counts.denominatorInDoubt() > 0));
        }
    }
}
