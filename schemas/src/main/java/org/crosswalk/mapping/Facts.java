package org.crosswalk.mapping;

import org.apache.avro.generic.GenericData;
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
        return new Emission(topic, key, Blank.of(topic).deletion(key, version, origin), true);
    }

    /**
     * A record with its defaults and with what its key, version and origin say.
     *
     * @param key key of the record, from partner on
     * @param version position of the record in its source
     * @param origin that position for people; left out where the record has no such field
     */
    public static GenericData.Record blank(Topic<?> topic, String key, long version, String origin) {
        return Blank.of(topic).record(key, version, origin);
    }
}
