package org.crosswalk.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
 * @param requires names of the values that a row must have to become it
 * @param deletion true when the row says that the fact no longer holds
 */
record Emit(
        Topic<?> topic,
        List<String> key,
        List<Filled> filled,
        List<Condition> when,
        List<String> requires,
        boolean deletion) {

    /**
     * A field of the record.
     *
     * @param position position of the field
     * @param value name of the value that fills it
     * @param fit how the value is written there
     */
    record Filled(int position, String value, Function<Object, Object> fit) {
        static Filled of(Schema.Field field, String value) {
            return new Filled(field.pos(), value, AvroFit.of(field.schema()));
        }
    }

    /** What a row lacks to become the record. */
    List<Problem> missing(Map<String, Object> values) {
        List<Problem> problems = new ArrayList<>();
        for (String name : requires) {
            if (values.get(name) == null) {
                problems.add(new Problem(
                        name, "required", "Give a value; a row without " + name + " cannot become this record", ""));
            }
        }
        return problems;
    }

    Emission emission(Map<String, Object> values, Provenance provenance) {
        Object[] parts = new Object[key.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Values.text(values.get(key.get(i)));
        }
        String factKey = FactKey.of(parts);
        if (deletion) {
            return Facts.deletion(topic, factKey, provenance.version(), provenance.origin());
        }
        GenericData.Record record = Facts.blank(topic, factKey, provenance.version(), provenance.origin());
        for (Filled each : filled) {
            Object value = values.get(each.value());
            if (value != null) {
                record.put(each.position(), each.fit().apply(value));
            }
        }
        return new Emission(topic, factKey, record, false);
    }
}
