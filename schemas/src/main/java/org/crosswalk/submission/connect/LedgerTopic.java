package org.crosswalk.submission.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.connect.errors.RetriableException;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.LedgerEntry;
import org.crosswalk.schemas.serde.ContractSerde;
import org.crosswalk.submission.Ledger;

/** Reads back from Kafka what is held of a partner's files, exactly as it was committed. */
final class LedgerTopic {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int PARTS_OF_ACCEPTED = 2;

    private final Topic<LedgerEntry> ledgerTopic;
    private final String submissionsTopic;
    private final DropFolderConfig config;
    private final String keyPrefix;

    LedgerTopic(Sector sector, DropFolderConfig config) {
        this.ledgerTopic = Topics.ledger(sector);
        this.submissionsTopic = Topics.submissions(sector).name();
        this.config = config;
        this.keyPrefix = FactKey.of(config.partner(), "");
    }

    /**
     * What is held.
     *
     * @param ledger what is held of rows
     * @param ordinal ordinal of the last file that was taken; 0 when there was none
     */
    record Held(Ledger ledger, long ordinal) {}

    /**
     * Reads what is held.
     *
     * @throws RetriableException when brokers or registry cannot be reached for now
     */
    Held read() {
        Ledger ledger = new Ledger();
        try {
            return read(ledger);
        } catch (KafkaException e) {
            ledger.close();
            throw new RetriableException(
                    "The ledger of partner " + config.partner() + " cannot be read back from "
                            + config.bootstrapServers() + " (" + e.getMessage() + "); it is tried again",
                    e);
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    private Held read(Ledger ledger) {
        Map<TopicPartition, Long> ends = ends();
        long ordinal = 0;
        try (KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer());
                Deserializer<LedgerEntry> entries = ContractSerde.deserializer(config.registryUrl())) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (!ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new RetriableException("The topics " + ledgerTopic.name() + " and " + submissionsTopic
                            + " could not be read to their ends within " + LONGEST_WAIT.toSeconds()
                            + " s, because another transaction is open there; it is tried again");
                }
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (record.key().startsWith(keyPrefix)) {
                        ordinal = Math.max(ordinal, take(record, entries, ledger));
                    }
                }
            }
        }
        ledger.settle();
        return new Held(ledger, ordinal);
    }

    /** Takes a record; gives the ordinal that it states, or 0. */
    private long take(ConsumerRecord<String, byte[]> record, Deserializer<LedgerEntry> entries, Ledger ledger) {
        List<String> parts = FactKey.parts(record.key());
        if (record.topic().equals(submissionsTopic)) {
            return parts.size() == PARTS_OF_ACCEPTED ? Long.parseLong(parts.get(1)) : 0;
        }
        // The row is a key itself, whose parts were escaped once more.
        String row = parts.get(3);
        if (record.value() == null) {
            ledger.remove(parts.get(1), parts.get(2), row);
        } else {
            LedgerEntry entry = entries.deserialize(record.topic(), record.value());
            ledger.enter(entry.getLayout(), entry.getScope(), entry.getRow(), entry.getHash(), entry.getFacts());
        }
        return 0;
    }

    /**
     * Where the topics end, uncommitted records included. A reader of committed records alone would stop before another
     * partner's open transaction, and so before records of this partner that were committed after it began.
     */
    private Map<TopicPartition, Long> ends() {
        try (Admin admin = Admin.create(settings())) {
            var described = admin.describeTopics(List.of(ledgerTopic.name(), submissionsTopic))
                    .allTopicNames()
                    .get();
            List<TopicPartition> partitions = described.values().stream()
                    .flatMap(topic -> IntStream.range(0, topic.partitions().size())
                            .mapToObj(number -> new TopicPartition(topic.name(), number)))
                    .toList();
            Map<TopicPartition, ListOffsetsResultInfo> found = admin.listOffsets(partitions.stream()
                            .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest())))
                    .all()
                    .get();
            Map<TopicPartition, Long> ends = new HashMap<>();
            found.forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(config.clientSettings());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return settings;
    }
}
