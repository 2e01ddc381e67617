package org.crosswalk.schemas.connect;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.Map;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.storage.Converter;
import org.crosswalk.schemas.Topics;
import org.crosswalk.schemas.registry.RegistryClient;

/**
 * Connect's value converter for contract topics: Struct to Avro and back. The schema comes from the topic's descriptor
 * and never from the data, so a table that gains a column cannot change the contract. A struct with a field too many, a
 * missing value or a value of another type is refused.
 */
public final class SchemaDirectedConverter implements Converter {
    private static final String REGISTRY_URL = "schema.registry.url";
    private static final ConfigDef CONFIG = new ConfigDef()
            .define(
                    REGISTRY_URL,
                    Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    Importance.HIGH,
                    "Address of the schema registry's Confluent API, such as http://localhost:8081/apis/ccompat/v7");

    private KafkaAvroSerializer serializer;
    private KafkaAvroDeserializer deserializer;

    @Override
    public ConfigDef config() {
        return CONFIG;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        if (isKey) {
            throw new DataException("Keys of contract topics are text; use Connect's StringConverter for keys");
        }
        String url = (String) CONFIG.parse(configs).get(REGISTRY_URL);
        var client = RegistryClient.connect(url);
        Map<String, Object> settings =
                Map.of(REGISTRY_URL, url, "auto.register.schemas", false, "avro.remove.java.properties", true);
        serializer = new KafkaAvroSerializer(client);
        serializer.configure(settings, false);
        deserializer = new KafkaAvroDeserializer(client);
        deserializer.configure(settings, false);
    }

    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Struct struct)) {
            throw new DataException("Values of " + topic + " are structs, but "
                    + value.getClass().getSimpleName() + " was given");
        }
        var descriptor = Topics.named(topic)
                .orElseThrow(() -> new DataException("'" + topic + "' is no contract topic; correct the mapping"));
        return serializer.serialize(topic, StructToAvro.record(descriptor.schema(), struct));
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] value) {
        if (value == null) {
            return SchemaAndValue.NULL;
        }
        IndexedRecord record = (IndexedRecord) deserializer.deserialize(topic, value);
        return new SchemaAndValue(ConnectSchemas.of(record.getSchema()), AvroToStruct.struct(record));
    }
}
