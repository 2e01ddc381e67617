package org.crosswalk.flow;

import java.nio.ByteBuffer;
import java.util.Optional;
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

    /**
     * Plain Avro under the schema of the topic's class, if that is what a value holds: it can then be kept as it came.
     *
     * @param bytes bytes that {@link #decode} made a record of the topic's class of
     */
    Optional<ByteBuffer> avro(Topic<?> topic, byte[] bytes);

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
