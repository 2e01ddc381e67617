package org.crosswalk.submission.connect;

import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.connect.errors.RetriableException;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Sector;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.control.LedgerEntry;
import org.crosswalk.schemas.control.Submission;
import org.crosswalk.schemas.serde.ContractSerde;
import org.crosswalk.submission.ledger.Ledger;

/** Reads back from Kafka what is held of a partner's files, and which were taken or held, exactly as it was committed. */
final class LedgerTopic {
    private final Topic<LedgerEntry> ledgerTopic;
    private final Topic<Submission> submissionsTopic;
    private final DropFolderConfig config;
    private final String keyPrefix;

    LedgerTopic(Sector sector, DropFolderConfig config) {
        this.ledgerTopic = Topics.ledger(sector);
        this.submissionsTopic = Topics.submissions(sector);
        this.config = config;
        this.keyPrefix = FactKey.of(config.partner(), "");
    }

    /**
     * Reads what is held.
     *
     * @throws RetriableException when brokers or registry cannot be reached for now
     */
    PartnerState read() {
        var state = new PartnerState(config.partner());
        try {
            read(state);
            return state;
        } catch (KafkaException e) {
            state.close();
            throw new RetriableException(
                    "The ledger of partner " + config.partner() + " cannot be read back from "
                            + config.bootstrapServers() + " (" + e.getMessage() + "); it is tried again",
                    e);
        } catch (RuntimeException e) {
            state.close();
            throw e;
        }
    }

    private void read(PartnerState state) {
        var topics = new CommittedTopics(
                config.bootstrapServers(),
                config.clientSettings(),
                List.of(ledgerTopic.name(), submissionsTopic.name()));
        try (Deserializer<SpecificRecordBase> values = ContractSerde.deserializer(config.registryUrl())) {
            topics.read(record -> {
                if (record.key() != null && record.key().startsWith(keyPrefix)) {
                    SpecificRecordBase value =
                            record.value() == null ? null : values.deserialize(record.topic(), record.value());
                    take(record.topic(), record.key(), value, state);
                }
            });
        }
        state.ledger().settle();
    }

    private void take(String topic, String key, SpecificRecordBase value, PartnerState state) {
        if (topic.equals(submissionsTopic.name())) {
            state.enter(key, value);
        } else {
            enter(key, (LedgerEntry) value, state.ledger());
        }
    }

    private static void enter(String key, LedgerEntry entry, Ledger ledger) {
        if (entry == null) {
            List<String> parts = FactKey.parts(key);
            // The row is a key itself, whose parts were escaped once more.
            ledger.remove(parts.get(1), parts.get(2), parts.get(3));
        } else if (entry.getLines() == null) {
            ledger.enter(entry.getLayout(), entry.getScope(), entry.getRow(), entry.getHash(), entry.getFacts());
        }
    }
}
