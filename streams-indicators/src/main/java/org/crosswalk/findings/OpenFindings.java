package org.crosswalk.findings;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.flow.Beat;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Reject;

/**
 * Counts how many people have a finding, and publishes those that anyone has. At rest a source person belongs to one person,
 * but when it moves, the task that has it now may be heard before the one that had it.
 */
final class OpenFindings implements Processor<byte[], byte[], byte[], byte[]> {
    private final Surroundings surroundings;
    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<String, byte[]> people;
    private ContractValues values;
    private boolean changed;

    /** @param surroundings what all steps share */
    OpenFindings(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.people = context.getStateStore(FindingsTopology.OPEN_STORE);
        this.values = surroundings.values().get();
        Beat.start(context, surroundings.pace(), (now, busyFor) -> wasChanged());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        long before = count(people.get(key));
        long now = before + count(record.value());
        if (now == 0) {
            people.delete(key);
        } else {
            people.put(key, encode(now));
        }
        if (before <= 0 && now > 0) {
            Finding.ofKey(key).ifPresent(finding -> send(key, FindingRejects.open(finding), record));
        } else if (before > 0 && now <= 0) {
            send(key, FindingRejects.closed(FactKey.parts(key).get(0)), record);
            forward(key, null, record);
        }
        changed = true;
    }

    /** A count, or a change of one, as bytes. */
    static byte[] encode(long count) {
        return new PackedWriter().number(count).bytes();
    }

    private static long count(byte[] bytes) {
        return bytes == null ? 0 : new PackedReader(bytes).number();
    }

    private void send(String key, Reject reject, Record<byte[], byte[]> cause) {
        forward(key, values.encode(Topics.rejects(Finding.sector(key)), reject), cause);
    }

    private void forward(String key, byte[] value, Record<byte[], byte[]> cause) {
        String sink = FindingsTopology.sink(Finding.sector(key));
        context.forward(new Record<>(cause.key(), value, cause.timestamp()), sink);
    }

    private boolean wasChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }
}
