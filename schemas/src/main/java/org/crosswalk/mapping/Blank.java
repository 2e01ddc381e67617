package org.crosswalk.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topic;

/** Records of one topic with all their defaults, to be filled. Looking defaults up for every record would cost more than all else. */
final class Blank {
    private static final Map<String, Blank> BY_TOPIC = new ConcurrentHashMap<>();

    private final GenericData.Record defaults;
    private final int version;
    private final int partner;
    private final int student;
    private final int origin;
    private final int deleted;

    private Blank(Schema schema) {
        this.defaults = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            if (field.hasDefaultValue()) {
                defaults.put(field.pos(), GenericData.get().getDefaultValue(field));
            }
        }
        this.version = position("version");
        this.partner = position("partner");
        this.student = position("student");
        this.origin = position("origin");
        this.deleted = position("deleted");
    }

    static Blank of(Topic<?> topic) {
        return BY_TOPIC.computeIfAbsent(topic.name(), name -> new Blank(topic.schema()));
    }

    /** A record with its defaults, and with what its key, version and origin say. */
    GenericData.Record record(String key, long positionInSource, String place) {
        GenericData.Record record = new GenericData.Record(defaults, false);
        List<String> parts = FactKey.parts(key);
        record.put(version, positionInSource);
        put(record, partner, parts.get(0));
        put(record, origin, place);
        if (student >= 0) {
            record.put(student, parts.get(1));
        }
        return record;
    }

    /** A record which says that its fact no longer holds. */
    GenericData.Record deletion(String key, long positionInSource, String place) {
        GenericData.Record record = record(key, positionInSource, place);
        record.put(deleted, true);
        return record;
    }

    private static void put(GenericData.Record record, int position, Object value) {
        if (position >= 0) {
            record.put(position, value);
        }
    }

    private int position(String field) {
        return Optional.ofNullable(defaults.getSchema().getField(field))
                .map(Schema.Field::pos)
                .orElse(-1);
    }
}
