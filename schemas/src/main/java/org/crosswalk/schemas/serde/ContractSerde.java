package org.crosswalk.schemas.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.crosswalk.schemas.ContractClasses;
import org.crosswalk.schemas.registry.RegistryClient;

/** Values of contract topics on the wire: Avro with the registry's schema id, as Confluent's serializer writes them. */
public final class ContractSerde {
    private ContractSerde() {}

    /**
     * A serde for values of contract topics. Each call makes its own decoder: decoders keep state and must not be shared
     * between threads.
     *
     * @param registryUrl address of the registry's Confluent API
     */
    public static <V extends SpecificRecord> Serde<V> of(String registryUrl) {
        return Serdes.serdeFrom(serializer(registryUrl), deserializer(registryUrl));
    }

    /** Serializer of contract values; it looks schemas up and never registers one. */
    @SuppressWarnings("unchecked")
    public static <V extends SpecificRecord> Serializer<V> serializer(String registryUrl) {
        KafkaAvroSerializer serializer = new KafkaAvroSerializer(RegistryClient.connect(registryUrl));
        serializer.configure(settings(registryUrl), false);
        return (Serializer<V>) (Serializer<?>) serializer;
    }

    /** Deserializer of contract values into their generated classes. */
    public static <V extends SpecificRecord> Deserializer<V> deserializer(String registryUrl) {
        return deserializer(RegistryClient.connect(registryUrl), registryUrl);
    }

    /**
     * The same with a client of one's own, which then knows every schema that the deserializer has met.
     *
     * @param client a client of the registry
     * @param registryUrl its address
     */
    @SuppressWarnings("unchecked")
    public static <V extends SpecificRecord> Deserializer<V> deserializer(
            SchemaRegistryClient client, String registryUrl) {
        KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer(client);
        deserializer.configure(settings(registryUrl), false);
        return (Deserializer<V>) (Deserializer<?>) deserializer;
    }

    private static Map<String, Object> settings(String registryUrl) {
        ContractClasses.trust();
        Map<String, Object> settings = new HashMap<>();
        settings.put("schema.registry.url", registryUrl);
        settings.put("auto.register.schemas", false);
        settings.put("specific.avro.reader", true);
        settings.put("avro.remove.java.properties", true);
        return settings;
    }
}
