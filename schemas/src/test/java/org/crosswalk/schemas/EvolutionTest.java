package org.crosswalk.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every contract schema reads, and is read by, every version that was ever released. Released versions lie under {@code
 * src/test/history/<topic>/<n>.avsc}; a changed schema is released by adding its file there.
 */
class EvolutionTest {
    private static final Path HISTORY = Path.of("src/test/history");
    private static final SchemaValidator FULL_TRANSITIVE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    @TestFactory
    List<DynamicTest> worksWithEveryReleasedVersion() {
        return Topics.all().stream()
                .map(topic -> DynamicTest.dynamicTest(topic.name(), () -> assertThatCode(
                                () -> FULL_TRANSITIVE.validate(topic.schema(), released(topic)))
                        .doesNotThrowAnyException()))
                .toList();
    }

    @TestFactory
    List<DynamicTest> theCurrentSchemaIsReleased() {
        return Topics.all().stream()
                .map(topic -> DynamicTest.dynamicTest(topic.name(), () -> assertThat(canonical(released(topic)))
                        .as(
                                "add the schema of %s to %s/%s as the next number, once it is compatible",
                                topic.name(), HISTORY, topic.name())
                        .last()
                        .isEqualTo(canonical(topic.schema()))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> everyFieldIsDocumented() {
        return Topics.all().stream()
                .map(topic -> DynamicTest.dynamicTest(
                        topic.name(), () -> assertThat(topic.schema().getFields())
                                .allSatisfy(field ->
                                        assertThat(field.doc()).as(field.name()).isNotBlank())))
                .toList();
    }

    @Test
    void aFieldWithoutDefaultIsFoundIncompatible() {
        Schema before = SchemaBuilder.record("R").fields().requiredString("a").endRecord();
        Schema after = SchemaBuilder.record("R")
                .fields()
                .requiredString("a")
                .requiredLong("b")
                .endRecord();
        assertThatThrownBy(() -> FULL_TRANSITIVE.validate(after, List.of(before)))
                .isInstanceOf(SchemaValidationException.class);
    }

    private static List<Schema> released(Topic<?> topic) {
        List<Schema> schemas = new ArrayList<>();
        try (var files = Files.list(HISTORY.resolve(topic.name()))) {
            for (Path file :
                    files.sorted(Comparator.comparingInt(EvolutionTest::number)).toList()) {
                schemas.add(new Schema.Parser().parse(file.toFile()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("No released schema of " + topic.name(), e);
        }
        return schemas;
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(".avsc", ""));
    }

    private static List<String> canonical(List<Schema> schemas) {
        return schemas.stream().map(EvolutionTest::canonical).toList();
    }

    private static String canonical(Schema schema) {
        return new Schema.Parser()
                .parse(schema.toString().replace("\"avro.java.string\":\"String\"", "\"x\":1"))
                .toString()
                .replace("{\"type\":\"string\",\"x\":1}", "\"string\"");
    }
}
