package org.crosswalk.identity.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.crosswalk.identity.comparison.Nicknames;

/** Models that come with the pipeline, and those of files. */
public final class Models {
    private static final String EDUCATION = "education.yaml";

    private Models() {}

    /** The parameters of the model for education data. */
    public static Parameters education() {
        return bundled().parameters();
    }

    /** The model for education data. */
    public static StatedModel bundled() {
        return read(resource(EDUCATION), EDUCATION);
    }

    /**
     * The model of a text in YAML.
     *
     * @param where the file's name, for messages
     * @throws BadModel with everything that is wrong
     */
    public static StatedModel read(String yaml, String where) {
        ModelFile file = ModelText.read(yaml, where);
        return new StatedModel(file, ModelReader.read(file, nicknames(), where));
    }

    /** The text of a model file, in YAML. Read again, it gives the same parameters. */
    public static String write(ModelFile file) {
        return ModelText.write(file);
    }

    private static Nicknames nicknames() {
        List<List<String>> groups = resource("nicknames.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split("\\s+")))
                .toList();
        return new Nicknames(groups);
    }

    private static String resource(String name) {
        try (InputStream in = Models.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
