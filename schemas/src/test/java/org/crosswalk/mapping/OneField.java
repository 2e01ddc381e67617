package org.crosswalk.mapping;

import java.util.List;
import java.util.Map;

/** A layout of one field, to try how a field is read. */
final class OneField {
    private final RowMapper mapper;

    private OneField(RowMapper mapper) {
        this.mapper = mapper;
    }

    /** A field with the settings of a YAML flow mapping's inside, such as {@code type: date, required: true}. */
    static OneField of(String settings) {
        String yaml =
                """
                id: tried
                title: One field
                sector: k12
                format: table
                fields:
                  id: {column: id, default: '1', required: true}
                  tried: {column: tried, %s}
                emit:
                  - {topic: k12.students.v1, key: [partner, id], copy: []}
                """
                        .formatted(settings);
        return new OneField(RowMapper.of(Layouts.parse("tried.yaml", yaml).get(0)));
    }

    /** The typed value of a raw one; null when there is none or it cannot be read. */
    Object value(Object raw) {
        return mapper.values(List.of("tried"), row(raw), Map.of()).get("tried");
    }

    /** The rule that a raw value breaks; empty when it breaks none. */
    String rule(Object raw) {
        return mapper.map(row(raw), Provenance.of("p", 1, "here")) instanceof Mapped.Rejected rejected
                ? rejected.problems().get(0).rule()
                : "";
    }

    private static Row row(Object raw) {
        return place -> place.equals(new Place.Named("tried")) ? raw : null;
    }
}
