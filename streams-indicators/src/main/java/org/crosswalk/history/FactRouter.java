package org.crosswalk.history;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
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
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.identity.PersonLink;
import org.crosswalk.schemas.reference.Code;
import org.crosswalk.schemas.vocabulary.SubmissionKind;

/**
 * Keeps the facts of source persons and sends what they say to the person they belong to, and whether that is in doubt. All
 * of a source person's facts and links come to one task, in order, so that a person never loses what it was not given.
 */
final class FactRouter implements Processor<byte[], byte[], byte[], byte[]> {
    /** How long a task removes facts at a stretch: its other work, and its place in the group, must not wait for long. */
    private static final Duration STRETCH = Duration.ofMillis(200);

    private final FactsTopology topology;
    private final Surroundings surroundings;
    private final UnaryOperator<String> alone;
    private final SharedFact.Codec sharedFacts = new SharedFact.Codec();
    private final ReferenceTable reference = new ReferenceTable();
    private ProcessorContext<byte[], byte[]> context;
    private ContractReader reader;
    private Rejects rejects;
    private Beat beat;
    private SharedFactStore referenceStore;
    private FactLedger ledger;
    private FactRemoval removal;
    private Emptying emptying;
    private Links links;

    /**
     * @param topology names of stores and nodes
     * @param surroundings what all steps share
     * @param alone the person that a source person without a link is, by the key of the source person
     */
    FactRouter(FactsTopology topology, Surroundings surroundings, UnaryOperator<String> alone) {
        this.topology = topology;
        this.surroundings = surroundings;
        this.alone = alone;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        ContractValues values = surroundings.values().get();
        this.context = context;
        this.reader = new ContractReader(values, surroundings.partitions());
        this.rejects = new Rejects(context, values, surroundings.meters(), FactsTopology.REJECTS);
        var truncations = new Truncations();
        this.referenceStore = new SharedFactStore(context.getStateStore(FactsTopology.REFERENCE_STORE), truncations);
        this.referenceStore.restore(fact -> reference.take(fact.topic().name(), fact.key(), fact.value()));
        var store = new FactStore(
                context.getStateStore(FactsTopology.FACTS_STORE), context.getStateStore(FactsTopology.USES_STORE));
        this.ledger = new FactLedger(store, reference, truncations);
        this.removal = new FactRemoval(store, reference, truncations);
        this.links = new Links(context.getStateStore(FactsTopology.LINKS_STORE), alone);
        this.emptying = new Emptying(
                context.getStateStore(FactsTopology.EMPTYING_STORE),
                surroundings.meters().emptying());
        this.beat = Beat.start(context, surroundings.pace(), this::tick);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        beat.took();
        var from = context.recordMetadata().orElseThrow();
        if (from.topic().equals(topology.referenceTopic())) {
            var fact = sharedFacts.decode(record.key(), record.value());
            referenceStore.take(fact, (now, held) -> referenceChanged(now, held, record.timestamp()));
            return;
        }
        Intake intake = reader.read(from, record);
        if (intake instanceof Intake.Refused refused) {
            rejects.send(refused, record.timestamp());
        } else if (intake instanceof Intake.Valid valid) {
            take(valid, record.timestamp());
        }
    }

    @Override
    public void close() {
        beat.end();
        emptying.close();
    }

    private boolean tick(long nowMillis, long busyFor) {
        if (!emptying.active()) {
            return false;
        }
        long end = context.currentSystemTimeMs() + STRETCH.toMillis();
        emptying.proceed(
                removal,
                () -> context.currentSystemTimeMs() < end,
                (source, change) -> sendOf(source, change, nowMillis));
        return true;
    }

    private void take(Intake.Valid valid, long timestamp) {
        if (valid.topic() == Topics.PERSON_LINKS) {
            link(valid.key(), (PersonLink) valid.value(), timestamp);
            return;
        }
        FactKind kind = FactKind.ofTopic(valid.topic().name()).orElseThrow();
        ledger.take(kind, valid.key(), valid.value(), valid.avro())
                .ifPresentOrElse(
                        change -> {
                            surroundings.meters().facts().increment();
                            if (!change.isEmpty()) {
                                sendOf(SourcePerson.keyOf(valid.key()), change, timestamp);
                            }
                        },
                        surroundings.meters().stale()::increment);
    }

    private void link(String source, PersonLink link, long timestamp) {
        Links.Held before = links.of(source);
        links.take(source, link);
        Links.Held now = links.of(source);
        if (now.person().equals(before.person())) {
            send(now.person(), now.doubt().minus(before.doubt()), timestamp);
        } else {
            surroundings.meters().moves().increment();
            Observations total = ledger.total(source);
            send(before.person(), Observations.EMPTY.minus(total.plus(before.doubt())), timestamp);
            send(now.person(), total.plus(now.doubt()), timestamp);
        }
    }

    private void referenceChanged(SharedFact now, SpecificRecord held, long timestamp) {
        if (now.value() instanceof Submission submission && submission.getKind() == SubmissionKind.TRUNCATE) {
            emptying.begin(submission.getPartner(), submission.getEntity());
            return;
        }
        Set<String> changed = reference.take(now.topic().name(), now.key(), now.value());
        var before = new ReferenceBefore(reference, changed, held instanceof Code code ? code.getCanonical() : null);
        ledger.looksUp(changed, before, (source, change) -> sendOf(source, change, timestamp));
    }

    private void sendOf(String source, Observations change, long timestamp) {
        send(links.of(source).person(), change, timestamp);
    }

    private void send(String person, Observations change, long timestamp) {
        if (!change.isEmpty()) {
            context.forward(
                    new Record<>(person.getBytes(StandardCharsets.UTF_8), ObservationsCodec.encode(change), timestamp),
                    FactsTopology.TO_PERSON);
        }
    }
}
