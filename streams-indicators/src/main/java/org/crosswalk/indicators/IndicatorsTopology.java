package org.crosswalk.indicators;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.crosswalk.findings.FindingsTopology;
import org.crosswalk.flow.SharedFact;
import org.crosswalk.flow.Step;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;

/**
 * The steps from what is said of a person to the cells, and to what does not fit together in it:
 *
 * <pre>
 * changes of observations, calendar -> evaluate, by person -> changes of cells -> add up, by cell -> cells
 *                                                          -> changes of findings
 * </pre>
 *
 * @param calendarTopic internal topic with the shared facts of {@link #needs}, all of them in every partition
 * @param cellsTopic topic that the cells are published on
 * @param findings the steps that follow for what does not fit in a person's rows
 */
public record IndicatorsTopology(String calendarTopic, String cellsTopic, FindingsTopology findings) {
    /** Internal topic with changes of cells by cell. */
    public static final String BY_CELL = "deltas-by-cell";

    static final String TO_CELL = BY_CELL + "-repartition-filter";
    static final String OBSERVATIONS_STORE = "observations";
    static final String PENDING_STORE = "pending";
    static final String CONTRIBUTIONS_STORE = "contributions";
    static final String CALENDAR_STORE = "calendar";
    static final String SWEEP_STORE = "sweep";
    static final String FINDINGS_STORE = "findings";
    static final String CELLS_STORE = "cells";

    /** Whether a shared fact has to be on {@link #calendarTopic}: terms, and what was submitted. */
    public static boolean needs(SharedFact fact) {
        return fact.topic() == Topics.REFERENCE_TERMS || fact.topic().value() == Submission.class;
    }

    /**
     * Adds the steps to a topology.
     *
     * @param changes encoded changes of observations by person
     * @param surroundings what all steps share
     */
    public void addTo(StreamsBuilder builder, KStream<byte[], byte[]> changes, Surroundings surroundings) {
        var bytes = Serdes.ByteArray();
        var evaluated = builder.stream(
                        calendarTopic, Consumed.with(bytes, bytes).withName("calendar-facts"))
                .merge(changes, Named.as("changes-and-calendar"))
                .process(
                        new Step(
                                () -> new PersonEvaluator(this, surroundings),
                                Set.of(
                                        Step.onDisk(OBSERVATIONS_STORE),
                                        Step.onDiskAndCached(PENDING_STORE),
                                        Step.onDisk(CONTRIBUTIONS_STORE),
                                        Step.inMemory(CALENDAR_STORE),
                                        Step.inMemory(SWEEP_STORE),
                                        Step.onDisk(FINDINGS_STORE))),
                        Named.as("evaluate-people"));
        evaluated
                .repartition(Repartitioned.with(bytes, bytes)
                        .withName(BY_CELL)
                        .withNumberOfPartitions(surroundings.partitions()))
                .process(
                        new Step(() -> new CellSums(surroundings), Set.of(Step.onDiskAndCached(CELLS_STORE))),
                        Named.as("add-up-cells"))
                .to(cellsTopic, Produced.with(bytes, bytes).withName("cells"));
        findings.addTo(evaluated, surroundings);
    }
}
