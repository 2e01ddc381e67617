package org.crosswalk.flow;

import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.Topic;

/** Values of contract topics as they are on the wire. Not safe for use by several threads; each task makes its own. */
public interface ContractValues {
    /**
     * The record that a producer wrote.
     *
     * @throws Undecodable when no reader could ever make a record of the bytes
     * @throws RuntimeException when the schema registry cannot be asked now, which says nothing of the bytes
     */
    SpecificRecord decode(Topic<?> topic, byte[] bytes);

    /** The record as it is written to a topic. */
    byte[] encode(Topic<?> topic, SpecificRecord value);

    /**
     * Values whose schemas are in a registry.
     *
     * @param registryUrl address of the registry's Confluent API; it is first used for the first value
     */
    static ContractValues of(String registryUrl) {
        return new RegistryValues(registryUrl);
    }
}
