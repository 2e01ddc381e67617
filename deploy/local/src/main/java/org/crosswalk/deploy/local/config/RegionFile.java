package org.crosswalk.deploy.local.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.crosswalk.identity.model.BadModel;
import org.crosswalk.identity.model.Models;
import org.crosswalk.identity.model.StatedModel;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a region file. Unknown keys are refused, and all problems are told at once, each with its line. */
public final class RegionFile {

    static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final String ID_RULE = "lower-case letters, digits and single dashes, such as north-district";

    private static final String LINKAGE = "linkage";

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    private RegionFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a region; relative paths in it start at the folder of the file.
     *
     * @throws BadRegion naming every problem
     */
    public static Region read(Path file) {
        return new RegionFile(file).read();
    }

    private Region read() {
        YamlMap root = YamlMap.document(parse(), problems);
        Optional<String> id = root.requiredText("region", "my-region").filter(text -> named(root, text));
        Optional<String> bootstrap = root.map("kafka").flatMap(kafka -> only(kafka, "bootstrap", "host:9092"));
        Optional<String> registry = root.map("registry").flatMap(map -> only(map, "url", "http://host:8081"));
        Optional<String> connect = root.map("connect").flatMap(map -> only(map, "url", "http://host:8083"));
        int threads = root.map("streams").map(this::threads).orElse(Region.DEFAULT_STREAM_THREADS);
        Optional<StatedModel> linkage = root.text(LINKAGE).flatMap(named -> linkage(root, named));
        List<Partner> partners = new PartnerSection(file.toAbsolutePath().getParent(), problems).read(root);
        root.refuseOthers();
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new BadRegion(file, problems);
        }
        return new Region(id.orElseThrow(), bootstrap, registry, connect, threads, linkage, partners);
    }

    private Node parse() {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(Files.readString(file)));
            if (root == null) {
                throw failed(0, "is empty; it needs at least `region:` and `partners:`");
            }
            return root;
        } catch (MalformedInputException e) {
            throw failed(0, "is not UTF-8 text; save it in that encoding");
        } catch (IOException e) {
            throw failed(0, "cannot be read; give the path of a region file that exists");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw failed(line, "is no YAML: " + e.getProblem());
        }
    }

    private BadRegion failed(int line, String message) {
        return new BadRegion(file, List.of(new Problem(line, message)));
    }

    private static boolean named(YamlMap root, String id) {
        if (!ID.matcher(id).matches()) {
            root.problem("region", "'" + id + "' is no id; use " + ID_RULE);
            return false;
        }
        return true;
    }

    private static Optional<String> only(YamlMap section, String key, String example) {
        Optional<String> value = section.requiredText(key, example);
        section.refuseOthers();
        return value;
    }

    private Optional<StatedModel> linkage(YamlMap root, String named) {
        Path model = file.toAbsolutePath().resolveSibling(named).normalize();
        try {
            return Optional.of(Models.read(Files.readString(model), model.toString()));
        } catch (IOException e) {
            root.problem(
                    LINKAGE,
                    model + " cannot be read; give the path of a model file in UTF-8, such as `train` writes it");
        } catch (BadModel e) {
            e.problems().forEach(problem -> root.problem(LINKAGE, model + ": " + problem));
        }
        return Optional.empty();
    }

    private int threads(YamlMap streams) {
        String text = streams.requiredText("threads", "2").orElse("2");
        streams.refuseOthers();
        if (!text.matches("[1-9]\\d?") || Integer.parseInt(text) > 64) {
            streams.problem("threads", "'" + text + "' is no number from 1 to 64");
            return Region.DEFAULT_STREAM_THREADS;
        }
        return Integer.parseInt(text);
    }
}
