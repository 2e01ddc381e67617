package org.crosswalk.app;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.StatedModel;

/**
 * The fingerprint of the model that the identity application's state was made with. It is on a topic of the application's own
 * beside the state's changelogs, so that it is there where they are and goes when they go.
 */
final class ModelInUse {
    private static final String KEY = "fingerprint";
    private static final int PARTITION = 0;
    private static final int ANSWER_MILLIS = 20_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private ModelInUse() {}

    /** The topic of an application's model. */
    static String topic(String suffix) {
        return IdentityApplication.ID + suffix + "-model";
    }

    /**
     * Notes the model of a state that is yet to be made.
     *
     * @throws OtherModel when the state was made with another one: its pairs were judged by that one, and stay as they are
     */
    static void claim(StreamsSettings settings) {
        String topic = topic(settings.suffix());
        String own = Models.fingerprint(settings.linkage());
        if (first(settings.bootstrapServers(), topic).isEmpty()) {
            write(settings.bootstrapServers(), topic, own);
        }
        require(
                settings.bootstrapServers(),
                topic,
                own,
                "Go on with the former model, or run `crosswalk reset`: it forgets the links and what was computed from them,"
                        + " and the next `up` makes them anew from what partners sent.");
    }

    /**
     * Looks whether links in use, if there are any, were made with a model.
     *
     * @throws OtherModel when they were made with another one
     */
    static void require(String bootstrap, StatedModel model) {
        require(
                bootstrap,
                topic(StreamsSettings.DEFAULT_SUFFIX),
                Models.fingerprint(model),
                "Name with --region the region file whose `linkage` it is.");
    }

    private static void require(String bootstrap, String topic, String fingerprint, String remedy) {
        Optional<String> used = first(bootstrap, topic);
        if (used.isPresent() && !used.get().equals(fingerprint)) {
            throw new OtherModel("The links were made with another linkage model (" + brief(used.get())
                    + ") than the one given (" + brief(fingerprint) + "). " + remedy);
        }
    }

    private static String brief(String fingerprint) {
        return fingerprint.substring(0, Math.min(fingerprint.length(), 12));
    }

    /** Of two applications that start at the same time with two models, the one whose record comes first is right. */
    private static Optional<String> first(String bootstrap, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_MILLIS);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            if (!consumer.listTopics().containsKey(topic)) {
                return Optional.empty();
            }
            var partition = new TopicPartition(topic, PARTITION);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(POLL)) {
                    return Optional.of(record.value());
                }
            }
            return Optional.empty();
        }
    }

    private static void write(String bootstrap, String topic, String fingerprint) {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, PARTITION, KEY, fingerprint))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The model's fingerprint cannot be kept: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the model's fingerprint was kept", e);
        }
    }
}
