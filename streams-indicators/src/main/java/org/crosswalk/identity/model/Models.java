package org.crosswalk.identity.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.crosswalk.identity.comparison.Nicknames;

/** Models that come with the pipeline, and those of files. */
public final class Models {
    private static final String EDUCATION = "education.yaml";
    private static final String NICKNAMES = "nicknames.txt";

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

    /**
     * What tells models apart that judge pairs differently: equal for models that differ in their title, in other names of
     * columns, or in the order and form of what they state.
     *
     * @return 64 hexadecimal digits, the SHA-256 hash of all that is compared and of all weights
     */
    public static String fingerprint(StatedModel model) {
        try {
            String content =
                    ModelText.canonical(model.trained(model.parameters().weights())) + resource(NICKNAMES);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Nicknames nicknames() {
        List<List<String>> groups = resource(NICKNAMES)
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
