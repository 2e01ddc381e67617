package org.crosswalk.identity.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The YAML of model files. */
final class ModelText {
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private ModelText() {}

    /**
     * What a text says.
     *
     * @param where the file's name, for messages
     * @throws BadModel for a text that is no YAML, for keys that do not exist, all of them, and for a value that does not fit
     */
    static ModelFile read(String text, String where) {
        List<String> problems = new ArrayList<>();
        ModelFile file = null;
        try {
            file = text.isBlank() ? null : mapper(problems).readValue(text, ModelFile.class);
        } catch (JsonProcessingException e) {
            problems.add(problem(e));
        }
        if (file == null && problems.isEmpty()) {
            problems.add("says nothing; comparisons, blocking and thresholds are needed");
        }
        if (!problems.isEmpty()) {
            throw new BadModel(where, problems);
        }
        return file;
    }

    /** The text of a model file. */
    static String write(ModelFile file) {
        try {
            return new ObjectMapper(YAML).writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that is equal for files that say the same in another order, under another title or of other column names. */
    static String canonical(ModelFile file) {
        var plain = new ModelFile(
                null,
                file.trained(),
                Map.of(),
                file.comparisons(),
                file.blocking(),
                file.thresholds(),
                file.prior(),
                file.rules(),
                file.frequencies());
        try {
            return JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build()
                    .writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectMapper mapper(List<String> problems) {
        return new ObjectMapper(YAML)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .addHandler(new DeserializationProblemHandler() {
                    @Override
                    public boolean handleUnknownProperty(
                            DeserializationContext context,
                            JsonParser parser,
                            JsonDeserializer<?> deserializer,
                            Object target,
                            String name)
                            throws IOException {
                        Class<?> type = target instanceof Class<?> is ? is : target.getClass();
                        problems.add("unknown key '" + name + "' " + part(type) + "; remove it or mend its name");
                        parser.skipChildren();
                        return true;
                    }
                });
    }

    private static String part(Class<?> type) {
        return type == ModelFile.class
                ? "at the top"
                : "in "
                        + (type == ModelFile.BlockingEntry.class
                                ? "blocking"
                                : type == Thresholds.class
                                        ? "thresholds"
                                        : type == ModelFile.RuleEntry.class ? "a rule" : "a comparison");
    }

    private static String problem(JsonProcessingException e) {
        String line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return line + e.getCause().getMessage();
        }
        String path = "";
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            var last = mapping.getPath().get(mapping.getPath().size() - 1);
            path = last.getFieldName() == null ? "" : "'" + last.getFieldName() + "': ";
        }
        return line + path + e.getOriginalMessage().lines().findFirst().orElse("is no YAML");
    }
}
