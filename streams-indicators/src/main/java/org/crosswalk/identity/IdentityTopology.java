package org.crosswalk.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.crosswalk.flow.Rejects;
import org.crosswalk.flow.SharedFact;
import org.crosswalk.flow.Step;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;

/**
 * The step from records that bear an identity to links:
 *
 * <pre>
 * students of schools and colleges, placements, emptied tables -> link by state id, by source person -> person links
 * </pre>
 *
 * @param emptiedTopic internal topic with the shared facts of {@link #needs}, all of them in every partition
 * @param linksTopic topic that the links are published on
 */
public record IdentityTopology(String emptiedTopic, String linksTopic) {
    static final String CLAIMS_STORE = "claims";
    static final String LINKS_STORE = "sent-links";
    static final String EMPTIED_STORE = "emptied";
    static final String REJECTS = "identity-rejects";
    static final String TO_LINKS = "person-links";

    private static final StreamPartitioner<byte[], byte[]> BY_SOURCE_PERSON = (topic, key, value, partitions) ->
            Optional.of(Set.of(Topics.PERSON_LINKS.partition(new String(key, StandardCharsets.UTF_8), partitions)));

    /** Whether a shared fact has to be on {@link #emptiedTopic}: emptied tables. */
    public static boolean needs(SharedFact fact) {
        return fact.value() instanceof Submission submission && submission.getKind() == SubmissionKind.TRUNCATE;
    }

    /**
     * Adds the step to a topology.
     *
     * @param surroundings what all steps share
     */
    public void addTo(StreamsBuilder builder, Surroundings surroundings) {
        var bytes = Serdes.ByteArray();
        KStream<byte[], byte[]> out = builder.stream(
                        topics(), Consumed.with(bytes, bytes).withName("identity-facts"))
                .process(
                        new Step(
                                () -> new LinkMaker(this, surroundings),
                                Set.of(
                                        Step.onDisk(CLAIMS_STORE),
                                        Step.onDisk(LINKS_STORE),
                                        Step.inMemory(EMPTIED_STORE))),
                        Named.as("link-by-state-id"));
        Rejects.sink(out, REJECTS);
        out.to(
                linksTopic,
                Produced.with(bytes, bytes)
                        .withStreamPartitioner(BY_SOURCE_PERSON)
                        .withName(TO_LINKS));
    }

    private List<String> topics() {
        return Stream.of(
                        Topics.K12_STUDENTS.name(),
                        Topics.COLLEGE_STUDENTS.name(),
                        Topics.WBL_PLACEMENTS.name(),
                        emptiedTopic)
                .toList();
    }
}
