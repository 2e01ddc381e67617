package org.crosswalk.history;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.vocabulary.SubmissionKind;

/**
 * The step from facts to what they say of a person:
 *
 * <pre>
 * person facts, links, reference facts -> keep and observe, by source person -> changes of observations, by person
 * </pre>
 *
 * @param referenceTopic internal topic with the reference facts of {@link #needs}, all of them in every partition
 */
public record FactsTopology(String referenceTopic) {
    /** Internal topic with changes of observations by person. */
    public static final String BY_PERSON = "observations-by-person";

    static final String FACTS_STORE = "facts";
    static final String USES_STORE = "uses";
    static final String LINKS_STORE = "links";
    static final String REFERENCE_STORE = "reference";
    static final String EMPTYING_STORE = "emptying";
    static final String REJECTS = "fact-rejects";
    static final String TO_PERSON = BY_PERSON + "-repartition-filter";

    /** Whether a shared fact has to be on {@link #referenceTopic}: the meaning of codes and courses, and emptied tables. */
    public static boolean needs(SharedFact fact) {
        return Set.of(Topics.REFERENCE_CODES, Topics.REFERENCE_COURSES, Topics.REFERENCE_SECTIONS)
                        .contains(fact.topic())
                || fact.value() instanceof Submission submission && submission.getKind() == SubmissionKind.TRUNCATE;
    }

    /**
     * Adds the step to a topology.
     *
     * @param surroundings what all steps share
     * @param alone the person that a source person without a link is, by the key of the source person
     * @return encoded changes of observations ({@link ObservationsCodec}) by person
     */
    public KStream<byte[], byte[]> addTo(
            StreamsBuilder builder, Surroundings surroundings, UnaryOperator<String> alone) {
        var bytes = Serdes.ByteArray();
        KStream<byte[], byte[]> out = builder.stream(
                        topics(), Consumed.with(bytes, bytes).withName("person-facts"))
                .process(
                        new Step(
                                () -> new FactRouter(this, surroundings, alone),
                                Set.of(
                                        Step.onDisk(FACTS_STORE),
                                        Step.onDisk(USES_STORE),
                                        Step.onDisk(LINKS_STORE),
                                        Step.inMemory(REFERENCE_STORE),
                                        Step.inMemory(EMPTYING_STORE))),
                        Named.as("observe-facts"));
        Rejects.sink(out, REJECTS);
        return out.repartition(
                Repartitioned.with(bytes, bytes).withName(BY_PERSON).withNumberOfPartitions(surroundings.partitions()));
    }

    private List<String> topics() {
        return Stream.of(
                        FactKind.all().map(kind -> kind.topic().name()),
                        Stream.<Topic<?>>of(Topics.PERSON_LINKS).map(Topic::name),
                        Stream.of(referenceTopic))
                .flatMap(names -> names)
                .toList();
    }
}
