package org.crosswalk.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.crosswalk.flow.Beat;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.identity.description.Message;
import org.crosswalk.identity.model.Parameters;
import org.crosswalk.identity.resolution.Effect;
import org.crosswalk.identity.resolution.Resolver;
import org.crosswalk.identity.resolution.Tables;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/** Keeps people right, in one task for all records, and publishes what changes: links, possible matches, and the audit. */
final class LinkMaker implements Processor<byte[], byte[], byte[], byte[]> {
    private final Surroundings surroundings;
    private final Parameters parameters;
    private ProcessorContext<byte[], byte[]> context;
    private ContractValues values;
    private Beat beat;
    private Resolver resolver;
    private PossibleMatches possibleMatches;

    /**
     * @param surroundings what all steps share
     * @param parameters what decides who is one person
     */
    LinkMaker(Surroundings surroundings, Parameters parameters) {
        this.surroundings = surroundings;
        this.parameters = parameters;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.values = surroundings.values().get();
        this.resolver = new Resolver(
                parameters,
                new Tables(
                        rows(IdentityTopology.RECORDS_STORE),
                        rows(IdentityTopology.BLOCKS_STORE),
                        rows(IdentityTopology.PAIRS_STORE),
                        rows(IdentityTopology.PEOPLE_STORE),
                        rows(IdentityTopology.ASSERTIONS_STORE)));
        this.possibleMatches = new PossibleMatches(parameters, resolver);
        this.beat = Beat.start(context, surroundings.pace(), Beat.Tick.NOTHING);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        beat.took();
        String key = new String(record.key(), StandardCharsets.UTF_8);
        Message message = Message.decode(key, record.value());
        if (message instanceof Message.Described described) {
            publish("record " + key, resolver.describe(key, described.now().orElse(null)), record.timestamp());
        } else if (message instanceof Message.Asserted asserted) {
            publish("assertion " + key, resolver.assertSame(key, asserted.now().orElse(null)), record.timestamp());
        }
    }

    @Override
    public void close() {
        beat.end();
    }

    private void publish(String cause, List<Effect> effects, long timestamp) {
        surroundings.meters().largeBlocks().set(resolver.largeBlocks());
        for (Effect effect : effects) {
            if (effect instanceof Effect.Linked linked) {
                link(cause, linked, timestamp);
            } else if (effect instanceof Effect.Review review) {
                send(
                        Topics.POSSIBLE_MATCHES,
                        IdentityTopology.TO_REVIEW,
                        FactKey.joined(review.a(), review.b()),
                        possibleMatches.of(review),
                        timestamp);
            }
        }
    }

    private void link(String cause, Effect.Linked linked, long timestamp) {
        SourcePerson source = SourcePerson.ofKey(linked.id());
        // There is one link at most of each source person in what follows from one message.
        long version = context.recordMetadata().orElseThrow().offset() + 1;
        PersonLinks.of(source, linked.now(), version)
                .forEach(link -> send(Topics.PERSON_LINKS, IdentityTopology.TO_LINKS, linked.id(), link, timestamp));
        surroundings.meters().links().increment();
        if (PersonChanges.tells(linked)) {
            var change = PersonChanges.of(source, linked, cause);
            send(Topics.PERSON_CHANGES, IdentityTopology.TO_AUDIT, linked.id(), change, timestamp);
        }
    }

    private void send(Topic<?> topic, String sink, String key, SpecificRecord value, long timestamp) {
        byte[] encoded = value == null ? null : values.encode(topic, value);
        context.forward(new Record<>(key.getBytes(StandardCharsets.UTF_8), encoded, timestamp), sink);
    }

    private StoreRows rows(String store) {
        return new StoreRows(context.getStateStore(store));
    }
}
