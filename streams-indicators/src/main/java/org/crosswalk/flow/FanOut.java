package org.crosswalk.flow;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.crosswalk.schemas.Topic;

/**
 * Writes facts that belong to no person to every partition of internal topics, so that each task keeps its own copy and no
 * join has to find them. One topic for each reader: two steps that read one topic would be one step to Streams.
 *
 * @param name what is fanned out, such as {@code reference}
 * @param sources contract topics to read
 * @param targets internal topics, each with the facts that its reader needs
 */
public record FanOut(String name, List<Topic<?>> sources, List<Target> targets) {
    /**
     * A topic to write.
     *
     * @param topic its name
     * @param needs which facts its reader needs
     */
    public record Target(String topic, Predicate<SharedFact> needs) {}

    private static final StreamPartitioner<byte[], byte[]> EVERY_PARTITION = (topic, key, value, partitions) ->
            Optional.of(IntStream.range(0, partitions).boxed().collect(toUnmodifiableSet()));

    /**
     * Adds the step to a topology.
     *
     * @param surroundings what all steps share
     */
    public void addTo(StreamsBuilder builder, Surroundings surroundings) {
        var bytes = Serdes.ByteArray();
        KStream<byte[], byte[]> out = builder.stream(
                        sources.stream().map(Topic::name).toList(),
                        Consumed.with(bytes, bytes).withName(name + "-facts"))
                .process(() -> new Step(surroundings), Named.as(name + "-fan-out"));
        targets.forEach(target -> out.to(
                target.topic(),
                Produced.with(bytes, bytes)
                        .withStreamPartitioner(EVERY_PARTITION)
                        .withName(sink(target))));
        Rejects.sink(out, rejects());
    }

    private String rejects() {
        return name + "-rejects";
    }

    private static String sink(Target target) {
        return "to-" + target.topic();
    }

    private final class Step implements Processor<byte[], byte[], byte[], byte[]> {
        private final Surroundings surroundings;
        private final SharedFact.Codec codec = new SharedFact.Codec();
        private ProcessorContext<byte[], byte[]> context;
        private ContractReader reader;
        private Rejects rejects;
        private Beat beat;

        Step(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public void init(ProcessorContext<byte[], byte[]> context) {
            ContractValues values = surroundings.values().get();
            this.context = context;
            this.reader = new ContractReader(values, surroundings.partitions());
            this.rejects = new Rejects(context, values, surroundings.meters(), rejects());
            this.beat = Beat.start(context, surroundings.pace(), Beat.Tick.NOTHING);
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            beat.took();
            Intake intake = reader.read(context.recordMetadata().orElseThrow(), record);
            if (intake instanceof Intake.Valid valid) {
                send(new SharedFact(valid.topic(), valid.key(), valid.value()), record.timestamp());
            } else if (intake instanceof Intake.Refused refused) {
                rejects.send(refused, record.timestamp());
            }
        }

        @Override
        public void close() {
            beat.end();
        }

        private void send(SharedFact fact, long timestamp) {
            byte[] key = fact.storedKey().getBytes(StandardCharsets.UTF_8);
            var sent = new Record<>(key, codec.encode(fact), timestamp);
            for (Target target : targets) {
                if (target.needs().test(fact)) {
                    context.forward(sent, sink(target));
                }
            }
        }
    }
}
