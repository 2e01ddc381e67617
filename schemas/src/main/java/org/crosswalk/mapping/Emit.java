package org.crosswalk.mapping;

import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topic;

/**
 * A contract record that a row becomes.
 *
 * @param topic topic to which it goes
 * @param key names of the values that are the parts of its key
 * @param filled fields of the record that values fill
 * @param when conditions under which the row becomes it
 * @param deletion true when the row says that the fact no longer holds
 */
record Emit(Topic<?> topic, List<String> key, List<Filled> filled, List<Condition> when, boolean deletion) {

    /** A field of the record and the name of the value that fills it. */
    record Filled(Schema.Field field, String value) {}

    Emission emission(Map<String, Object> values, Provenance provenance) {
        String factKey =
                FactKey.of(key.stream().map(values::get).map(Values::text).toArray());
        if (deletion) {
            return Facts.deletion(topic, factKey, provenance.version(), provenance.origin());
        }
        GenericData.Record record = Facts.blank(topic, factKey, provenance.version(), provenance.origin());
        for (Filled each : filled) {
            Object value = values.get(each.value());
            if (value != null) {
                record.put(each.field().pos(), AvroFit.converted(each.field().schema(), value));
            }
        }
        return new Emission(topic, factKey, record, false);
    }
}
