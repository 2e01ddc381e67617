package org.crosswalk.schemas.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchemaUtils;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;

/**
 * The schema registry, by Confluent's own client. Contract schemas are registered by whoever deploys ({@link
 * #registerContract}); producers only look them up, so a stray producer can never add a version.
 */
public final class RegistryClient {
    /** Readers and writers of every version that a topic has ever held can work together. */
    public static final String COMPATIBILITY = "FULL_TRANSITIVE";

    private static final int CACHED_SCHEMAS_PER_SUBJECT = 1_000;

    private RegistryClient() {}

    /**
     * A client of the registry.
     *
     * @param url address of the registry's Confluent API, such as {@code http://localhost:8081/apis/ccompat/v7}
     */
    public static SchemaRegistryClient connect(String url) {
        return new CachedSchemaRegistryClient(
                List.of(url),
                CACHED_SCHEMAS_PER_SUBJECT,
                List.of(new io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider()),
                Map.of());
    }

    /**
     * Registers the value schema of every contract topic, under {@link #COMPATIBILITY}.
     *
     * @throws RegistryException when the registry cannot be reached or refuses a schema
     */
    public static void registerContract(SchemaRegistryClient client) {
        try {
            client.updateCompatibility(null, COMPATIBILITY);
            for (Topic<?> topic : Topics.all()) {
                client.register(topic.subject(), asWritten(topic));
            }
        } catch (IOException | RestClientException e) {
            throw new RegistryException(
                    "The schema registry did not take the contract: " + e.getMessage()
                            + ". Check that its address is right and that the schemas are compatible with those it holds.",
                    e);
        }
    }

    /**
     * A schema that values of a topic were written under.
     *
     * @throws RegistryException when the registry cannot be reached or has no such schema
     */
    public static Schema schema(SchemaRegistryClient client, Topic<?> topic, int id) {
        try {
            return ((AvroSchema) client.getSchemaBySubjectAndId(topic.subject(), id)).rawSchema();
        } catch (IOException | RestClientException e) {
            throw new RegistryException(
                    "The schema registry did not give schema " + id + " of " + topic.name() + ": " + e.getMessage()
                            + ". Check that it is up and holds the contract.",
                    e);
        }
    }

    /** The schema as serializers look it up: without the hints for Java that generated classes carry. */
    private static AvroSchema asWritten(Topic<?> topic) {
        Object record = GenericData.get().newRecord(null, topic.schema());
        return new AvroSchema(AvroSchemaUtils.getSchema(record, false, false, true));
    }
}
