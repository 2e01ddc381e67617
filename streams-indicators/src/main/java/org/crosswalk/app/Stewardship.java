package org.crosswalk.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.schemas.SourcePerson;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.identity.MatchDecision;

/** What stewards decide about pairs of source persons. A decision goes before all evidence until it is withdrawn. */
public final class Stewardship {
    private static final Topic<MatchDecision> DECISIONS = Topics.MATCH_DECISIONS;
    private static final int ANSWER_MILLIS = 20_000;

    private final String bootstrap;
    private final ContractValues values;

    /**
     * @param bootstrap addresses of brokers
     * @param registryUrl address of the registry's Confluent API
     */
    public Stewardship(String bootstrap, String registryUrl) {
        this(bootstrap, ContractValues.of(registryUrl));
    }

    Stewardship(String bootstrap, ContractValues values) {
        this.bootstrap = bootstrap;
        this.values = values;
    }

    /**
     * Decides whether two source persons are one person.
     *
     * @param who who decides
     * @param why why, in the steward's words
     * @return the decision as it was written
     * @throws IllegalArgumentException when one of the two has no link, or nobody says who or why
     */
    public MatchDecision decide(SourcePair pair, boolean same, String who, String why) {
        requireSaid(who, why);
        List<String> sources =
                Stream.of(pair.first(), pair.second()).map(SourcePerson::key).toList();
        BatchFold links = BatchFold.of(bootstrap, values, Topics.PERSON_LINKS.name(), Set.copyOf(sources));
        List<String> unknown = sources.stream()
                .filter(source -> links.last(Topics.PERSON_LINKS.name(), source)
                        .filter(BatchFold.Held::live)
                        .isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("No link is there of '" + String.join("', none of '", unknown)
                    + "'; give source persons as the list of possible matches has them");
        }
        return write(pair, last(pair), same, false, who, why);
    }

    /**
     * Takes a decision back, so that the evidence decides again.
     *
     * @param who who takes it back
     * @param why why, in the steward's words
     * @return the withdrawal as it was written
     * @throws IllegalArgumentException when no decision about the two holds, or nobody says who or why
     */
    public MatchDecision withdraw(SourcePair pair, String who, String why) {
        requireSaid(who, why);
        Optional<BatchFold.Held> last = last(pair);
        if (last.filter(BatchFold.Held::live).isEmpty()) {
            throw new IllegalArgumentException("No decision holds about '"
                    + pair.first().key() + "' and '" + pair.second().key() + "', so there is none to take back");
        }
        return write(pair, last, false, true, who, why);
    }

    /** Whether an identity application runs, so that what is decided takes effect now; otherwise when one is started. */
    public boolean heard() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var described = admin.describeConsumerGroups(List.of(IdentityApplication.ID))
                    .describedGroups()
                    .get(IdentityApplication.ID);
            return !OwnTopics.get(described).members().isEmpty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw new IllegalStateException(e.getCause().getMessage(), e);
        }
    }

    private static void requireSaid(String who, String why) {
        if (who.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException(
                    "A decision needs the name of who makes it and a reason; neither may be empty");
        }
    }

    private Optional<BatchFold.Held> last(SourcePair pair) {
        return BatchFold.of(bootstrap, values, DECISIONS.name(), Set.of(pair.key()))
                .last(DECISIONS.name(), pair.key());
    }

    private MatchDecision write(
            SourcePair pair, Optional<BatchFold.Held> last, boolean same, boolean withdrawn, String who, String why) {
        var decision = MatchDecision.newBuilder()
                .setVersion(last.map(BatchFold.Held::version).orElse(0L) + 1)
                .setDeleted(withdrawn)
                .setPartnerA(pair.first().partner())
                .setStudentA(pair.first().student())
                .setPartnerB(pair.second().partner())
                .setStudentB(pair.second().student())
                .setSame(same)
                .setWho(who.strip())
                .setWhy(why.strip())
                .build();
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                ANSWER_MILLIS);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            DECISIONS.name(),
                            DECISIONS.partition(pair.key(), DECISIONS.partitions()),
                            pair.key(),
                            values.encode(DECISIONS, decision)))
                    .get();
            return decision;
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The decision was not written: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the decision was written", e);
        }
    }
}
