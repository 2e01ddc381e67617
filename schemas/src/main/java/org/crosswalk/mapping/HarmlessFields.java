package org.crosswalk.mapping;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.crosswalk.schemas.Topic;

/** Fields whose values may be shown to anybody. */
final class HarmlessFields {
    /** Fields of the contract that tell who a person is. */
    private static final Set<String> PERSONAL = Set.of(
            "student",
            "priorStudent",
            "stateStudentId",
            "firstName",
            "middleName",
            "lastName",
            "nameSuffix",
            "birthDate",
            "birthDateText",
            "priorBirthDate");

    private HarmlessFields() {}

    /** Names of the harmless fields of a layout, as {@link Layout#harmlessFields} says. */
    static Set<String> of(Layout layout) {
        Set<String> personal = layout.fieldsBehind(personal(layout));
        return layout.fields().stream()
                .filter(field -> field.kind() != ValueKind.TEXT)
                .filter(field ->
                        field.kind() != ValueKind.DATE || !layout.emits().isEmpty())
                .map(Field::name)
                .filter(name -> !personal.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names of the values that become what the contract knows people by. */
    private static Set<String> personal(Layout layout) {
        Set<String> personal = new LinkedHashSet<>();
        for (Emit emit : layout.emits()) {
            if (emit.topic().partitioning() == Topic.Partitioning.SOURCE_PERSON) {
                personal.add(emit.key().get(1));
            }
            emit.filled().stream()
                    .filter(filled -> PERSONAL.contains(emit.topic()
                            .schema()
                            .getFields()
                            .get(filled.position())
                            .name()))
                    .forEach(filled -> personal.add(filled.value()));
        }
        return personal;
    }
}
