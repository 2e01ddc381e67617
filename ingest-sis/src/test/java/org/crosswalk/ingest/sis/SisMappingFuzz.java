package org.crosswalk.ingest.sis;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericData;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.crosswalk.mapping.Mapped;
import org.crosswalk.mapping.Provenance;

/** Whatever a mapping file holds, it is refused with its problems, or the rows of its tables are taken or rejected. */
class SisMappingFuzz {
    private static final Schema EPOCH_DAY =
            SchemaBuilder.int32().name("io.debezium.time.Date").optional().build();

    /** Values as Debezium gives them, with their types; of numbers and days the largest too. */
    private static final List<Map.Entry<Schema, Object>> VALUES = List.of(
            Map.entry(Schema.OPTIONAL_STRING_SCHEMA, "2022"),
            Map.entry(Schema.OPTIONAL_STRING_SCHEMA, "infinity"),
            Map.entry(Schema.OPTIONAL_INT64_SCHEMA, Long.MAX_VALUE),
            Map.entry(Schema.OPTIONAL_INT32_SCHEMA, 7),
            Map.entry(Schema.OPTIONAL_FLOAT64_SCHEMA, Double.NaN),
            Map.entry(Schema.OPTIONAL_FLOAT64_SCHEMA, 2.5),
            Map.entry(Schema.OPTIONAL_BOOLEAN_SCHEMA, true),
            Map.entry(EPOCH_DAY, 18_000),
            Map.entry(EPOCH_DAY, Integer.MAX_VALUE));

    @FuzzTest(maxDuration = "10m")
    void mapping(byte[] input) throws IOException {
        Path file = Files.createTempFile("mapping", ".yaml");
        try {
            Files.write(file, input);
            SisMapping mapping = SisMapping.named(file.toString(), Set.of("password"));
            for (String table : mapping.tables()) {
                assertThat(mapping.columns(table)).doesNotContain("password").containsAll(mapping.keyColumns(table));
                VALUES.forEach(value -> map(mapping.table(table).orElseThrow(), value.getKey(), value.getValue()));
            }
        } catch (SettingsException e) {
            assertThat(e.problems()).isNotEmpty();
        } finally {
            Files.delete(file);
        }
    }

    private static void map(TableMapping table, Schema type, Object value) {
        SchemaBuilder columns = SchemaBuilder.struct();
        table.columns().forEach(column -> columns.field(column, type));
        Struct row = new Struct(columns.build());
        table.columns().forEach(column -> row.put(column, value));
        table.mapper().key(new StructRow(row), "p");
        if (table.mapper().map(new StructRow(row), Provenance.of("p", 1, "t")) instanceof Mapped.Valid valid) {
            valid.emissions().forEach(emission -> assertThat(
                            GenericData.get().validate(emission.topic().schema(), emission.value()))
                    .isTrue());
        }
    }
}
