package org.crosswalk.identity.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.crosswalk.identity.comparison.Nicknames;

/** Models that come with the pipeline. */
public final class Models {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Models() {}

    /** The model for education data. */
    public static Parameters education() {
        try (InputStream in = Models.class.getResourceAsStream("education.yaml")) {
            return ModelReader.read(YAML.readValue(in, ModelFile.class), nicknames(), "education.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Nicknames nicknames() throws IOException {
        try (InputStream in = Models.class.getResourceAsStream("nicknames.txt")) {
            List<List<String>> groups = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.split("\\s+")))
                    .toList();
            return new Nicknames(groups);
        }
    }
}
