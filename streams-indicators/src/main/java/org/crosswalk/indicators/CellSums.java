package org.crosswalk.indicators;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.crosswalk.flow.Beat;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.flow.Surroundings;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;
import org.crosswalk.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds changes up and publishes the cells. A cell is kept with the value that was last published: a difference is what is
 * still to be published, also after a crash, and a value that comes back to itself is not published again.
 */
final class CellSums implements Processor<byte[], byte[], byte[], byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(CellSums.class);

    /** With a backlog, how long a cell is summed before it is published. */
    private static final long PAUSE_MILLIS = Duration.ofSeconds(1).toMillis();

    private record Cell(Counts now, Counts published) {
        static final Cell NEW = new Cell(Counts.ZERO, Counts.ZERO);

        static Cell decode(byte[] bytes) {
            if (bytes == null) {
                return NEW;
            }
            var in = new PackedReader(bytes);
            return new Cell(Deltas.read(in), Deltas.read(in));
        }

        byte[] encode() {
            return Deltas.write(Deltas.write(new PackedWriter(), now), published)
                    .bytes();
        }
    }

    private final Surroundings surroundings;
    private final Set<String> unpublished = new LinkedHashSet<>();
    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<String, byte[]> cells;
    private ContractValues values;
    private long publishedAt;

    /**
     * @param surroundings what all steps share
     */
    CellSums(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.values = surroundings.values().get();
        this.cells = context.getStateStore(IndicatorsTopology.CELLS_STORE);
        try (KeyValueIterator<String, byte[]> all = cells.all()) {
            all.forEachRemaining(entry -> {
                Cell cell = Cell.decode(entry.value);
                if (!cell.now().equals(cell.published())) {
                    unpublished.add(entry.key);
                }
            });
        }
        Beat.start(context, surroundings.pace(), this::tick);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        Cell cell = Cell.decode(cells.get(key));
        cells.put(key, new Cell(cell.now().plus(Deltas.decode(record.value())), cell.published()).encode());
        unpublished.add(key);
    }

    private boolean tick(long nowMillis, long busyFor) {
        if (unpublished.isEmpty() || busyFor > 0 && nowMillis - publishedAt < PAUSE_MILLIS) {
            return false;
        }
        publishedAt = nowMillis;
        unpublished.forEach(key -> publish(key, nowMillis));
        unpublished.clear();
        return true;
    }

    private void publish(String key, long nowMillis) {
        Cell cell = Cell.decode(cells.get(key));
        Counts now = cell.now();
        if (now.equals(cell.published())) {
            forgetNothing(key, now);
            return;
        }
        if (now.isNegative()) {
            surroundings.meters().negative().increment();
            LOG.error(
                    "Cell {} is below zero: {}. A contribution was taken back that had not been given; recompute with `reset`.",
                    key,
                    now);
        }
        byte[] value = now.isZero()
                ? null
                : values.encode(Topics.CELLS, CellKey.parse(key).cell(now));
        context.forward(new Record<>(key.getBytes(StandardCharsets.UTF_8), value, nowMillis));
        cells.put(key, new Cell(now, now).encode());
        forgetNothing(key, now);
        surroundings.meters().cells().increment();
    }

    /** A cell in which nobody is counted does not exist. */
    private void forgetNothing(String key, Counts now) {
        if (now.isZero()) {
            cells.delete(key);
        }
    }
}
