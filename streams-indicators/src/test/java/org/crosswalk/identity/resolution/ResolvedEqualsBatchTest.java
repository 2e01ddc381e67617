package org.crosswalk.identity.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.crosswalk.identity.resolution.AnyHistory.Event;

class ResolvedEqualsBatchTest {
    @Provide
    Arbitrary<List<Event>> histories() {
        return AnyHistory.histories();
    }

    @Property(tries = 1200)
    void peopleAreWhatABatchOverTheRecordsThatHoldFinds(@ForAll("histories") List<Event> history) {
        var kept = Kept.after(history);
        var batch = BatchView.of(AnyHistory.last(history).values());
        assertThat(kept.people()).isEqualTo(batch.people());
        assertThat(kept.reviews()).isEqualTo(batch.reviews());
        assertThat(kept.open()).isEqualTo(batch.open());
        kept.assertToldMatchesKept();
        Statistics.label("people of several records")
                .collect(batch.people().values().stream().distinct().count()
                        < batch.people().size());
        Statistics.label("reviews").collect(!batch.reviews().isEmpty());
        Statistics.label("blocks over the limit").collect(batch.oversize());
    }

    @Property(tries = 300)
    void theOrderOfArrivalDoesNotMatter(@ForAll("histories") List<Event> history, @ForAll long seed) {
        List<Event> last = new ArrayList<>(AnyHistory.last(history).values());
        List<Event> again = new ArrayList<>(last);
        again.addAll(last.subList(0, last.size() / 2));
        Collections.shuffle(again, new Random(seed));
        var one = Kept.after(last);
        var other = Kept.after(again);
        assertThat(one.rows()).isEqualTo(other.rows());
    }
}
