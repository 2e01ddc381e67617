package org.crosswalk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crosswalk.findings.Finding;
import org.crosswalk.findings.FindingRejects;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Reject;

/** The findings among the rejects, where those of the connectors are too and stay. */
final class PublishedFindings {
    private static final int ANSWER_MILLIS = 20_000;

    private PublishedFindings() {}

    /** Keys of the open findings, each with its topic. */
    static SortedMap<String, Topic<Reject>> open(StreamsSettings settings) {
        SortedMap<String, Topic<Reject>> open = new TreeMap<>();
        for (Topic<Reject> rejects :
                Stream.of(Sector.values()).map(Topics::rejects).toList()) {
            new RecordReader(settings.bootstrapServers(), settings.registryUrl(), line -> {})
                    .read(List.of(rejects.name()), (topic, key, value) -> {
                        if (Finding.isKey(key) && value != null) {
                            open.put(key, rejects);
                        } else {
                            open.remove(key);
                        }
                    });
        }
        return open;
    }

    /**
     * Ends all findings: with the state of the application goes the knowledge which of them are open.
     *
     * @throws IllegalStateException when they cannot be written
     */
    static void end(StreamsSettings settings) {
        Map<String, Topic<Reject>> open = open(settings);
        if (!open.isEmpty()) {
            end(settings, open);
        }
    }

    private static void end(StreamsSettings settings, Map<String, Topic<Reject>> open) {
        var values = ContractValues.of(settings.registryUrl());
        Map<String, Object> producing = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.bootstrapServers(),
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                ANSWER_MILLIS);
        try (var producer = new KafkaProducer<>(producing, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            open.forEach((key, topic) -> {
                int partition = topic.partition(key, topic.partitions());
                Reject closed = FindingRejects.closed(FactKey.parts(key).get(0));
                sent.add(producer.send(
                        new ProducerRecord<>(topic.name(), partition, key, values.encode(topic, closed))));
                sent.add(producer.send(new ProducerRecord<>(topic.name(), partition, key, null)));
            });
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Findings on the topics of rejects were not ended: "
                            + e.getCause().getMessage() + ". Check the brokers, then reset again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while findings were ended", e);
        }
    }
}
