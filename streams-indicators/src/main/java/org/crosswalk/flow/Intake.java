package org.crosswalk.flow;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.control.Reject;

/** A record of a contract topic after it was looked at: taken, or a reject with its reason. */
public sealed interface Intake {
    /**
     * A record that keeps to the contract.
     *
     * @param topic its topic
     * @param key its key
     * @param value its value; null when the key is to be forgotten
     * @param avro the value as it came, if that is plain Avro under the schema of its class
     */
    record Valid(Topic<?> topic, String key, SpecificRecord value, Optional<ByteBuffer> avro) implements Intake {}

    /**
     * A record that cannot be taken.
     *
     * @param key key of the reject
     * @param reject what is wrong, and what to do
     */
    record Refused(String key, Reject reject) implements Intake {}
}
