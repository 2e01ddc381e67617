package org.crosswalk.mapping;

import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topic;

/** Contract records that need no row. */
public final class Facts {
    private Facts() {}

    /**
     * The record which says that a fact no longer holds: {@code deleted} is true, all else but key, version and origin is
     * left at its default. A null value with the same key is to follow it.
     *
     * @param key key of the fact
     * @param version position of the deletion in its source
     * @param origin that position for people
     */
    public static Emission deletion(Topic<?> topic, String key, long version, String origin) {
        GenericData.Record record = blank(topic, key, version, origin);
        record.put("deleted", true);
        return new Emission(topic, key, record, true);
    }

    /** A record with its defaults and with what the key, the version and the origin say. */
    static GenericData.Record blank(Topic<?> topic, String key, long version, String origin) {
        Schema schema = topic.schema();
        GenericData.Record record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            if (field.hasDefaultValue()) {
                record.put(field.pos(), GenericData.get().getDefaultValue(field));
            }
        }
        List<String> parts = FactKey.parts(key);
        record.put("version", version);
        record.put("partner", parts.get(0));
        if (schema.getField("student") != null) {
            record.put("student", parts.get(1));
        }
        if (schema.getField("origin") != null) {
            record.put("origin", origin);
        }
        return record;
    }
}
