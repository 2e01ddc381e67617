package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.crosswalk.app.AnyEvents.Event;
import org.crosswalk.findings.Finding;
import org.crosswalk.findings.Rule;
import org.crosswalk.history.FactKind;
import org.crosswalk.identity.model.Models;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

class IncrementalEqualsBatchTest {
    @Provide
    Arbitrary<List<Event>> states() {
        return AnyEvents.states();
    }

    @Provide
    Arbitrary<List<Event>> statesAndForgotten() {
        return AnyEvents.statesAndForgotten();
    }

    @Property(tries = 150)
    void whateverComesIsWorthTheSameBitByBitAndAtOnce(
            @ForAll("statesAndForgotten") List<Event> events, @ForAll @IntRange(min = 1, max = 50) int pace) {
        var batch = batch(events);
        var model = incremental(events, pace);
        assertThat(model.links()).isEqualTo(batch.links());
        assertThat(model.cells()).isEqualTo(batch.cells());
        assertThat(model.findings()).isEqualTo(batch.findings());
        Statistics.label("cells").collect(batch.cells().isEmpty() ? "none" : "some");
        Statistics.label("in doubt")
                .collect(batch.cells().values().stream().anyMatch(counts -> counts.denominatorInDoubt() > 0))
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
        covered("a student is missing", batch, rule -> rule == Rule.STUDENT_MISSING);
        covered("sectors contradict", batch, rule -> rule != Rule.STUDENT_MISSING);
        Statistics.label("outcomes")
                .collect(batch.cells().entrySet().stream()
                        .filter(cell -> cell.getValue().numerator() > 0)
                        .map(cell -> cell.getKey().base().indicator().replaceAll("[.-].*", ""))
                        .distinct()
                        .toList());
    }

    @Property(tries = 150)
    void theOrderInWhichStatesComeDoesNotMatter(
            @ForAll("states") List<Event> events, @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int pace) {
        List<Event> shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        var batch = batch(events);
        var model = incremental(shuffled, pace);
        assertThat(model.links()).isEqualTo(batch.links());
        assertThat(model.cells()).isEqualTo(batch.cells());
        assertThat(model.findings()).isEqualTo(batch.findings());
    }

    private static void covered(String label, Recomputation batch, Predicate<Rule> rule) {
        Statistics.label(label)
                .collect(batch.findings().stream()
                        .anyMatch(key ->
                                rule.test(Finding.ofKey(key).orElseThrow().rule())))
                .coverage(coverage -> coverage.check(true).count(times -> times > 0));
    }

    private static IncrementalModel incremental(List<Event> events, int pace) {
        var model = new IncrementalModel();
        for (int i = 0; i < events.size(); i++) {
            model.take(events.get(i));
            if (i % pace == 0) {
                model.evaluate();
            }
        }
        return model;
    }

    /** All at once: shared facts first, then the facts, as the verification reads them. */
    static Recomputation batch(List<Event> events) {
        var recomputation = new Recomputation(Models.education());
        var context = new BatchFold();
        var facts = new BatchFold();
        var decisions = new BatchFold();
        events.forEach(event -> {
            var fold = fact(event.topic()) ? facts : event.topic() == Topics.MATCH_DECISIONS ? decisions : context;
            fold.take(event.topic().name(), event.key(), event.value());
        });
        recomputation.context(context);
        recomputation.decisions(decisions);
        recomputation.facts(facts);
        return recomputation;
    }

    private static boolean fact(Topic<?> topic) {
        return topic == Topics.COLLEGE_ID_CHANGES
                || Topics.personFacts().contains(topic)
                        && FactKind.ofTopic(topic.name()).isPresent();
    }
}
