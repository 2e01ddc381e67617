package org.crosswalk.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.crosswalk.mapping.Layout;
import org.crosswalk.submission.Arrival;
import org.crosswalk.submission.Intake;
import org.crosswalk.submission.Outcome;
import org.crosswalk.submission.content.ReportFile;
import org.crosswalk.submission.guard.EarlierFiles;
import org.crosswalk.submission.guard.GuardSettings;
import org.crosswalk.submission.guard.Guards;
import org.crosswalk.submission.ledger.Change;
import org.crosswalk.submission.ledger.Ledger;

/** An intake with one layout and the topics that it writes to. */
final class Office implements AutoCloseable {
    /** Kafka takes no larger records unless told to. */
    private static final int LARGEST_RECORD = 1_000_000;

    private final Ledger ledger = new Ledger();
    private final Intake intake;
    private final Map<String, Map<String, GenericData.Record>> topics = new TreeMap<>();
    private GenericData.Record control;
    private long version;

    Office(Layout layout) {
        intake = new Intake(
                layout.sector(), "p", List.of(layout), GuardSettings.of(Guards.NONE), ledger, new EarlierFiles());
    }

    /** The control record of a file that was taken; nothing when it was not. */
    Optional<GenericData.Record> take(ReportFile file) throws IOException {
        Outcome outcome = intake.read(Arrival.of(file, version + 1), version + 1);
        if (!(outcome instanceof Outcome.Taken taken)) {
            return Optional.empty();
        }
        version++;
        try (var changes = taken.changes()) {
            while (changes.hasNext()) {
                write(changes.next());
            }
        }
        return Optional.of(control);
    }

    /** What a topic holds, by key. */
    Map<String, GenericData.Record> topic(String name) {
        return topics.getOrDefault(name, Map.of());
    }

    /** All facts that hold, as text without version and origin, by topic and key. */
    Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        topics.forEach((topic, records) -> {
            if (!topic.matches(".*[.](submissions|ledger|rejects)[.]v1")) {
                records.forEach((key, record) -> facts.put(topic + ' ' + key, plain(record)));
            }
        });
        return facts;
    }

    @Override
    public void close() {
        ledger.close();
    }

    private void write(Change change) throws IOException {
        String topic = change.topic().name();
        GenericData.Record value = change.value();
        if (value == null) {
            topics.getOrDefault(topic, new TreeMap<>()).remove(change.key());
            return;
        }
        assertThat(GenericData.get().validate(change.topic().schema(), value))
                .as("a record of %s is one of its schema: %s", topic, value)
                .isTrue();
        assertThat(size(value) + change.key().length())
                .as("size of a record of %s", topic)
                .isLessThan(LARGEST_RECORD);
        topics.computeIfAbsent(topic, name -> new TreeMap<>()).put(change.key(), value);
        if (topic.endsWith(".submissions.v1")) {
            control = value;
        }
    }

    private static int size(GenericData.Record value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericData.Record>(value.getSchema()).write(value, encoder);
        return bytes.size();
    }

    private static String plain(GenericData.Record record) {
        GenericData.Record copy = new GenericData.Record(record, false);
        copy.put("version", 0L);
        if (copy.getSchema().getField("origin") != null) {
            copy.put("origin", "");
        }
        return copy.toString();
    }
}
