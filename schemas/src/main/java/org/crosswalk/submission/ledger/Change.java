package org.crosswalk.submission.ledger;

import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.Emission;
import org.crosswalk.schemas.Topic;

/**
 * One record to be written.
 *
 * @param topic topic to which it goes
 * @param key its key
 * @param value its value; null when what the key names no longer holds
 */
public record Change(Topic<?> topic, String key, GenericData.Record value) {

    static Change of(Emission emission) {
        return new Change(emission.topic(), emission.key(), emission.value());
    }

    static Change end(Topic<?> topic, String key) {
        return new Change(topic, key, null);
    }
}
