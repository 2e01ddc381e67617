package org.crosswalk.deploy.local.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML document that remembers which keys were asked for, so that all others can be refused by line. */
final class YamlMap {

    private final String where;
    private final int line;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();
    private final List<Problem> problems;

    private YamlMap(String where, Node node, List<Problem> problems) {
        this.where = where;
        this.line = lineOf(node);
        this.problems = problems;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                add(entry);
            }
        } else {
            problem("expected keys and values here");
        }
    }

    /** The document itself. */
    static YamlMap document(Node root, List<Problem> problems) {
        return new YamlMap("", root, problems);
    }

    int line() {
        return line;
    }

    /** The keys, each of which counts as asked for. */
    List<String> keys() {
        known.addAll(entries.keySet());
        return List.copyOf(entries.keySet());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Optional<String> text(String key) {
        return value(key).flatMap(node -> scalar(key, node));
    }

    /** The text of a key that must be there; empty and a problem when it is not. */
    Optional<String> requiredText(String key, String example) {
        if (value(key).isEmpty()) {
            problem("'" + key + "' is missing; write for example `" + key + ": " + example + "`");
        }
        return text(key);
    }

    Optional<YamlMap> map(String key) {
        return value(key).map(node -> new YamlMap(path(key), node, problems));
    }

    List<YamlMap> maps(String key) {
        Optional<Node> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof SequenceNode sequence)) {
            problem(key, "expected a list (lines that begin with `- `)");
            return List.of();
        }
        List<YamlMap> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlMap(path(key) + "[" + (items.size() + 1) + "]", item, problems));
        }
        return items;
    }

    /** Reports every key that nobody asked for. */
    void refuseOthers() {
        for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
            if (!known.contains(entry.getKey())) {
                problems.add(new Problem(
                        lineOf(entry.getValue().getKeyNode()),
                        "unknown key '" + path(entry.getKey()) + "'; known here are " + String.join(", ", known)));
            }
        }
    }

    /** Reports a problem with the value of a key. */
    void problem(String key, String message) {
        NodeTuple entry = entries.get(key);
        int at = entry == null ? line : lineOf(entry.getKeyNode());
        problems.add(new Problem(at, "'" + path(key) + "': " + message));
    }

    private void problem(String message) {
        problems.add(new Problem(line, where.isEmpty() ? message : "in '" + where + "': " + message));
    }

    private void add(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            problem("a key must be plain text");
        } else if (entries.put(key.getValue(), entry) != null) {
            problems.add(new Problem(lineOf(key), "key '" + path(key.getValue()) + "' is given twice"));
        }
    }

    private Optional<Node> value(String key) {
        known.add(key);
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(key, "expected a text");
        return Optional.empty();
    }

    private String path(String key) {
        return where.isEmpty() ? key : where + "." + key;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
