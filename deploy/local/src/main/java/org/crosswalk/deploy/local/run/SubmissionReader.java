package org.crosswalk.deploy.local.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.serde.ContractSerde;
import org.crosswalk.schemas.vocabulary.SubmissionStatus;

/** Knows which files have been dealt with, from the control records of all sectors. */
final class SubmissionReader implements AutoCloseable {

    private final KafkaConsumer<String, Submission> consumer;
    private final FileNews news;
    private final Set<String> taken = new HashSet<>();
    private final Set<String> refused = new HashSet<>();

    /** Hashes of files that were taken before control records told when a file was written. */
    private final Set<String> untimed = new HashSet<>();

    /** @param news is told each control record that is read */
    SubmissionReader(Addresses addresses, FileNews news) {
        this.news = news;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        addresses.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                ContractSerde.<Submission>deserializer(addresses.registryUrl()));
        List<TopicPartition> partitions = Stream.of(Sector.values())
                .map(Topics::submissions)
                .flatMap(SubmissionReader::partitions)
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads the control records that have come since the last call. */
    void catchUp() {
        var records = consumer.poll(Duration.ofMillis(20));
        while (!records.isEmpty()) {
            for (ConsumerRecord<String, Submission> record : records) {
                if (record.value() != null) {
                    news.take(record.timestamp(), record.value());
                }
                if (record.value() != null && record.value().getStatus() == SubmissionStatus.REFUSED) {
                    refused.add(record.key());
                } else if (record.value() != null && record.value().getHash() != null) {
                    enter(record.value());
                }
            }
            records = consumer.poll(Duration.ofMillis(20));
        }
    }

    /** Whether a file has been taken, held or refused as it is now; another one with the same content says nothing of it. */
    boolean dealtWith(String partner, Path file) throws IOException {
        String name = file.getFileName().toString();
        long modified = Files.getLastModifiedTime(file).toMillis();
        return taken.contains(FactKey.of(partner, name, modified))
                || refused.contains(FactKey.of(partner, "refused", name, modified))
                || isUntimed(partner, file);
    }

    private boolean isUntimed(String partner, Path file) throws IOException {
        return !untimed.isEmpty() && untimed.contains(FactKey.of(partner, hash(file)));
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void enter(Submission control) {
        if (control.getModified() == null) {
            untimed.add(FactKey.of(control.getPartner(), control.getHash()));
        } else {
            taken.add(FactKey.of(control.getPartner(), control.getSource(), control.getModified()));
        }
    }

    private static Stream<TopicPartition> partitions(Topic<?> topic) {
        return IntStream.range(0, topic.partitions()).mapToObj(number -> new TopicPartition(topic.name(), number));
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
