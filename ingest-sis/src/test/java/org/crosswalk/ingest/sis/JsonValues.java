package org.crosswalk.ingest.sis;

import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;

/** Values as JSON, which needs no registry; read back, they tell their versions. */
public final class JsonValues extends JsonConverter {
    private static final Schema VERSIONED =
            SchemaBuilder.struct().field("version", Schema.INT64_SCHEMA).build();

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] value) {
        Object read = super.toConnectData(topic, value).value();
        return read instanceof Map<?, ?> values
                ? new SchemaAndValue(VERSIONED, new Struct(VERSIONED).put("version", values.get("version")))
                : SchemaAndValue.NULL;
    }
}
