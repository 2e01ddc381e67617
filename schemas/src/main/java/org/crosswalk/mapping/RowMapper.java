package org.crosswalk.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crosswalk.schemas.FactKey;

/** Turns rows into contract records, as a layout says. Pure; safe for use by several threads. */
public final class RowMapper {
    private final Layout layout;
    private final List<Field> rowKey;

    private RowMapper(Layout layout) {
        this.layout = layout;
        this.rowKey = layout.rowKey().stream()
                .flatMap(name -> layout.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .limit(1))
                .toList();
    }

    /** The mapper of a layout. */
    public static RowMapper of(Layout layout) {
        return new RowMapper(layout);
    }

    /** The layout that is applied. */
    public Layout layout() {
        return layout;
    }

    /** What becomes of a row. */
    public Mapped map(Row row, Provenance provenance) {
        if (!row.damage().isEmpty()) {
            return new Mapped.Rejected(row.damage());
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> values = start(provenance.partner(), provenance.header());
        read(layout.fields(), row, values, problems);
        derive(values);
        if (problems.isEmpty() && !Condition.all(layout.select(), values)) {
            return new Mapped.Valid(List.of());
        }
        layout.checks().forEach(check -> check.problem(values).ifPresent(problems::add));
        return problems.isEmpty() ? valid(values, provenance) : new Mapped.Rejected(problems);
    }

    /**
     * The values of a file's first line, by the names of the layout's header fields.
     *
     * @param problems takes what is wrong with it
     */
    public Map<String, Object> header(Row line, List<Problem> problems) {
        Map<String, Object> values = new HashMap<>();
        layout.header().ifPresent(header -> read(header.fields(), line, values, problems));
        return values;
    }

    /**
     * Some values of a row; a value that is missing, unreadable or unknown is absent.
     *
     * @param names names of fields, of derived values, or of header values with {@code header.} before them
     */
    public Map<String, Object> values(Collection<String> names, Row row, Map<String, Object> header) {
        Map<String, Object> values = start("", header);
        read(layout.fields(), row, values, new ArrayList<>());
        derive(values);
        values.keySet().retainAll(names);
        return values;
    }

    /**
     * The key of the fact that a row becomes, from the columns of the key alone ({@link Layout#keyColumns()}); nothing when
     * they cannot be read. Only for layouts whose rows become one contract record.
     */
    public Optional<String> key(Row row, String partner) {
        Set<String> keyFields = layout.keyFields();
        List<Problem> problems = new ArrayList<>();
        Map<String, Object> values = start(partner, Map.of());
        read(
                layout.fields().stream()
                        .filter(field -> keyFields.contains(field.name()))
                        .toList(),
                row,
                values,
                problems);
        derive(values);
        return problems.isEmpty() ? Optional.of(joined(layout.emits().get(0).key(), values)) : Optional.empty();
    }

    /**
     * The values that tell a row from others ({@link Layout#rowKey()}), as they stand in the keys of its facts: texts that say
     * the same are the same here, however they are written. A value that cannot be read stands as it is. Nothing when one that
     * the row must have is missing.
     */
    public Optional<List<String>> rowKey(Row row) {
        List<String> texts = new ArrayList<>(rowKey.size());
        for (Field field : rowKey) {
            try {
                texts.add(Values.text(field.read(row)));
            } catch (Unreadable e) {
                String text = TextRules.plain(row.at(field.place()));
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                texts.add(text);
            }
        }
        return Optional.of(texts);
    }

    /** Whether {@link #rowKey} gives the texts of the row, without the blanks around them. */
    public boolean isRowKeyAsWritten() {
        return rowKey.stream().allMatch(Field::asWritten);
    }

    /** What a row's file restates; nothing when the row does not say. */
    public Optional<String> scope(Row row, Map<String, Object> header) {
        Map<String, Object> values = values(layout.scope(), row, header);
        return values.keySet().containsAll(layout.scope())
                ? Optional.of(joined(layout.scope(), values))
                : Optional.empty();
    }

    private Mapped valid(Map<String, Object> values, Provenance provenance) {
        List<Emission> emissions = new ArrayList<>(layout.emits().size());
        List<Problem> problems = new ArrayList<>();
        for (Emit emit : layout.emits()) {
            if (Condition.all(emit.when(), values)) {
                problems.addAll(emit.missing(values));
                emissions.add(emit.emission(values, provenance));
            }
        }
        return problems.isEmpty() ? new Mapped.Valid(emissions) : new Mapped.Rejected(problems);
    }

    private void derive(Map<String, Object> values) {
        for (Derived each : layout.derived()) {
            Object value = each.rule().apply(values);
            if (value != null) {
                values.put(each.name(), value);
            }
        }
    }

    private static Map<String, Object> start(String partner, Map<String, Object> header) {
        Map<String, Object> values = new HashMap<>(64);
        values.put(Values.PARTNER, partner);
        header.forEach((name, value) -> values.put(Values.HEADER + name, value));
        return values;
    }

    private static void read(List<Field> fields, Row row, Map<String, Object> values, List<Problem> problems) {
        for (Field field : fields) {
            try {
                Object value = field.read(row);
                if (value != null) {
                    values.put(field.name(), value);
                }
            } catch (Unreadable e) {
                problems.add(field.problem(e));
            }
        }
    }

    private static String joined(List<String> names, Map<String, Object> values) {
        return FactKey.of(names.stream().map(values::get).map(Values::text).toArray());
    }
}
