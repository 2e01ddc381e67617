package org.crosswalk.submission.connect;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.HeldFileDecision;
import org.crosswalk.schemas.serde.ContractSerde;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows what people decide about a partner's files that are held, from the first decision on. */
final class DecisionTopic implements DropFolderTask.Decisions {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionTopic.class);

    private final Topic<HeldFileDecision> topic;
    private final String keyPrefix;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<HeldFileDecision> values;

    DecisionTopic(Sector sector, DropFolderConfig config) {
        this.topic = Topics.heldFileDecisions(sector);
        this.keyPrefix = FactKey.of(config.partner(), "");
        Map<String, Object> settings = new HashMap<>(config.clientSettings());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.values = ContractSerde.deserializer(config.registryUrl());
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.name(), number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @Override
    public List<HeldFileDecision> next() {
        ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ZERO);
        List<HeldFileDecision> decisions = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            for (ConsumerRecord<String, byte[]> record : records.records(partition)) {
                if (!take(record, decisions)) {
                    consumer.seek(partition, record.offset());
                    break;
                }
            }
        }
        return decisions;
    }

    @Override
    public void close() {
        consumer.close();
        values.close();
    }

    /** Takes a record; false when it must be read again later, because the registry cannot be asked now. */
    private boolean take(ConsumerRecord<String, byte[]> record, List<HeldFileDecision> decisions) {
        if (record.key() == null || record.value() == null || !record.key().startsWith(keyPrefix)) {
            return true;
        }
        try {
            decisions.add(values.deserialize(topic.name(), record.value()));
            return true;
        } catch (KafkaException e) {
            if (e.getCause() instanceof IOException) {
                LOG.warn("A decision on {} cannot be read now ({}); it is tried again", topic.name(), e.toString());
                return false;
            }
            // A decision that nobody can read decides nothing: the file stays held.
            LOG.error(
                    "The decision {} on {} cannot be read ({}); make it again",
                    record.key(),
                    topic.name(),
                    e.toString());
            return true;
        }
    }
}
