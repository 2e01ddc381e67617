package org.crosswalk.mapping;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A YAML mapping that is read key by key. Whatever is wrong is noted with its place, and reading goes on; keys that
 * nobody asked for are problems of {@link #close}.
 */
final class YamlMap {
    private final YamlNode.Mapping node;
    private final String path;
    private final YamlProblems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(YamlNode.Mapping node, String path, YamlProblems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    static Optional<YamlMap> of(YamlNode node, String path, YamlProblems problems) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(new YamlMap(mapping, path, problems));
        }
        problems.add(node.line(), path, "must be a mapping of keys to values");
        return Optional.empty();
    }

    boolean has(String key) {
        return node.entries().containsKey(key);
    }

    Optional<String> text(String key) {
        return scalar(key).map(YamlNode.Scalar::text);
    }

    String requiredText(String key) {
        Optional<String> text = text(key).filter(value -> !value.isEmpty());
        if (text.isEmpty()) {
            problem("'" + key + "' is missing");
        }
        return text.orElse("");
    }

    /** The value of a key, read by {@code reader}; what the reader refuses becomes a problem. */
    <T> Optional<T> read(String key, Function<String, T> reader) {
        return scalar(key).flatMap(scalar -> attempt(scalar, key, reader));
    }

    boolean flag(String key) {
        return read(key, YamlMap::flagOf).orElse(false);
    }

    static boolean flagOf(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return read(key, text -> constant(type, text));
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        List<String> allowed = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(text)) {
                return constant;
            }
            allowed.add(name);
        }
        throw new IllegalArgumentException("is '" + text + "'; allowed are " + String.join(", ", allowed));
    }

    /** A list of texts; a single text stands for a list of one. */
    List<String> texts(String key) {
        YamlNode value = ask(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof YamlNode.Scalar scalar) {
            return List.of(scalar.text());
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(value, key)) {
            if (item instanceof YamlNode.Scalar scalar) {
                texts.add(scalar.text());
            } else {
                problems.add(item.line(), path(key), "must be a list of values");
            }
        }
        return List.copyOf(texts);
    }

    /** A table of texts; a list stands for the table that gives every item itself. */
    Map<String, String> table(String key) {
        YamlNode value = ask(key);
        Map<String, String> table = new LinkedHashMap<>();
        if (value instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> {
                if (entry instanceof YamlNode.Scalar scalar) {
                    table.put(name, scalar.text());
                } else {
                    problems.add(entry.line(), path(key) + "." + name, "must be a single value");
                }
            });
        } else if (value != null) {
            texts(key).forEach(text -> table.put(text, text));
        }
        return table;
    }

    /** A table of lists of texts; a single text stands for a list of one. */
    Map<String, List<String>> lists(String key) {
        YamlNode value = ask(key);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (value instanceof YamlNode.Mapping mapping) {
            YamlMap inner = new YamlMap(mapping, path(key), problems);
            mapping.entries().keySet().forEach(name -> lists.put(name, inner.texts(name)));
        } else if (value != null) {
            problems.add(value.line(), path(key), "must be a mapping of names");
        }
        return lists;
    }

    Optional<YamlMap> map(String key) {
        YamlNode value = ask(key);
        return value == null ? Optional.empty() : of(value, path(key), problems);
    }

    /** The mappings of a list of mappings, each read and closed. */
    <T> List<T> maps(String key, Function<YamlMap, T> reader) {
        YamlNode value = ask(key);
        List<T> read = new ArrayList<>();
        if (value != null) {
            List<YamlNode> items = items(value, key);
            for (int i = 0; i < items.size(); i++) {
                of(items.get(i), path(key) + "[" + (i + 1) + "]", problems).ifPresent(map -> {
                    read.add(reader.apply(map));
                    map.close();
                });
            }
        }
        return read;
    }

    /** The entries of a mapping of names to mappings, each read and closed, in order. */
    <T> List<T> named(String key, BiFunction<String, YamlMap, T> reader) {
        YamlNode value = ask(key);
        List<T> read = new ArrayList<>();
        if (value instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> of(entry, path(key) + "." + name, problems)
                    .ifPresent(map -> {
                        read.add(reader.apply(name, map));
                        map.close();
                    }));
        } else if (value != null) {
            problems.add(value.line(), path(key), "must be a mapping of names");
        }
        return read;
    }

    /** Hash of all keys and values; comments and the place of lines do not count. */
    long fingerprint() {
        StringBuilder text = new StringBuilder();
        node.appendTo(text);
        return Hashing.xxh3_64().hashCharsToLong(text);
    }

    void problem(String text) {
        problems.add(node.line(), path, text);
    }

    /** Notes a problem of what stands under some keys, one within the other, as far down as they are there. */
    void problemAt(String text, String... keys) {
        YamlNode at = node;
        for (String key : keys) {
            YamlNode next = at instanceof YamlNode.Mapping mapping
                    ? mapping.entries().get(key)
                    : at instanceof YamlNode.Sequence list ? list.items().get(Integer.parseInt(key)) : null;
            if (next == null) {
                break;
            }
            at = next;
        }
        problems.add(at.line(), path, text);
    }

    /** Notes every key that was not asked for. */
    void close() {
        node.entries().forEach((key, value) -> {
            if (!asked.contains(key)) {
                problems.add(value.line(), path(key), "is no key here; known are " + String.join(", ", asked));
            }
        });
    }

    private YamlNode ask(String key) {
        asked.add(key);
        return node.entries().get(key);
    }

    private Optional<YamlNode.Scalar> scalar(String key) {
        YamlNode value = ask(key);
        if (value == null || value instanceof YamlNode.Scalar) {
            return Optional.ofNullable((YamlNode.Scalar) value);
        }
        problems.add(value.line(), path(key), "must be a single value");
        return Optional.empty();
    }

    private List<YamlNode> items(YamlNode value, String key) {
        if (value instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        problems.add(value.line(), path(key), "must be a list");
        return List.of();
    }

    private <T> Optional<T> attempt(YamlNode.Scalar scalar, String key, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(scalar.text()));
        } catch (IllegalArgumentException e) {
            problems.add(scalar.line(), path(key), e.getMessage());
            return Optional.empty();
        }
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
