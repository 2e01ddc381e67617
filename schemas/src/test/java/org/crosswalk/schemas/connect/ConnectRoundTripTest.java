package org.crosswalk.schemas.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.apache.avro.generic.GenericData;
import org.apache.avro.util.RandomData;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.crosswalk.schemas.Topics;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConnectRoundTripTest {
    @TestFactory
    List<DynamicTest> anyRecordComesBackAsItWas() {
        return Topics.all().stream()
                .map(topic -> DynamicTest.dynamicTest(topic.name(), () -> {
                    for (Object random : new RandomData(topic.schema(), 50, 7L)) {
                        var record = (GenericData.Record) random;
                        var back = StructToAvro.record(topic.schema(), AvroToStruct.struct(record));
                        assertThat(back.toString()).isEqualTo(record.toString());
                    }
                }))
                .toList();
    }

    @Test
    void aFieldTooManyIsRefused() {
        var schema = SchemaBuilder.struct().field("nonsense", org.apache.kafka.connect.data.Schema.STRING_SCHEMA);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> StructToAvro.record(
                        Topics.K12_STUDENTS.schema(), new Struct(schema.build()).put("nonsense", "x")))
                .withMessageContaining("'nonsense' is not in");
    }

    @Test
    void aMissingValueIsRefused() {
        var struct = new Struct(ConnectSchemas.of(Topics.K12_STUDENTS.schema()));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> StructToAvro.record(Topics.K12_STUDENTS.schema(), struct))
                .withMessageContaining("'version' must have a value");
    }

    @Test
    void anUnknownSymbolIsRefused() {
        var struct = new Struct(ConnectSchemas.of(Topics.K12_STUDENTS.schema()))
                .put("version", 1L)
                .put("partner", "p")
                .put("student", "s")
                .put("sex", "Q");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> StructToAvro.record(Topics.K12_STUDENTS.schema(), struct))
                .withMessageContaining("has no value 'Q'");
    }
}
