package org.crosswalk.ingest.sis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.storage.Converter;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.submission.connect.CommittedTopics;

/** Reads the rejects of a partner back, as they were committed. */
final class CommittedRejects {
    private CommittedRejects() {}

    /**
     * Those that are open.
     *
     * @param values the converter that wrote them
     * @throws RetriableException when the brokers cannot be reached for now
     */
    static OpenRejects read(SisTaskSettings settings, Converter values) {
        String topic = Topics.rejects(Sector.K12).name();
        String prefix = FactKey.of(settings.partner(), "");
        Map<String, byte[]> held = new HashMap<>();
        try {
            new CommittedTopics(settings.bootstrapServers(), settings.clientSettings(), List.of(topic)).read(record -> {
                if (record.key() != null && record.key().startsWith(prefix)) {
                    if (record.value() == null) {
                        held.remove(record.key());
                    } else {
                        held.put(record.key(), record.value());
                    }
                }
            });
        } catch (KafkaException e) {
            throw new RetriableException(
                    "The open rejects of partner " + settings.partner() + " cannot be read back from "
                            + settings.bootstrapServers() + " (" + e.getMessage() + "); it is tried again",
                    e);
        }
        var open = new OpenRejects();
        held.forEach((key, value) -> {
            // A roster's rejects of the same partner have other keys and are ended by its own connector.
            Struct reject = (Struct) values.toConnectData(topic, value).value();
            open.open(key, reject.getInt64("version"));
        });
        return open;
    }
}
