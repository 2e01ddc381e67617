package org.crosswalk.ingest.wbl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.connect.errors.RetriableException;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topics;
import org.crosswalk.submission.connect.CommittedTopics;

/** Keys of the rejects of a log that are open, so that a later line which mends one can end it. Not for several threads. */
final class OpenRejects {
    private final Set<String> keys = new HashSet<>();

    /** None. */
    OpenRejects() {}

    /**
     * Those on the topic, as they were committed.
     *
     * @param log name of the log
     * @throws RetriableException when the brokers cannot be reached for now
     */
    static OpenRejects of(PlacementLogConfig config, String log) {
        var open = new OpenRejects();
        String prefix = FactKey.of(config.partner(), log, "");
        String topic = Topics.rejects(Sector.WBL).name();
        try {
            new CommittedTopics(config.bootstrapServers(), config.clientSettings(), List.of(topic)).read(record -> {
                if (record.key() != null && record.key().startsWith(prefix)) {
                    if (record.value() == null) {
                        open.keys.remove(record.key());
                    } else {
                        open.keys.add(record.key());
                    }
                }
            });
            return open;
        } catch (KafkaException e) {
            throw new RetriableException(
                    "The open rejects of partner " + config.partner() + " cannot be read back from "
                            + config.bootstrapServers() + " (" + e.getMessage() + "); it is tried again",
                    e);
        }
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** A reject is open now. */
    void open(String key) {
        keys.add(key);
    }

    /** Ends a reject; false when it is not open. */
    boolean end(String key) {
        return keys.remove(key);
    }
}
