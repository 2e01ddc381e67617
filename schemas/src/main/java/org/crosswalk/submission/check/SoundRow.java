package org.crosswalk.submission.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.crosswalk.mapping.AvroText;
import org.crosswalk.mapping.Emission;
import org.crosswalk.mapping.HarmlessFields;
import org.crosswalk.mapping.Layout;
import org.crosswalk.schemas.FactKey;

/**
 * A row that would be taken, as the records that it would become.
 *
 * @param file the file, with its zip before it where it is packed in one
 * @param line its line from 1
 * @param records the records; none when the layout does not select the row
 */
public record SoundRow(String file, long line, List<Fact> records) {
    /** Fields that every record has, whatever the row says. */
    private static final Set<String> OF_ALL = Set.of("version", "partner", "origin", "deleted");

    /**
     * A record.
     *
     * @param topic topic to which it goes
     * @param key its key; parts that tell who a person is by their shape, and {@code partner} for the partner
     * @param deletion whether it says that the fact no longer holds
     * @param fields its fields that have a value, in the order of the schema; those that tell who a person is by their shape
     */
    public record Fact(String topic, String key, boolean deletion, Map<String, String> fields) {}

    static SoundRow of(String file, long line, Layout layout, List<Emission> emissions) {
        return new SoundRow(
                file,
                line,
                emissions.stream().map(emission -> fact(layout, emission)).toList());
    }

    private static Fact fact(Layout layout, Emission emission) {
        var shown = HarmlessFields.ofRecords(layout, emission.topic());
        return new Fact(
                emission.topic().name(),
                key(emission.key(), shown.keyParts()),
                emission.deletion(),
                emission.deletion() ? Map.of() : fields(emission.value(), shown.fields()));
    }

    private static String key(String key, Set<Integer> shown) {
        List<String> parts = new ArrayList<>(FactKey.parts(key));
        parts.set(0, "partner");
        return IntStream.range(0, parts.size())
                .mapToObj(part -> shown.contains(part) ? parts.get(part) : Masked.of(parts.get(part)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> FactKey.of(all.toArray())));
    }

    private static Map<String, String> fields(GenericData.Record record, Set<String> shown) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value != null && !OF_ALL.contains(field.name())) {
                String text = AvroText.of(field.schema(), value);
                fields.put(field.name(), shown.contains(field.name()) ? text : Masked.of(text));
            }
        }
        return fields;
    }
}
