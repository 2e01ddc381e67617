package org.crosswalk.indicators;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.crosswalk.findings.FindingsTopology;
import org.crosswalk.findings.PersonFindings;
import org.crosswalk.flow.Beat;
import org.crosswalk.flow.SharedFact;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.history.Observations;
import org.crosswalk.history.SharedFactStore;
import org.crosswalk.history.Truncations;

/**
 * Evaluates the people whose observations, or whose calendar, have changed: at once when there is time, each person once and
 * late while there is a backlog. The clock decides when, and never what.
 */
final class PersonEvaluator implements Processor<byte[], byte[], byte[], byte[]> {
    /** With a backlog, how long a change may wait to be evaluated together with those that follow it. */
    private static final Duration LATEST = Duration.ofSeconds(20);

    /** With a backlog, how long a change waits at least. */
    private static final Duration SOONEST = Duration.ofSeconds(1);

    /**
     * With a backlog, how long a change waits for each person who is marked: far longer than an evaluation takes. Few
     * people are seen soon, and many take little of the time that the backlog needs.
     */
    private static final long MILLIS_A_PERSON = 4;

    /** With a backlog, how many people of a task may wait: their changes are held in memory. */
    private static final int MOST_MARKS = 20_000;

    /** How long a task evaluates at a stretch: its other work, and its place in the group, must not wait for long. */
    private static final Duration STRETCH = Duration.ofMillis(200);

    /** How many people of a sweep are looked up at a time. */
    private static final int SLICE = 100;

    private final IndicatorsTopology topology;
    private final Surroundings surroundings;
    private final SharedFact.Codec sharedFacts = new SharedFact.Codec();
    private final Almanac almanac = new Almanac();
    private final Deltas deltas = new Deltas();
    private ProcessorContext<byte[], byte[]> context;
    private Calendar calendar;
    private SharedFactStore calendarFacts;
    private Marks marks;
    private Sweep sweep;
    private People people;
    private Beat beat;
    private long sweepDue;

    /**
     * @param topology names of stores and nodes
     * @param surroundings what all steps share
     */
    PersonEvaluator(IndicatorsTopology topology, Surroundings surroundings) {
        this.topology = topology;
        this.surroundings = surroundings;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.calendarFacts =
                new SharedFactStore(context.getStateStore(IndicatorsTopology.CALENDAR_STORE), new Truncations());
        this.calendarFacts.restore(fact -> almanac.take(fact.topic().name(), fact.key(), fact.value()));
        this.calendar = almanac.calendar();
        this.marks = new Marks(
                context.getStateStore(IndicatorsTopology.PENDING_STORE),
                surroundings.meters().marked());
        this.sweep = new Sweep(
                context.getStateStore(IndicatorsTopology.SWEEP_STORE),
                context.getStateStore(IndicatorsTopology.OBSERVATIONS_STORE));
        this.people = new People(
                context.getStateStore(IndicatorsTopology.OBSERVATIONS_STORE),
                context.getStateStore(IndicatorsTopology.CONTRIBUTIONS_STORE),
                new PersonFindings(context.getStateStore(IndicatorsTopology.FINDINGS_STORE)));
        this.beat = Beat.start(context, surroundings.pace(), this::tick);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        beat.took();
        if (context.recordMetadata().orElseThrow().topic().equals(topology.calendarTopic())) {
            calendarFacts.take(sharedFacts.decode(record.key(), record.value()), (now, held) -> calendarFact(now));
        } else {
            marks.add(new String(record.key(), StandardCharsets.UTF_8), record.value(), context.currentSystemTimeMs());
        }
    }

    @Override
    public void close() {
        beat.end();
        marks.close();
    }

    private void calendarFact(SharedFact fact) {
        if (almanac.take(fact.topic().name(), fact.key(), fact.value())) {
            Calendar now = almanac.calendar();
            if (!now.equals(calendar)) {
                calendar = now;
                sweepDue = sweep.active() ? sweepDue : context.currentSystemTimeMs() + LATEST.toMillis();
                sweep.restart();
            }
        }
    }

    private boolean tick(long nowMillis, long busyFor) {
        long end = context.currentSystemTimeMs() + STRETCH.toMillis();
        boolean did = false;
        boolean due = due(nowMillis, busyFor);
        for (var person = marks.first(); due && person.isPresent() && before(end); person = marks.first()) {
            evaluateMarked(person.get(), nowMillis);
            did = true;
        }
        while (sweep.active() && (busyFor == 0 || nowMillis > sweepDue) && before(end)) {
            List<String> next = sweep.next(SLICE);
            next.forEach(each -> evaluate(each, marks.take(each).orElse(Observations.EMPTY), nowMillis));
            did = true;
        }
        if (did) {
            deltas.drain((cell, change) ->
                    context.forward(new Record<>(cell, change, nowMillis), IndicatorsTopology.TO_CELL));
        }
        return did;
    }

    private boolean due(long nowMillis, long busyFor) {
        long wait = Math.max(SOONEST.toMillis(), Math.min(marks.size() * MILLIS_A_PERSON, LATEST.toMillis()));
        return busyFor == 0 || marks.size() > MOST_MARKS || marks.waited(nowMillis) > wait;
    }

    private boolean before(long end) {
        return context.currentSystemTimeMs() < end;
    }

    private void evaluateMarked(String person, long nowMillis) {
        Observations change = marks.take(person).orElse(Observations.EMPTY);
        // A link that moves facts takes back what was said before: nothing may be left of it.
        if (!change.isEmpty()) {
            evaluate(person, change, nowMillis);
            sweep.evaluated(person);
        }
    }

    private void evaluate(String person, Observations change, long nowMillis) {
        surroundings.meters().evaluations().increment();
        people.evaluate(
                person,
                change,
                calendar,
                deltas::add,
                (finding, by) -> FindingsTopology.send(context, finding, by, nowMillis));
    }
}
