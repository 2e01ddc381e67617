package org.crosswalk.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.crosswalk.schemas.Topic;
import org.crosswalk.schemas.Topic.Partitioning;
import org.crosswalk.schemas.Topics;

/** Reads one contract record that a row becomes out of its YAML. */
final class EmitReader {
    private static final Set<String> FILLED_ALWAYS = Set.of("version", "partner", "student", "deleted", "origin");

    private final YamlMap yaml;
    private final KnownValues known;

    EmitReader(YamlMap yaml, KnownValues known) {
        this.yaml = yaml;
        this.known = known;
    }

    Optional<Emit> read() {
        Optional<Topic<?>> topic = yaml.read("topic", EmitReader::topic);
        if (!yaml.has("topic")) {
            yaml.problem("'topic' is missing");
        }
        List<String> key = yaml.texts("key");
        key.forEach(part -> known.require(part, yaml::problem));
        Map<String, String> values = new LinkedHashMap<>(yaml.table("copy"));
        values.putAll(yaml.table("set"));
        boolean deletion = yaml.flag("delete");
        if (deletion && !values.isEmpty()) {
            yaml.problem("a deletion fills nothing: take 'set' and 'copy' away");
        }
        List<Condition> when = conditions(yaml, "when", name -> known.require(name, yaml::problem));
        List<String> requires = yaml.texts("requires");
        requires.forEach(name -> known.require(name, yaml::problem));
        topic.ifPresent(found -> checkKey(found, key, requires));
        return topic.map(found -> new Emit(found, key, filled(found.schema(), values), when, requires, deletion));
    }

    /** Conditions on values: {@code value: text}, or {@code value: [texts]}; an empty text is a missing value. */
    static List<Condition> conditions(YamlMap map, String key, Consumer<String> reference) {
        List<Condition> conditions = new ArrayList<>();
        map.lists(key).forEach((name, allowed) -> {
            reference.accept(name);
            conditions.add(new Condition(name, new LinkedHashSet<>(allowed)));
        });
        return List.copyOf(conditions);
    }

    private void checkKey(Topic<?> topic, List<String> key, List<String> requires) {
        if (key.isEmpty() || !key.get(0).equals(Values.PARTNER)) {
            yaml.problem("'key' must begin with partner");
        }
        if (topic.partitioning() != Partitioning.SOURCE_PERSON) {
            return;
        }
        boolean named = key.size() > 1
                && (requires.contains(key.get(1))
                        || known.require(key.get(1), text -> {})
                                .map(KnownValues.Known::always)
                                .orElse(true));
        if (!named) {
            yaml.problem("'key' must have the student's id as its second part, and that field must be required");
        }
    }

    private List<Emit.Filled> filled(Schema schema, Map<String, String> values) {
        List<Emit.Filled> filled = new ArrayList<>();
        values.forEach((name, value) -> {
            Schema.Field field = schema.getField(name);
            if (FILLED_ALWAYS.contains(name)) {
                yaml.problem("'" + name + "' fills itself: take it away");
            } else if (field == null) {
                yaml.problem("'" + name + "' is no field of " + schema.getFullName());
            } else {
                known.require(value, yaml::problem).ifPresent(each -> AvroFit.misfit(field, each.kind(), each.symbols())
                        .ifPresent(misfit -> yaml.problem("'" + name + "' " + misfit)));
                filled.add(Emit.Filled.of(field, value));
            }
        });
        return List.copyOf(filled);
    }

    private static Topic<?> topic(String name) {
        return Topics.named(name)
                .orElseThrow(() -> new IllegalArgumentException("is '" + name + "', which is no contract topic"));
    }
}
