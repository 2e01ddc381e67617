package org.crosswalk.findings;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.crosswalk.flow.Step;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;

/**
 * The step from changes of findings, by person, to rejects:
 *
 * <pre>
 * changes of findings, by row -> count who has them -> rejects of the row's sector
 * </pre>
 *
 * @param suffix added to the names of the topics of rejects
 */
public record FindingsTopology(String suffix) {
    /** Internal topic with changes of findings. */
    public static final String BY_ROW = "findings-by-row";

    private static final String TO_ROW = BY_ROW + "-repartition-filter";

    static final String OPEN_STORE = "open-findings";

    /**
     * Adds the step to a topology.
     *
     * @param evaluated what the step puts out that judges people
     * @param surroundings what all steps share
     */
    public void addTo(KStream<byte[], byte[]> evaluated, Surroundings surroundings) {
        var bytes = Serdes.ByteArray();
        KStream<byte[], byte[]> out = evaluated
                .repartition(Repartitioned.with(bytes, bytes)
                        .withName(BY_ROW)
                        .withNumberOfPartitions(surroundings.partitions()))
                .process(
                        new Step(() -> new OpenFindings(surroundings), Set.of(Step.onDisk(OPEN_STORE))),
                        Named.as("publish-findings"));
        for (Sector sector : Sector.values()) {
            out.to(
                    Topics.rejects(sector).name() + suffix,
                    Produced.with(bytes, bytes).withName(sink(sector)));
        }
    }

    /**
     * Sends a change of a finding on to this step.
     *
     * @param key key of the finding
     * @param change 1 when a person has it now, -1 when the person has it no more
     */
    public static void send(ProcessorContext<byte[], byte[]> context, String key, int change, long timestamp) {
        context.forward(
                new Record<>(key.getBytes(StandardCharsets.UTF_8), OpenFindings.encode(change), timestamp), TO_ROW);
    }

    static String sink(Sector sector) {
        return sector.prefix() + "-findings";
    }
}
