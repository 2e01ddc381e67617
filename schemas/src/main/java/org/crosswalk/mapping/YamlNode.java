package org.crosswalk.mapping;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * YAML as it was written: every scalar is text (so {@code 000001} keeps its zeros), and every node knows its line.
 */
sealed interface YamlNode {
    /** Line in the file, from 1. */
    int line();

    /** Writes what the node says, without its place, to a text from which nothing else could be read. */
    void appendTo(StringBuilder text);

    record Scalar(String text, int line) implements YamlNode {
        @Override
        public void appendTo(StringBuilder out) {
            out.append(text.length()).append(':').append(text);
        }
    }

    record Sequence(List<YamlNode> items, int line) implements YamlNode {
        @Override
        public void appendTo(StringBuilder out) {
            out.append('[');
            items.forEach(item -> item.appendTo(out));
            out.append(']');
        }
    }

    record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {
        @Override
        public void appendTo(StringBuilder out) {
            out.append('{');
            entries.forEach((name, value) -> {
                out.append(name.length()).append(':').append(name);
                value.appendTo(out);
            });
            out.append('}');
        }
    }

    /** The documents of a YAML text, in order. */
    static List<YamlNode> documents(String yaml) throws IOException {
        YAMLFactory factory = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        List<YamlNode> documents = new ArrayList<>();
        try (YAMLParser parser = factory.createParser(yaml)) {
            while (parser.nextToken() != null) {
                documents.add(node(parser));
            }
        }
        return documents;
    }

    private static YamlNode node(YAMLParser parser) throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.isCurrentAlias()) {
            throw new JsonParseException(parser, "aliases are not known here; write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, YamlNode> entries = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    entries.put(name, node(parser));
                }
                yield new Mapping(entries, line);
            }
            case START_ARRAY -> {
                List<YamlNode> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(parser));
                }
                yield new Sequence(items, line);
            }
            case VALUE_NULL -> new Scalar("", line);
            default -> new Scalar(parser.getText(), line);
        };
    }
}
