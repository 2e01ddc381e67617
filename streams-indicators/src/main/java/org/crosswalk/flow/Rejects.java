package org.crosswalk.flow;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.crosswalk.flow.Intake.Refused;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Reject;

/** Sends refused records to the rejects of their sector. */
public final class Rejects {
    private final ProcessorContext<byte[], byte[]> context;
    private final ContractValues values;
    private final Meters meters;
    private final String sink;

    /**
     * @param context of the processor that refuses
     * @param values how rejects are encoded
     * @param meters counts them
     * @param sink name of the {@link #sink}
     */
    public Rejects(ProcessorContext<byte[], byte[]> context, ContractValues values, Meters meters, String sink) {
        this.context = context;
        this.values = values;
        this.meters = meters;
        this.sink = sink;
    }

    /** Sends the reject of the record that is being processed. */
    public void send(Refused refused, long timestamp) {
        meters.rejects().increment();
        byte[] key = refused.key().getBytes(StandardCharsets.UTF_8);
        byte[] value = values.encode(topic(source()), refused.reject());
        context.forward(new Record<>(key, value, timestamp), sink);
    }

    /**
     * Puts a sink for rejects behind a processor; the topic follows from that of the record that is refused.
     *
     * @param out what the processor puts out
     * @param name name of the sink
     */
    public static void sink(KStream<byte[], byte[]> out, String name) {
        out.to(
                new BySector(),
                Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(name));
    }

    /** The sector of the refused record tells the topic of its reject. */
    private record BySector() implements TopicNameExtractor<byte[], byte[]> {
        @Override
        public String extract(byte[] key, byte[] value, RecordContext from) {
            return Rejects.topic(from.topic()).name();
        }
    }

    private String source() {
        return context.recordMetadata().orElseThrow().topic();
    }

    /** Reference facts come from student information systems; whatever is in no sector goes to theirs. */
    private static Topic<Reject> topic(String source) {
        for (Sector sector : Sector.values()) {
            if (source.startsWith(sector.prefix() + ".")) {
                return Topics.rejects(sector);
            }
        }
        return Topics.rejects(Sector.K12);
    }
}
