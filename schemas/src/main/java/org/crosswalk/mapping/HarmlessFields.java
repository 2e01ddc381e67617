package org.crosswalk.mapping;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.crosswalk.schemas.Topic;

/**
 * Fields whose values may be shown to anybody. It is the column that is harmless or not: one text is either shown wherever a
 * layout reads it, or nowhere. A column of which the layout does not say what it is may hold anything, so it is not.
 */
public final class HarmlessFields {
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

    /** Texts of the contract that say the same of many: courses, grades, programs, levels. */
    private static final Set<String> SHARED_TEXTS = Set.of(
            "award",
            "cip",
            "classLevel",
            "classification",
            "course",
            "courseCode",
            "exitCode",
            "firstCollegeLevel",
            "grade",
            "gradeCode",
            "gradeLetter",
            "level",
            "majorCip",
            "markingPeriod",
            "section",
            "subject");

    /**
     * What may be shown of the records that rows become on one topic.
     *
     * @param keyParts positions in the key, from 0
     * @param fields names of fields
     */
    public record OfRecords(Set<Integer> keyParts, Set<String> fields) {}

    private HarmlessFields() {}

    /** Names of the harmless fields of a layout. */
    static Set<String> of(Layout layout) {
        Set<Place> personal = new HashSet<>(layout.places(personal(layout)));
        Set<Place> said = new HashSet<>(layout.places(said(layout)));
        Set<Place> open = layout.fields().stream()
                .filter(field -> !isCoded(field))
                .map(Field::place)
                .collect(Collectors.toSet());
        return layout.fields().stream()
                .filter(field -> !personal.contains(field.place()))
                .filter(field -> said.contains(field.place()) || !open.contains(field.place()))
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What may be shown of the records of a topic: what follows from harmless fields alone, or from no field. */
    public static OfRecords ofRecords(Layout layout, Topic<?> topic) {
        Set<String> harmless = of(layout);
        Set<Integer> keyParts = new HashSet<>();
        Set<String> fields = topic.schema().getFields().stream()
                .map(Schema.Field::name)
                .filter(name -> !PERSONAL.contains(name))
                .collect(Collectors.toCollection(HashSet::new));
        List<Emit> emits = layout.emits().stream()
                .filter(emit -> emit.topic().name().equals(topic.name()))
                .toList();
        emits.forEach(emit -> IntStream.range(0, emit.key().size()).boxed().forEach(keyParts::add));
        for (Emit emit : emits) {
            keyParts.removeIf(part -> isPerson(emit, part)
                    || !harmless.containsAll(
                            layout.fieldsBehind(Set.of(emit.key().get(part)))));
            emit.filled().stream()
                    .filter(filled -> !harmless.containsAll(layout.fieldsBehind(Set.of(filled.value()))))
                    .forEach(filled -> fields.remove(name(emit, filled)));
        }
        return new OfRecords(Set.copyOf(keyParts), Set.copyOf(fields));
    }

    /** Names of the values that become what the contract knows people by. */
    private static Set<String> personal(Layout layout) {
        Set<String> personal = new LinkedHashSet<>();
        for (Emit emit : layout.emits()) {
            IntStream.range(0, emit.key().size())
                    .filter(part -> isPerson(emit, part))
                    .forEach(part -> personal.add(emit.key().get(part)));
            emit.filled().stream()
                    .filter(filled -> PERSONAL.contains(name(emit, filled)))
                    .forEach(filled -> personal.add(filled.value()));
        }
        return personal;
    }

    /** Names of the values of which the layout says that they are harmless: by what they become, or as what a file restates. */
    private static Set<String> said(Layout layout) {
        Set<String> said = new LinkedHashSet<>(layout.scope());
        for (Emit emit : layout.emits()) {
            emit.filled().stream()
                    .filter(filled ->
                            isHarmless(emit.topic().schema().getFields().get(filled.position())))
                    .forEach(filled -> said.add(filled.value()));
        }
        return said;
    }

    private static boolean isHarmless(Schema.Field field) {
        return SHARED_TEXTS.contains(field.name()) || !PERSONAL.contains(field.name()) && !isText(field.schema());
    }

    private static boolean isText(Schema schema) {
        return AvroFit.plain(schema).getType() == Schema.Type.STRING;
    }

    /** Whether a field has a list of its values. */
    private static boolean isCoded(Field field) {
        return field.kind() == ValueKind.SYMBOL || field.kind() == ValueKind.BOOLEAN;
    }

    private static boolean isPerson(Emit emit, int part) {
        return part == 1 && emit.topic().partitioning() == Topic.Partitioning.SOURCE_PERSON;
    }

    private static String name(Emit emit, Emit.Filled filled) {
        return emit.topic().schema().getFields().get(filled.position()).name();
    }
}
