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
import org.crosswalk.history.SharedFactStore;
import org.crosswalk.history.Truncations;
import org.crosswalk.identity.description.Message;
import org.crosswalk.identity.description.Statements;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.control.Submission;

/** Makes one record of all that is said of a source person, and passes it on when it says something else than before. */
final class Describer implements Processor<byte[], byte[], byte[], byte[]> {
    private final IdentityTopology topology;
    private final Surroundings surroundings;
    private final SharedFact.Codec sharedFacts = new SharedFact.Codec();
    private ProcessorContext<byte[], byte[]> context;
    private ContractReader reader;
    private Rejects rejects;
    private Beat beat;
    private SharedFactStore emptied;
    private Statements statements;

    /**
     * @param topology names of stores and nodes
     * @param surroundings what all steps share
     */
    Describer(IdentityTopology topology, Surroundings surroundings) {
        this.topology = topology;
        this.surroundings = surroundings;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        ContractValues values = surroundings.values().get();
        this.context = context;
        this.reader = new ContractReader(values, surroundings.partitions());
        this.rejects = new Rejects(context, values, surroundings.meters(), IdentityTopology.REJECTS);
        var truncations = new Truncations();
        this.emptied = new SharedFactStore(context.getStateStore(IdentityTopology.EMPTIED_STORE), truncations);
        this.emptied.restore(fact -> {});
        this.statements =
                new Statements(new StoreRows(context.getStateStore(IdentityTopology.STATEMENTS_STORE)), truncations);
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
            statements
                    .take(valid.topic().name(), valid.key(), valid.value())
                    .ifPresent(message -> send(key(valid, message), message, record.timestamp()));
        }
    }

    @Override
    public void close() {
        beat.end();
    }

    private void empty(SharedFact fact, long timestamp) {
        if (fact.value() instanceof Submission submission) {
            statements
                    .empty(submission.getPartner(), submission.getEntity())
                    .forEach((source, message) -> send(source, message, timestamp));
        }
    }

    /** Who is described, or the row that asserts something. */
    private static String key(Intake.Valid valid, Message message) {
        return message instanceof Message.Described
                ? SourcePerson.keyOf(valid.key())
                : SharedFact.prefix(valid.topic()) + valid.key();
    }

    private void send(String key, Message message, long timestamp) {
        context.forward(
                new Record<>(key.getBytes(StandardCharsets.UTF_8), message.encode(), timestamp),
                IdentityTopology.TO_RESOLUTION);
    }
}
