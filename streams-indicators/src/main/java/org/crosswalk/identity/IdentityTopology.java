package org.crosswalk.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.crosswalk.flow.Rejects;
import org.crosswalk.flow.SharedFact;
import org.crosswalk.flow.Step;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;

/**
 * The step from rows that say who somebody is to links:
 *
 * <pre>
 * students of schools and colleges, placements, changed ids, decisions -> one record of each source person
 *     -> people, in one task for all -> person links, possible matches, audit
 * </pre>
 *
 * @param emptiedTopic internal topic with the shared facts of {@link #needs}, all of them in every partition
 * @param outputs where the results are published
 * @param parameters what decides who is one person
 */
public record IdentityTopology(String emptiedTopic, Outputs outputs, Parameters parameters) {
    /** Internal topic with the records of source persons, and what is asserted of them. */
    public static final String DESCRIPTIONS = "descriptions";

    static final String STATEMENTS_STORE = "statements";
    static final String EMPTIED_STORE = "emptied";
    static final String RECORDS_STORE = "records";
    static final String BLOCKS_STORE = "blocks";
    static final String PAIRS_STORE = "pairs";
    static final String PEOPLE_STORE = "people";
    static final String ASSERTIONS_STORE = "assertions";
    static final String REJECTS = "identity-rejects";
    static final String TO_RESOLUTION = DESCRIPTIONS + "-repartition-filter";
    static final String TO_LINKS = "person-links";
    static final String TO_REVIEW = "possible-matches";
    static final String TO_AUDIT = "person-changes";

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
        KStream<byte[], byte[]> described = builder.stream(
                        topics(), Consumed.with(bytes, bytes).withName("identity-facts"))
                .process(
                        new Step(
                                () -> new Describer(this, surroundings),
                                Set.of(Step.onDisk(STATEMENTS_STORE), Step.inMemory(EMPTIED_STORE))),
                        Named.as("describe"));
        Rejects.sink(described, REJECTS);
        KStream<byte[], byte[]> resolved = described
                .repartition(
                        Repartitioned.with(bytes, bytes).withName(DESCRIPTIONS).withNumberOfPartitions(1))
                .process(
                        new Step(
                                () -> new LinkMaker(surroundings, parameters),
                                Set.of(
                                        Step.onDisk(RECORDS_STORE),
                                        Step.onDisk(BLOCKS_STORE),
                                        Step.onDisk(PAIRS_STORE),
                                        Step.onDisk(PEOPLE_STORE),
                                        Step.onDisk(ASSERTIONS_STORE))),
                        Named.as("resolve"));
        outputs.sink(resolved);
    }

    private List<String> topics() {
        return Stream.of(
                        Topics.K12_STUDENTS.name(),
                        Topics.COLLEGE_STUDENTS.name(),
                        Topics.COLLEGE_ID_CHANGES.name(),
                        Topics.WBL_PLACEMENTS.name(),
                        Topics.MATCH_DECISIONS.name(),
                        emptiedTopic)
                .toList();
    }
}
