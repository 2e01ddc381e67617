package org.crosswalk.identity;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.crosswalk.flow.Beat;
import org.crosswalk.flow.ContractReader;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.flow.Intake;
import org.crosswalk.flow.Rejects;
import org.crosswalk.flow.SharedFact;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.history.FactKind;
import org.crosswalk.history.SharedFactStore;
import org.crosswalk.history.Truncations;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.identity.PersonLink;

/** Links source persons to persons by their state ids, and takes links back. */
final class LinkMaker implements Processor<byte[], byte[], byte[], byte[]> {
    private final IdentityTopology topology;
    private final Surroundings surroundings;
    private final SharedFact.Codec sharedFacts = new SharedFact.Codec();
    private ProcessorContext<byte[], byte[]> context;
    private ContractValues values;
    private ContractReader reader;
    private Rejects rejects;
    private Beat beat;
    private SharedFactStore emptied;
    private Claims claims;
    private PersonLinks links;

    /**
     * @param topology names of stores and nodes
     * @param surroundings what all steps share
     */
    LinkMaker(IdentityTopology topology, Surroundings surroundings) {
        this.topology = topology;
        this.surroundings = surroundings;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.values = surroundings.values().get();
        this.reader = new ContractReader(values, surroundings.partitions());
        this.rejects = new Rejects(context, values, surroundings.meters(), IdentityTopology.REJECTS);
        var truncations = new Truncations();
        this.emptied = new SharedFactStore(context.getStateStore(IdentityTopology.EMPTIED_STORE), truncations);
        this.emptied.restore(fact -> {});
        this.claims = new Claims(context.getStateStore(IdentityTopology.CLAIMS_STORE), truncations);
        this.links = new PersonLinks(context.getStateStore(IdentityTopology.LINKS_STORE));
        this.beat = Beat.start(context, surroundings.pace(), Beat.Tick.NOTHING);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        beat.took();
        var from = context.recordMetadata().orElseThrow();
        if (from.topic().equals(topology.emptiedTopic())) {
            emptied.take(
                    sharedFacts.decode(record.key(), record.value()), (now, held) -> empty(now, record.timestamp()));
            return;
        }
        Intake intake = reader.read(from, record);
        if (intake instanceof Intake.Refused refused) {
            rejects.send(refused, record.timestamp());
        } else if (intake instanceof Intake.Valid valid) {
            FactKind kind = FactKind.ofTopic(valid.topic().name()).orElseThrow();
            SourcePerson source = SourcePerson.ofKey(valid.key());
            if (claims.take(kind, source, valid.key(), valid.value())) {
                link(source, record.timestamp());
            }
        }
    }

    @Override
    public void close() {
        beat.end();
    }

    private void empty(SharedFact fact, long timestamp) {
        if (fact.value() instanceof Submission submission) {
            FactKind.ofTopic(submission.getEntity()).ifPresent(kind -> claims.empty(submission.getPartner(), kind)
                    .forEach(source -> link(SourcePerson.ofKey(source), timestamp)));
        }
    }

    private void link(SourcePerson source, long timestamp) {
        var person = ExactIdentity.stateStudentId(claims.of(source)).map(ExactIdentity::person);
        byte[] key = source.key().getBytes(StandardCharsets.UTF_8);
        for (PersonLink link : links.link(source, person)) {
            byte[] value = link == null ? null : values.encode(Topics.PERSON_LINKS, link);
            context.forward(new Record<>(key, value, timestamp), IdentityTopology.TO_LINKS);
            surroundings.meters().links().increment(link == null ? 0 : 1);
        }
    }
}
