package org.crosswalk.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** Facts as text, for comparison with what a layout publishes. */
final class Facts {
    private Facts() {}

    /** The values of a fact that are not null, by field. */
    static Map<String, String> of(Desk desk, String topic, String key) {
        GenericData.Record record = desk.topic(topic).get(key);
        assertThat(record).as("%s of %s", key, desk.topic(topic).keySet()).isNotNull();
        return of(record);
    }

    static Map<String, String> of(GenericData.Record record) {
        return record.getSchema().getFields().stream()
                .filter(field -> record.get(field.pos()) != null)
                .collect(Collectors.toMap(
                        Schema.Field::name, field -> record.get(field.pos()).toString()));
    }
}
