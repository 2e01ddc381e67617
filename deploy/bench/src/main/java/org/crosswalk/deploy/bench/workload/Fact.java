package org.crosswalk.deploy.bench.workload;

import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.FactKey;
import org.crosswalk.schemas.Topic;

/**
 * One record of a contract topic.
 *
 * @param topic where it belongs
 * @param key its key, as the contract spells it
 * @param value its value
 */
public record Fact(Topic<?> topic, String key, SpecificRecord value) {

    static <V extends SpecificRecord> Fact of(Topic<V> topic, V value, Object... keyParts) {
        return new Fact(topic, FactKey.of(keyParts), value);
    }
}
