package org.crosswalk.deploy.bench;

import static org.crosswalk.deploy.bench.WrongResult.unlessEqual;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.crosswalk.deploy.local.run.Addresses;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.k12.K12CourseGrade;
import org.crosswalk.schemas.serde.ContractSerde;

/** The grades that a connector has written to a topic. */
final class CapturedGrades {

    private final String bootstrapServers;
    private final String topic;
    private final Function<byte[], Grade> reading;
    private final Map<TopicPartition, Long> seen = new HashMap<>();

    /**
     * What a record says.
     *
     * @param id of the row
     * @param letter its letter
     */
    record Grade(String id, String letter) {}

    CapturedGrades(String bootstrapServers, String topic, Function<byte[], Grade> reading) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.reading = reading;
    }

    /** Reads contract facts. */
    static Function<byte[], Grade> facts(Addresses addresses) {
        var deserializer = ContractSerde.<K12CourseGrade>deserializer(addresses.registryUrl());
        return bytes -> {
            K12CourseGrade grade = deserializer.deserialize(Topics.K12_COURSE_GRADES.name(), bytes);
            return new Grade(grade.getGrade(), grade.getGradeLetter());
        };
    }

    /** Reads Debezium's envelopes in JSON. */
    static Function<byte[], Grade> envelopes() {
        var json = new ObjectMapper();
        return bytes -> {
            try {
                var after = json.readTree(bytes).path("after");
                return new Grade(
                        after.path("id").asText(), after.path("grade_letter").asText());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** What has been written until now is not looked at. */
    void passOver() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            seen.putAll(consumer.endOffsets(consumer.assignment()));
        }
    }

    /** Refuses what has been written since unless it is one record for each row, with a certain letter. */
    void requireEach(int rows, String letter) {
        List<Grade> grades = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            seen.forEach(consumer::seek);
            seen.putAll(
                    CommittedRecords.toTheirEnds(consumer, received -> grades.add(reading.apply(received.value()))));
        }
        Set<String> ids = grades.stream().map(Grade::id).collect(Collectors.toSet());
        long wrong =
                grades.stream().filter(grade -> !letter.equals(grade.letter())).count();
        unlessEqual("records of " + topic, rows, grades.size());
        unlessEqual("rows in " + topic, rows, ids.size());
        unlessEqual("letters in " + topic + " other than " + letter, 0L, wrong);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer =
                CommittedRecords.consumer(bootstrapServers, new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        return consumer;
    }
}
