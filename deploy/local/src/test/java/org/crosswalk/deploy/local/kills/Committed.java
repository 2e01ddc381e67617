package org.crosswalk.deploy.local.kills;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.college.CollegeCourseEnrollment;
import org.crosswalk.schemas.control.Reject;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.k12.K12CourseGrade;
import org.crosswalk.schemas.k12.K12Student;
import org.crosswalk.schemas.serde.ContractSerde;
import org.crosswalk.schemas.wbl.Placement;
import org.crosswalk.schemas.wbl.VisitHour;

/** All that the contract topics hold, as a reader of committed records finds it. Not for several threads. */
public final class Committed {
    private static final Pattern STATE = Pattern.compile("letter=(S\\d+)");
    private static final Pattern ROTATED = Pattern.compile("\\.jsonl-\\d+");

    private final Events events = new Events();
    private final Submissions submissions = new Submissions();
    private final Map<String, Long> versions = new HashMap<>();
    private long backwards;

    private Committed() {}

    /** Reads every contract topic to its end. */
    public static Committed read(String bootstrapServers, String registryUrl) {
        Committed committed = new Committed();
        try (var consumer = new KafkaConsumer<String, SpecificRecord>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                ContractSerde.<SpecificRecord>deserializer(registryUrl))) {
            List<TopicPartition> partitions =
                    Topics.all().stream().flatMap(Committed::partitions).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(committed::take);
            }
        }
        return committed;
    }

    /** The facts and rejects. */
    public Events events() {
        return events;
    }

    /** The control records. */
    public Submissions submissions() {
        return submissions;
    }

    /** How many records have a lower version than the one before of their key. */
    public long backwards() {
        return backwards;
    }

    private static Stream<TopicPartition> partitions(Topic<?> topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    private void take(ConsumerRecord<String, SpecificRecord> record) {
        SpecificRecord value = record.value();
        if (value instanceof Submission control) {
            submissions.take(record.key(), control);
            return;
        }
        if (record.topic().endsWith(".ledger.v1")) {
            return;
        }
        String topic = record.topic();
        String key = ROTATED.matcher(record.key()).replaceFirst(".jsonl");
        if (value == null) {
            events.gone(topic, key);
            return;
        }
        SpecificRecordBase fact = (SpecificRecordBase) value;
        long version = (Long) fact.get("version");
        Long before = versions.put(topic + ' ' + key, version);
        backwards += before != null && before > version ? 1 : 0;
        // The position of a change in a database is the server's own.
        Object[] position = topic.startsWith("k12.") ? new Object[0] : new Object[] {version};
        if ((Boolean) fact.get("deleted")) {
            events.deletion(topic, key, position);
        } else {
            events.add(topic, key, says(fact, position));
        }
    }

    private static Object[] says(SpecificRecordBase fact, Object[] position) {
        if (fact instanceof CollegeCourseEnrollment course) {
            return new Object[] {position[0], course.getGrade()};
        }
        if (fact instanceof VisitHour visit) {
            return new Object[] {position[0], visit.getAt()};
        }
        if (fact instanceof Placement placement) {
            return new Object[] {position[0], placement.getAgreedMinutes()};
        }
        if (fact instanceof K12Student pupil) {
            return new Object[] {pupil.getFirstName()};
        }
        if (fact instanceof K12CourseGrade mark) {
            return new Object[] {mark.getGradeLetter()};
        }
        if (fact instanceof Reject reject) {
            return says(reject, position);
        }
        return new Object[] {"a record that nobody sent"};
    }

    private static Object[] says(Reject reject, Object[] position) {
        if (position.length == 0) {
            Matcher state = STATE.matcher(String.valueOf(reject.getRow()));
            return new Object[] {state.find() ? state.group(1) : reject.getHint()};
        }
        return "placement-log".equals(reject.getLayout())
                ? new Object[] {position[0], reject.getRule()}
                : new Object[] {position[0], "line", reject.getLine()};
    }
}
