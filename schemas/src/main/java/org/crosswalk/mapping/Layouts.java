package org.crosswalk.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds and reads layout files. A file holds one layout, or several as YAML documents (between lines of {@code ---}). */
public final class Layouts {
    private static final String FOLDER = "/layouts/";
    private static final int MOST_TOLD = 4;

    private Layouts() {}

    /** Ids of the layouts that come with Crosswalk. */
    public static List<String> bundled() {
        return bundledText("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * A layout that comes with Crosswalk.
     *
     * @throws LayoutException when there is none of that id
     */
    public static Layout bundled(String id) {
        if (!bundled().contains(id)) {
            throw new LayoutException(
                    List.of("There is no layout '" + id + "'; the nearest are " + String.join(", ", nearest(id))
                            + ". `crosswalk layouts` lists all; a layout of one's own is named by its file, which ends with"
                            + " .yaml."));
        }
        return single(parse(id + ".yaml", bundledText(id + ".yaml")), id);
    }

    /**
     * The layouts that a name means: a bundled layout's id, or a path that ends with {@code .yaml} or {@code .yml}.
     *
     * @throws LayoutException when there is no such layout, or with every problem of its file
     */
    public static List<Layout> named(String idOrFile) {
        return idOrFile.endsWith(".yaml") || idOrFile.endsWith(".yml")
                ? load(Path.of(idOrFile))
                : List.of(bundled(idOrFile));
    }

    /**
     * The layouts of a file.
     *
     * @throws LayoutException when the file cannot be read, or with every problem in it
     */
    public static List<Layout> load(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new LayoutException(
                    List.of("The layout file " + file + " cannot be read (" + e.getMessage() + "); check its path"));
        }
    }

    /**
     * The layouts in a text.
     *
     * @param name name of the text in problems
     * @throws LayoutException with every problem in it
     */
    public static List<Layout> parse(String name, String yaml) {
        YamlProblems problems = new YamlProblems(name);
        List<YamlNode> documents;
        try {
            documents = YamlNode.documents(yaml);
        } catch (IOException e) {
            throw new LayoutException(List.of(name + " is no YAML: " + e.getMessage()));
        }
        if (documents.isEmpty()) {
            problems.add(1, "", "holds no layout");
        }
        List<Layout> layouts = new ArrayList<>();
        for (YamlNode document : documents) {
            YamlMap.of(document, "", problems).ifPresent(map -> layouts.add(new LayoutReader(map).read()));
        }
        problems.throwIfAny();
        return List.copyOf(layouts);
    }

    /** The bundled layouts whose ids differ least from a text. */
    private static List<String> nearest(String id) {
        return bundled().stream()
                .sorted(Comparator.comparingInt((String known) ->
                        LevenshteinDistance.getDefaultInstance().apply(id.toLowerCase(Locale.ROOT), known)))
                .limit(MOST_TOLD)
                .toList();
    }

    private static Layout single(List<Layout> layouts, String id) {
        if (layouts.size() != 1 || !layouts.get(0).id().equals(id)) {
            throw new IllegalStateException("The bundled layout file " + id + " must hold the one layout of that id");
        }
        return layouts.get(0);
    }

    private static String bundledText(String name) {
        try (InputStream in = Layouts.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
