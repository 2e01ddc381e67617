package org.crosswalk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.crosswalk.app.AnyEvents.Event;
import org.crosswalk.flow.ContractValues;
import org.crosswalk.flow.Undecodable;
import org.crosswalk.history.FactCodec;
import org.crosswalk.history.FactKind;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Facts that are kept as the Avro that came are, byte for byte, those that are encoded anew. */
class FactsAsTheyCameTest {
    private final TestRegistry registry = new TestRegistry();
    private final ContractValues values = ContractValues.of(registry.url());
    private final FactCodec codec = new FactCodec();

    FactsAsTheyCameTest() throws IOException {}

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void factsOfEveryKindAreTheSameBytesKeptAndEncoded() {
        Set<FactKind> seen = EnumSet.noneOf(FactKind.class);
        for (Event event : AnyEvents.always(2_000, 5)) {
            FactKind.ofTopic(event.topic().name()).ifPresent(kind -> {
                byte[] wire = values.encode(event.topic(), event.value());
                assertThat(values.decode(event.topic(), wire)).isEqualTo(event.value());
                byte[] kept =
                        codec.encode(kind, values.avro(event.topic(), wire).orElseThrow());
                assertThat(kept).isEqualTo(codec.encode(event.value()));
                assertThat(codec.decode(kept)).isEqualTo(event.value());
                assertThat(FactCodec.version(kept)).isEqualTo(FactKind.version(event.value()));
                seen.add(kind);
            });
        }
        assertThat(seen).containsExactlyInAnyOrder(FactKind.values());
    }

    @Test
    void aFactUnderAnotherVersionOfItsSchemaIsNotKeptAsItCame() throws IOException {
        Set<FactKind> seen = EnumSet.noneOf(FactKind.class);
        for (Event event : AnyEvents.always(2_000, 5)) {
            FactKind kind = FactKind.ofTopic(event.topic().name()).orElse(null);
            if (kind != null && seen.add(kind)) {
                byte[] wire = asOnceWritten(event.topic(), event.value());
                SpecificRecord now = values.decode(event.topic(), wire);
                assertThat(FactKind.version(now)).isEqualTo(FactKind.version(event.value()));
                assertThat(values.avro(event.topic(), wire)).isEmpty();
                assertThat(codec.decode(codec.encode(now))).isEqualTo(now);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(FactKind.values());
    }

    @Test
    void bytesThatAreNoValueAreNotKept() {
        assertThat(values.avro(Topics.K12_STUDENTS, new byte[] {})).isEmpty();
        assertThat(values.avro(Topics.K12_STUDENTS, new byte[] {0, 0, 0, 0})).isEmpty();
        assertThat(values.avro(Topics.K12_STUDENTS, new byte[] {1, 0, 0, 0, 1, 2}))
                .isEmpty();
        assertThatThrownBy(() -> values.avro(Topics.K12_STUDENTS, new byte[] {0, 0, 0, 3, 0, 2}))
                .hasMessageContaining("did not give schema 768 of k12.students.v1");
    }

    @Test
    void aValueThatBreaksOffIsNoneWhetherItsSchemaWasMetBeforeOrNot() {
        Event event = AnyEvents.always(1, 5).get(0);
        byte[] wire = values.encode(event.topic(), event.value());
        byte[] broken = Arrays.copyOf(wire, wire.length - 3);
        assertThatThrownBy(() -> values.decode(event.topic(), broken)).isInstanceOf(Undecodable.class);
        assertThat(values.decode(event.topic(), wire)).isEqualTo(event.value());
        assertThatThrownBy(() -> values.decode(event.topic(), broken)).isInstanceOf(Undecodable.class);
    }

    private byte[] asOnceWritten(Topic<?> topic, IndexedRecord value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var header = new DataOutputStream(bytes);
        header.writeByte(0);
        header.writeInt(registry.earlierId(topic));
        var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<IndexedRecord>(
                        TestRegistry.earlierSchema(topic), SpecificData.getForClass(topic.value()))
                .write(value, encoder);
        return bytes.toByteArray();
    }
}
