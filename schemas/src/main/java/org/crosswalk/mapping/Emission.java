package org.crosswalk.mapping;

import org.apache.avro.generic.GenericData;
import org.crosswalk.schemas.Topic;

/**
 * One contract record that a row becomes.
 *
 * @param topic topic to which it goes
 * @param key its key (see {@link org.crosswalk.schemas.FactKey})
 * @param value its value, filled by the topic's schema; days and moments are Avro's own numbers
 * @param deletion true when the record says that the fact no longer holds ({@code deleted} is then true); a null value
 *     with the same key is to follow it
 */
public record Emission(Topic<?> topic, String key, GenericData.Record value, boolean deletion) {}
