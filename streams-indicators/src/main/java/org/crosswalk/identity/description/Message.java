package org.crosswalk.identity.description;

import java.util.Arrays;
import java.util.Optional;
import org.crosswalk.history.PackedReader;
import org.crosswalk.history.PackedWriter;
import org.crosswalk.identity.record.PersonRecord;
import org.crosswalk.identity.resolution.Assertion;
import org.crosswalk.identity.resolution.PersonRecordCodec;

/** What travels from the description of records to their resolution. Its key is a source person or an assertion's own. */
public sealed interface Message {
    /** A source person is described anew, or no longer. */
    record Described(Optional<PersonRecord> now) implements Message {}

    /** Something is asserted anew, or no longer. */
    record Asserted(Optional<Assertion> now) implements Message {}

    /** The bytes of the message. */
    default byte[] encode() {
        if (this instanceof Described described) {
            return described
                    .now()
                    .map(record -> bytes(Codes.DESCRIBED, PersonRecordCodec.encode(record)))
                    .orElse(new byte[] {Codes.NOT_DESCRIBED});
        }
        return ((Asserted) this)
                .now()
                .map(assertion -> bytes(
                        Codes.ASSERTED, assertion.write(new PackedWriter()).bytes()))
                .orElse(new byte[] {Codes.NOT_ASSERTED});
    }

    /** The message of {@link #encode}. */
    static Message decode(String key, byte[] bytes) {
        byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
        return switch (bytes[0]) {
            case Codes.DESCRIBED -> new Described(Optional.of(PersonRecordCodec.decode(key, rest)));
            case Codes.NOT_DESCRIBED -> new Described(Optional.empty());
            case Codes.ASSERTED -> new Asserted(Optional.of(Assertion.read(new PackedReader(rest))));
            default -> new Asserted(Optional.empty());
        };
    }

    private static byte[] bytes(byte code, byte[] rest) {
        byte[] bytes = new byte[rest.length + 1];
        bytes[0] = code;
        System.arraycopy(rest, 0, bytes, 1, rest.length);
        return bytes;
    }

    /** First bytes. */
    final class Codes {
        private static final byte DESCRIBED = 1;
        private static final byte NOT_DESCRIBED = 2;
        private static final byte ASSERTED = 3;
        private static final byte NOT_ASSERTED = 4;

        private Codes() {}
    }
}
